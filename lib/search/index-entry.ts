import type { Article } from '@/lib/payload/generated-types';
import { textAsRead } from '@/lib/payload/plain-text';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { type Field, filterToken, pairsOf } from './conditions';
import { wordsOf } from './words';

/** To be raised when the rules here or in `words.ts` change: what was indexed by others is then indexed anew at the next start. */
export const indexRules = 2;

/** Words of a body that are looked at, about 60 pages; more is no article. */
const mostBodyWords = 20_000;

/** What the index holds of an article. `words` are what it teaches the spelling. */
export type IndexEntry = {
  number: number;
  language: Article['language'];
  sortKey: number;
  tokens: Record<Field, string[]>;
  words: string[];
};

/**
 * Of an article that readers see; null for one without a date, which no page shows.
 * @param liveText what its live coverage tells, the newest first
 */
export function indexEntryOf(article: Article, liveText = ''): IndexEntry | null {
  const { id, language, title, kicker, sapo, body, hero, publishedAt } = article;
  if (!publishedAt) return null;
  const titleWords = wordsOf(kicker ? `${title} · ${kicker}` : title, language);
  const sapoWords = wordsOf(sapo ?? '', language);
  const bodyWords = wordsOf(`${hero?.caption ?? ''}\n${textAsRead(body)}\n${liveText}`, language).slice(0, mostBodyWords);
  const [inTitle, inSapo, inBody] = [titleWords, sapoWords, bodyWords].map((words) => words.map(({ plain }) => plain)) as [
    string[],
    string[],
    string[],
  ];
  const marks = (words: typeof titleWords) => [...new Set(words.flatMap(({ marked }) => marked ?? []))];
  const places = [referenceId(article.section), ...referenceIds(article.secondarySections)].filter((section) => section !== null);
  return {
    number: id,
    language,
    sortKey: sortKeyOf(Date.parse(publishedAt), id),
    tokens: {
      title: distinct([...inTitle, ...pairsOf(inTitle)]),
      sapo: distinct([...inSapo, ...pairsOf(inSapo)]),
      body: distinct([...inBody, ...pairsOf(inBody)]),
      titleMarks: marks(titleWords),
      otherMarks: marks([...sapoWords, ...bodyWords]),
      titleStarts: distinct(inTitle.flatMap(startsOf)),
      filters: [...places.map(filterToken.section), ...referenceIds(article.authors).map(filterToken.author)],
    },
    words: distinct([...inTitle, ...inSapo, ...inBody]).filter((word) => word.length > 1 && !/\p{N}/u.test(word)),
  };
}

const distinct = (tokens: string[]): string[] => [...new Set(tokens)];

/** The beginnings of a word, as somebody types it. */
const startsOf = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, index) => word.slice(0, index + 1));

/** Numbers of articles that fit beside the minute: the largest whole number of JavaScript ends in the year 2097. */
const numbers = 2 ** 27;

/**
 * By this the stores keep articles in the order of their publication, to the minute, without looking at them: the number of
 * the article is in it.
 * @param time milliseconds
 */
export const sortKeyOf = (time: number, number: number): number => Math.floor(time / 60_000) * numbers + (number % numbers);

/** The number of the article and its minute, in milliseconds, that a sort key holds. */
export function readSortKey(key: number): { number: number; time: number } {
  const minute = Math.floor(key / numbers);
  return { number: key - minute * numbers, time: minute * 60_000 };
}
