import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addressForApp,
  hashOfRecoveryCode,
  newRecoveryCodes,
  newSecret,
  openedSecret,
  sealedSecret,
  secretOfTicket,
  stepOfCode,
  ticketFor,
} from './second-factor';

const dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-second-factor-'));
beforeAll(() => void (process.env.DATA_DIR = dataDir));
afterAll(() => {
  delete process.env.DATA_DIR;
  rmSync(dataDir, { recursive: true, force: true });
});

/** The secret of RFC 6238's examples, in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('knows the code of RFC 6238 at second %i', (second, code) => {
  expect(stepOfCode(secret, code, second * 1000)).toBe(Math.floor(second / 30));
});

it('takes the code before and the one after, for clocks differ, and no older one', () => {
  const at = 1111111109_000;
  expect(stepOfCode(secret, '081804', at + 30_000)).toBe(Math.floor(at / 30_000));
  expect(stepOfCode(secret, '081804', at - 30_000)).toBe(Math.floor(at / 30_000));
  expect(stepOfCode(secret, '081804', at + 90_000)).toBeNull();
});

it.each(['', '000000', '08180', '0818044', '０８１８０４', 'abcdef', "081804'--"])('does not take "%s"', (code) => {
  expect(stepOfCode(secret, code, 1111111109_000)).toBeNull();
});

it('reads a code as people type it', () => expect(stepOfCode(secret, ' 081 804 ', 1111111109_000)).not.toBeNull());

it('shows an app whose account it is', () => {
  expect(addressForApp(secret, 'lan@bao.example')).toMatch(
    new RegExp(`^otpauth://totp/localhost:lan%40bao\\.example\\?issuer=localhost&secret=${secret}&algorithm=SHA1&digits=6&period=30$`),
  );
});

it('gives each account a secret of 160 bits', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
});

it('keeps of a recovery code only what it is checked against, however it is typed', () => {
  const codes = newRecoveryCodes();
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  expect(codes[0]).toMatch(/^(?:[\da-f]{4}-){3}[\da-f]{4}$/);
  expect(hashOfRecoveryCode(codes[0]!.toUpperCase().replaceAll('-', ' '))).toBe(hashOfRecoveryCode(codes[0]!));
});

it('believes a ticket of the same account for fifteen minutes, and no other', () => {
  const now = Date.now();
  const ticket = ticketFor(7, secret, now);
  expect(secretOfTicket(7, ticket, now + 14 * 60_000)).toBe(secret);
  expect(secretOfTicket(7, ticket, now + 16 * 60_000)).toBeNull();
  expect(secretOfTicket(8, ticket, now)).toBeNull();
  expect(secretOfTicket(7, ticket.replace(secret, newSecret()), now)).toBeNull();
  expect(secretOfTicket(7, '', now)).toBeNull();
});

it('seals a secret for one account: a change of it, and the account next to it, open nothing', () => {
  const sealed = sealedSecret(7, secret);
  expect(sealed).not.toContain(secret);
  expect(sealedSecret(7, secret)).not.toBe(sealed);
  expect(openedSecret(7, sealed)).toBe(secret);
  expect(openedSecret(8, sealed)).toBeNull();
  const bytes = Buffer.from(sealed, 'base64url');
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(openedSecret(7, changed.toString('base64url')), `byte ${at}`).toBeNull();
  }
  for (const none of ['', 'x', sealed.slice(0, 30), 'a'.repeat(80)]) expect(openedSecret(7, none)).toBeNull();
});
