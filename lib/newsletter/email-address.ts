import { z } from 'zod';

/** RFC 5321 §4.5.3.1: octets before the @, and in all. */
const longest = { local: 64, all: 254 };

const address = z.email();

/**
 * What somebody has typed as an email address, in small letters; null for what is none. Spaces around it are an accident; a
 * line break or another control character anywhere is not, since it could begin a header of its own.
 */
export function readEmailAddress(typed: string): string | null {
  if (typed.length > 2 * longest.all || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(typed)) return null;
  const read = typed.trim().toLowerCase();
  if (read.length > longest.all || read.indexOf('@') > longest.local) return null;
  return address.safeParse(read).success ? read : null;
}
