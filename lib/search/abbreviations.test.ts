import { expect, it } from 'vitest';
import { otherWritings } from './abbreviations';
import { readQuery } from './read-query';
import { wordsOf } from './words';

/** How each term of a query can be written, without accents. */
const terms = (typed: string, language: 'vi' | 'en' = 'vi') =>
  readQuery(typed, language).terms.map(({ units, others }) =>
    [units.flat(), ...others].map((form) => form.map(({ plain }) => plain).join(' ')).join(' = '),
  );

it.each([
  ['HĐND tỉnh', ['hdnd = hoi dong nhan dan', 'tinh']],
  ['hdnd', ['hdnd = hoi dong nhan dan']],
  ['nghị quyết hội đồng nhân dân tỉnh', ['nghi', 'quyet', 'hoi dong nhan dan = hdnd', 'tinh']],
  ['hoi dong nhân dan', ['hoi dong nhan dan = hdnd']],
  ['uỷ ban nhân dân', ['uy ban nhan dan = ubnd']],
  ['TP. Linh An', ['tp = thanh pho', 'linh', 'an']],
  ['TP.HCM', ['tp hcm = tphcm = tp ho chi minh = thanh pho ho chi minh']],
  ['phòng cháy, chữa cháy', ['phong chay chua chay = pccc = phong chay va chua chay']],
  ['hội đồng', ['hoi', 'dong']],
  // Other accents are other words.
  ['thành phở', ['thanh', 'pho']],
  ['đh', ['dh = dai hoc']],
])('%j is read as %j', (typed, expected) => {
  expect(terms(typed)).toEqual(expected);
});

it('Who puts words between quotation marks means them as they are', () => {
  expect(terms('"hội đồng nhân dân" "HĐND"')).toEqual(['hoi dong nhan dan', 'hdnd']);
  expect(terms('hội đồng "nhân dân"')).toEqual(['hoi', 'dong', 'nhan dan']);
});

it('In the English edition they are words like others', () => {
  expect(terms('UBND', 'en')).toEqual(['ubnd']);
});

it('Of a query made of abbreviations alone, few are looked for in full', () => {
  expect(terms('hđnd ubnd tp thpt '.repeat(10)).filter((term) => term.includes('='))).toHaveLength(3);
});

it('What a word of Vietnamese begins is no abbreviation of it', () => {
  for (const word of ['ca', 'to', 'hoi', 'uy']) expect(otherWritings(wordsOf(word, 'vi'), 'vi')).toBeNull();
});
