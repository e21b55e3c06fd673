import { fc } from '@/tests/fixtures/fixed-cases';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readShareToken, signShareToken } from './share-token';

const dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-share-'));
beforeAll(() => void (process.env.DATA_DIR = dataDir));
afterAll(() => {
  delete process.env.DATA_DIR;
  rmSync(dataDir, { recursive: true, force: true });
});

const claim = fc.record({
  link: fc.integer({ min: 0, max: 2_147_483_647 }),
  article: fc.integer({ min: 0, max: 2_147_483_647 }),
  expires: fc.integer({ min: 0, max: 99_999_999_999 }),
});

it('says what was signed, whatever that is, in characters that need no escape in an address', () => {
  fc.assert(
    fc.property(claim, (said) => {
      const token = signShareToken(said);
      expect(token).toMatch(/^[\w.-]+$/);
      expect(readShareToken(token)).toEqual(said);
    }),
    { numRuns: 10_000 },
  );
});

it('believes nothing that it has not signed: no other text, and no claim with the signature of another', () => {
  const unsigned = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.tuple(claim, claim).map(([one, other]) => `${signShareToken(one).split('.')[0]}.${signShareToken(other).split('.')[1]}`),
    fc.tuple(claim, fc.string({ maxLength: 50 })).map(([said, behind]) => `${signShareToken(said)}${behind || 'x'}`),
    fc.tuple(claim, fc.nat({ max: 20 })).map(([said, digit]) => `${digit}${signShareToken(said)}`),
  );
  fc.assert(
    fc.property(unsigned, (token) => {
      const said = readShareToken(token);
      // Two claims may be the same, and then their signatures are.
      if (said !== null) expect(signShareToken(said)).toBe(token);
    }),
    { numRuns: 10_000 },
  );
});
