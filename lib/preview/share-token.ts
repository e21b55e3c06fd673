import { isSigned, sign } from '@/lib/signature';

/** What a share link says: which row of the store it is, which article it opens, and until when (seconds since 1970). */
export type ShareClaim = { link: number; article: number; expires: number };

const signedText = (payload: string): string => `share-link:${payload}`;

/** A token for an address: letters, digits, "-", "_" and one ".". */
export function signShareToken({ link, article, expires }: ShareClaim): string {
  const payload = [link, article, expires].join('-');
  return `${payload}.${sign(signedText(payload)).toString('base64url')}`;
}

/** What a token of ours says, expired or not; null for one that we have not signed. */
export function readShareToken(token: string): ShareClaim | null {
  const [, payload, given] = /^(\d{1,10}-\d{1,10}-\d{1,12})\.([\w-]{43})$/.exec(token) ?? [];
  if (!payload || !given) return null;
  if (!isSigned(signedText(payload), Buffer.from(given, 'base64url'))) return null;
  const [link, article, expires] = payload.split('-').map(Number) as [number, number, number];
  return { link, article, expires };
}
