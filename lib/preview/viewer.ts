import 'server-only';
import { openStore } from '@/lib/payload/client';
import type { User } from '@/lib/payload/generated-types';
import { readShareToken } from './share-token';

/** The person who is signed in to the admin, by the headers of the request; null for a reader. */
export async function signedInUser(headers: Headers): Promise<User | null> {
  const { user } = await (await openStore()).auth({ headers });
  return user;
}

export type ShareAnswer = { kind: 'open'; article: number } | { kind: 'refused'; reason: 'unknown' | 'expired' | 'revoked' };

/** What a share link opens now. @param now milliseconds */
export async function openShareLink(token: string, now = Date.now()): Promise<ShareAnswer> {
  const claim = readShareToken(token);
  if (!claim) return { kind: 'refused', reason: 'unknown' };
  if (claim.expires * 1000 <= now) return { kind: 'refused', reason: 'expired' };
  const link = await (await openStore()).findByID({ collection: 'share-links', id: claim.link, depth: 0, disableErrors: true });
  if (!link || link.article !== claim.article) return { kind: 'refused', reason: 'unknown' };
  if (link.revokedAt) return { kind: 'refused', reason: 'revoked' };
  return { kind: 'open', article: claim.article };
}
