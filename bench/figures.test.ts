import { expect, it } from 'vitest';
import { asText, figureOf, ratioOf, tableOf } from './figures';

it('takes the middle of an odd number of rounds, and the mean of the two middle ones of an even number', () => {
  expect(figureOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(figureOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 });
});

it('compares each round with its own, so that a slow moment for both is none', () => {
  expect(ratioOf([50, 5, 60], [100, 10, 100])).toEqual({ median: 0.5, least: 0.5, most: 0.6 });
});

it('writes three digits, with the spread where there is one', () => {
  expect(asText(figureOf([0.12345]))).toBe('0.123');
  expect(asText(figureOf([34_567.8, 30_000, 40_000]))).toBe('34,568 (30,000–40,000)');
  expect(tableOf(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});
