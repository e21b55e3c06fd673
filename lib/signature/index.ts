import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readEnvironment, readSecret } from '@/lib/env';

/** The signature of a text under the installation's own secret. @param text begins with what it is for, so that one token is never another */
export function sign(text: string): Buffer {
  return createHmac('sha256', readSecret(readEnvironment().dataDir)).update(text).digest();
}

/** Whether this is our signature of the text; how much of it is right takes nobody less time to learn. */
export function isSigned(text: string, given: Buffer): boolean {
  const expected = sign(text);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
