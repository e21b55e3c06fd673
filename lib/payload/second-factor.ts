import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { readEnvironment, readSecret } from '@/lib/env';
import { isSigned, sign } from '@/lib/signature';

/**
 * Codes of six digits from an app on a phone, a new one every 30 seconds (TOTP, RFC 6238), with the parameters that every such
 * app knows.
 */
const period = 30;

function totpOf(secret: string, label = ''): TOTP {
  const issuer = new URL(readEnvironment().siteUrl).hostname;
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });
}

/** What is kept of an account without one. */
export const noSecondFactor = { secret: null, since: null, lastStep: null, recovery: null };

/** A new secret, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an app is shown to learn a secret: an `otpauth://` address. */
export const addressForApp = (secret: string, email: string): string => totpOf(secret, email).toString();

const cipher = 'aes-256-gcm';

/** Bytes of what is random in each, and of what shows a change (NIST SP 800-38D §8.2.1, §5.2.1.2). */
const [nonceLength, markLength] = [12, 16];

/** A key for this alone, out of the secret of the installation (HKDF, RFC 5869). */
const sealingKey = (): Buffer => Buffer.from(hkdfSync('sha256', readSecret(readEnvironment().dataDir), '', 'second-factor', 32));

const whose = (user: number): Buffer => Buffer.from(`user:${user}`);

/** What is kept of a secret: read by this installation alone, and good for this account alone, whoever writes in the store. */
export function sealedSecret(user: number, secret: string): string {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, sealingKey(), nonce).setAAD(whose(user));
  const sealed = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** @returns null for what was sealed for another account, by another installation, or has been changed */
export function openedSecret(user: number, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= nonceLength + markLength) return null;
  const opening = createDecipheriv(cipher, sealingKey(), bytes.subarray(0, nonceLength), { authTagLength: markLength });
  opening.setAAD(whose(user)).setAuthTag(bytes.subarray(nonceLength, nonceLength + markLength));
  try {
    return opening.update(bytes.subarray(nonceLength + markLength), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return null;
  }
}

/** Spaces are how people read digits. */
const withoutSpaces = (code: string): string => code.replace(/[\s-]/g, '');

/**
 * The number of the 30 seconds that a code is of, the last, these or the next, because clocks differ; null for a wrong code.
 * @param now milliseconds
 */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | null {
  const token = withoutSpaces(code);
  const delta = /^\d{6}$/.test(token) ? totpOf(secret).validate({ token, timestamp: now, window: 1 }) : null;
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}

/** For the day on which the phone is lost: ten codes, each good once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    randomBytes(8)
      .toString('hex')
      .replace(/(.{4})(?!$)/g, '$1-'),
  );

/** What is kept of one. It is random enough to need no salt. */
export const hashOfRecoveryCode = (code: string): string => createHash('sha256').update(withoutSpaces(code).toLowerCase()).digest('hex');

/** Minutes that somebody has to show a new secret to their app. */
const ticketMinutes = 15;

const whatIsSigned = (user: number, secret: string, until: number): string => `second-factor:${user}:${secret}:${until}`;

/** A new secret on its way to an app and back: nothing is kept until a code has shown that the app has it. */
export function ticketFor(user: number, secret: string, now = Date.now()): string {
  const until = now + ticketMinutes * 60_000;
  return `${secret}.${until}.${sign(whatIsSigned(user, secret, until)).toString('base64url')}`;
}

/** The secret in a ticket of this account; null when it is of another, changed, or too old. */
export function secretOfTicket(user: number, ticket: string, now = Date.now()): string | null {
  const [secret = '', until = '', signature = ''] = ticket.split('.');
  if (!isSigned(whatIsSigned(user, secret, Number(until)), Buffer.from(signature, 'base64url'))) return null;
  return Number(until) > now ? secret : null;
}
