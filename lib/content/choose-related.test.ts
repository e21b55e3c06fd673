import { expect, it } from 'vitest';
import { chooseRelated } from './choose-related';
import type { ArticleTeaser, Block } from './types';

const story = (number: number, hour: number) =>
  ({ number, publishedAt: `2026-01-01T${String(hour).padStart(2, '0')}:00:00.000Z` }) as ArticleTeaser;
const numbers = (stories: ArticleTeaser[]) => stories.map(({ number }) => number);
const article = { number: 1, body: [] as Block[] };

it('Stories with more topics in common come first, then the section’s, the newest first among equals', () => {
  const [both, one, newer, section] = [story(2, 1), story(3, 2), story(4, 3), story(5, 9)];
  expect(
    numbers(
      chooseRelated(
        article,
        [
          [both, one],
          [both, newer],
        ],
        [section],
        4,
      ),
    ),
  ).toEqual([2, 4, 3, 5]);
});

it('A story of the topic and the section comes before one of the topic alone', () => {
  expect(numbers(chooseRelated(article, [[story(2, 9), story(3, 1)]], [story(3, 1)], 4))).toEqual([3, 2]);
});

it('Neither the story itself nor what its text leads to is offered, and none twice', () => {
  const body = [{ kind: 'relatedArticles', articles: [story(7, 1)] }] as unknown as Block[];
  expect(numbers(chooseRelated({ number: 1, body }, [[story(1, 1), story(7, 1), story(2, 1)]], [story(2, 1)], 4))).toEqual([2]);
});

it('No more are offered than there is room for', () => {
  expect(
    chooseRelated(
      article,
      [],
      [2, 3, 4, 5, 6].map((number) => story(number, number)),
      4,
    ),
  ).toHaveLength(4);
});
