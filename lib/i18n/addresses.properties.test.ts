import { fc } from '@/tests/fixtures/fixed-cases';
import { expect, it } from 'vitest';
import {
  articleAddress,
  articleNumberOf,
  fullPathOf,
  isReservedPath,
  liteAddress,
  listAt,
  pageNumberOf,
  placeOf,
  plainPath,
  withoutFirstPage,
} from './addresses';
import { languages } from './languages';

const segment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(/[/?#]/g, '')),
  fc.constantFrom(
    'en',
    'vi',
    'EN',
    'lite',
    'Lite',
    'admin',
    'api',
    '_next',
    'trang',
    'page',
    '1',
    '01',
    '%C3%A1',
    '%2e%2e',
    '..',
    '.',
    '-',
    'kinh-te',
    'bai-12',
    '',
  ),
);
const path = fc.array(segment, { maxLength: 8 }).map((segments) => `/${segments.join('/')}`);
const runs = { numRuns: 10_000 };

it('gives each address one right form, which is right already', () => {
  fc.assert(
    fc.property(path, (asked) => {
      const plain = plainPath(asked);
      expect(plain.startsWith('/')).toBe(true);
      // Never an address of another site, and never a slash too many.
      expect(plain).not.toMatch(/^\/\/|.\/$|\/\//);
      expect(plainPath(plain)).toBe(plain);
    }),
    runs,
  );
});

it('finds in any address an edition, and whatever else it names, without a fault', () => {
  fc.assert(
    fc.property(path, (asked) => {
      expect(languages).toContain(placeOf(asked).language);
      for (const read of [listAt, isReservedPath, withoutFirstPage, fullPathOf]) read(asked);
      const full = fullPathOf(liteAddress(asked));
      expect(full === null ? null : plainPath(full)).toBe(plainPath(asked));
    }),
    runs,
  );
});

it('reads the number of an article from its address, and from nothing else', () => {
  const number = fc.integer({ min: 1, max: 2_147_483_647 });
  const slug = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,8}$/);
  fc.assert(
    fc.property(fc.constantFrom(...languages), slug, slug, number, (language, section, name, of) => {
      expect(articleNumberOf(articleAddress(language, section, name, of).split('/').at(-1)!)).toBe(of);
    }),
    runs,
  );
  fc.assert(
    fc.property(segment, (text) => {
      const found = articleNumberOf(text);
      if (found !== null) expect([text.endsWith(String(found)), Number.isSafeInteger(found), found > 0]).toEqual([true, true, true]);
      const page = pageNumberOf(text);
      if (page !== null) expect(String(page)).toBe(text);
    }),
    runs,
  );
});
