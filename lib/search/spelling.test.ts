import { expect, it } from 'vitest';
import { readQuery } from './read-query';
import { correctionsOf } from './spelling';

const corrections = (typed: string, known: string[]) =>
  correctionsOf(readQuery(typed, 'vi'), known).map(({ units }) =>
    units
      .flat()
      .map(({ plain }) => plain)
      .join(' '),
  );

it.each([
  ['a letter that is wrong', 'vac xim', ['vac', 'xin', 'lua'], 'vac xin'],
  ['a letter too many', 'thu vienn', ['thu', 'vien', 'lua'], 'thu vien'],
  ['a letter too few', 'nghi quyt', ['nghi', 'quyet', 'lua'], 'nghi quyet'],
  ['two letters in the wrong order', 'thuyne', ['thuyen', 'lua'], 'thuyen'],
  ['two letters of a short word in the wrong order', 'hco', ['hoc', 'lua'], 'hoc'],
  ['two words without the space between them', 'nongdan', ['nong', 'dan', 'lua'], 'nong dan'],
  ['two words at once', 'nghj quyt', ['nghi', 'quyet', 'lua'], 'nghi quyet'],
  ['a word that is another', 'ngi quyet', ['ngi', 'nghi', 'quyet'], 'nghi quyet'],
])('%s is found', (_, typed, known, meant) => {
  expect(corrections(typed, known)).toContain(meant);
});

it('The nearest word that begins alike is tried first', () => {
  expect(corrections('thuyem', ['chuyem', 'thuyen', 'tuyet'])[0]).toBe('thuyen');
});

it('What nothing is wrong with keeps its accents', () => {
  const [first] = correctionsOf(readQuery('trường hco', 'vi'), ['truong', 'hoc']);
  expect(first!.text).toBe('trường hoc');
});

it('For a word that is like none, nothing is tried; numbers are no misspelling', () => {
  expect(corrections('zzzzzz', ['lua', 'gao'])).toEqual([]);
  expect(corrections('2025', ['lua', 'gao'])).toEqual([]);
});

it('However many words are wrong, few queries are tried', () => {
  const known = Array.from({ length: 1000 }, (_, index) => `tu${index.toString(36)}`);
  expect(corrections('tuaa tubb tucc tudd tuee', known).length).toBeLessThanOrEqual(24);
});

it('In whatever order a database gives the words, the same is tried', () => {
  const known = ['vac', 'xom', 'xem', 'xin', 'xam', 'tim', 'im', 'dim'];
  expect(corrections('vac xim', known)).toEqual(corrections('vac xim', [...known].reverse()));
});
