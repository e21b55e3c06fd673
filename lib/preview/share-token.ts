import { createHmac, timingSafeEqual } from 'node:crypto';
import { readEnvironment, readSecret } from '@/lib/env';

/** What a share link says: which row of the store it is, which article it opens, and until when (seconds since 1970). */
export type ShareClaim = { link: number; article: number; expires: number };

function signature(payload: string): Buffer {
  return createHmac('sha256', readSecret(readEnvironment().dataDir)).update(`share-link:${payload}`).digest();
}

/** A token for an address: letters, digits, "-", "_" and one ".". */
export function signShareToken({ link, article, expires }: ShareClaim): string {
  const payload = [link, article, expires].join('-');
  return `${payload}.${signature(payload).toString('base64url')}`;
}

/** What a token of ours says, expired or not; null for one that we have not signed. */
export function readShareToken(token: string): ShareClaim | null {
  const [, payload, given] = /^(\d{1,10}-\d{1,10}-\d{1,12})\.([\w-]{43})$/.exec(token) ?? [];
  if (!payload || !given) return null;
  const bytes = Buffer.from(given, 'base64url');
  const expected = signature(payload);
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) return null;
  const [link, article, expires] = payload.split('-').map(Number) as [number, number, number];
  return { link, article, expires };
}
