import { expect, it } from 'vitest';
import { readQuery } from './read-query';

const units = (typed: string, language: 'vi' | 'en' = 'vi') =>
  readQuery(typed, language).units.map((unit) => unit.map(({ plain }) => plain).join(' '));

it.each([
  ['đức hòa', ['duc', 'hoa']],
  ['"đức hòa" lúa', ['duc hoa', 'lua']],
  ['“đức hòa” „lúa”', ['duc hoa', 'lua']],
  ['"đức" "hòa"', ['duc', 'hoa']],
  ['"đức hòa', ['duc', 'hoa']],
  ['3.200 người', ['3 200', 'nguoi']],
  ['NEAR(a b) OR -c* AND {x}:y', ['near', 'a', 'b', 'or', 'c', 'and', 'x', 'y']],
  ['\u0000', []],
  ['   ', []],
  ['!?"\'()*:^-+', []],
])('%j asks for %j', (typed, expected) => {
  expect(units(typed)).toEqual(expected);
});

it('Of a very long query the beginning is looked for', () => {
  const query = readQuery('lúa '.repeat(2500), 'vi');
  expect(query.text.length).toBeLessThanOrEqual(200);
  expect(query.units.length).toBeLessThanOrEqual(16);
});

it('What is shown again of a query is what was typed, in one line', () => {
  expect(readQuery('  Đức\n\tHòa \ud800 ', 'vi').text).toBe('Đức Hòa');
});
