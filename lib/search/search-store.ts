import type { Language } from '@/lib/i18n/languages';
import type { Row, SQL } from '@/lib/payload/run-sql';
import type { Condition } from './conditions';
import type { IndexEntry } from './index-entry';

/** How a store is asked, in a transaction or outside. */
export type Run = (statement: SQL) => Promise<Row[]>;

/** `from` and `until` are sort keys, the second not included. */
export type Question = {
  language: Language;
  want: Condition;
  without: Condition[];
  from: number;
  until: number;
  limit: number;
};

/** An article that was found, and the filters that it passes. */
export type Match = { sortKey: number; filters: string[] };

export const toMatch = (row: Row): Match => ({ sortKey: Number(row.sort_key), filters: String(row.filters).split(' ') });

/** The index in one of the two databases. They hold the same tokens and so find the same articles in the same order. */
export type SearchStore = {
  /** Puts articles into the index, in place of what it held of them. */
  put: (run: Run, entries: IndexEntry[]) => Promise<void>;
  /** Takes articles out of the index, those that it holds. @param numbers theirs */
  remove: (run: Run, numbers: number[]) => Promise<void>;
  learnWords: (run: Run, language: Language, words: string[]) => Promise<void>;
  /** The newest first. */
  find: (run: Run, question: Question) => Promise<Match[]>;
};
