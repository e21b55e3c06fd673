import 'server-only';
import type { Payload } from 'payload';
import { listLiveByNumber } from '@/lib/content/live-articles';
import type { ArticleTeaser } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { textAsRead } from '@/lib/payload/plain-text';
import { runSql, sql } from '@/lib/payload/run-sql';
import {
  beginningOf,
  type Condition,
  conditionsOf,
  filterConditions,
  type Filters,
  filterToken,
  noFilters,
  readFilterToken,
} from './conditions';
import { searchStore } from './index-article';
import { readSortKey, sortKeyOf } from './index-entry';
import { bestPassage, markBeginning, markMatches, type Passage } from './passages';
import { type Query, readQuery } from './read-query';
import type { Match, Run } from './search-store';
import { correctionsOf } from './spelling';

const resultsOfPage = 20;

/** Pages of results that can be asked for; who has not found it by then asks for something else. */
const mostPages = 50;

/** Articles that are counted; of more than these, "more than" is said. */
export const mostCounted = 5000;

export type SearchOrder = 'relevance' | 'newest';

export type SearchRequest = { typed: string; language: Language; filters?: Filters; order?: SearchOrder; page?: number };

export type SearchResult = { article: ArticleTeaser; title: Passage; passage: Passage };

export type SearchAnswer = {
  /** What was typed, in one line, as far as it is looked at. */
  typed: string;
  /** What was looked for instead, as it is written in a story, because nothing answers what was typed; else null. */
  corrected: string | null;
  /** Its words only stand scattered over these stories: none has them together. */
  isScattered: boolean;
  results: SearchResult[];
  /** From 1. */
  page: number;
  pageCount: number;
  /** At most `mostCounted`; then there may be more. */
  total: number;
  /** How many there would be with another section, author or time, and the other filters as they are. */
  counts: Counts;
};

export type Counts = {
  /** In any of these sections, each article once. */
  inSections: (ids: number[]) => number;
  /** By the number of the author. */
  byAuthor: Map<number, number>;
  /** @param time milliseconds */
  since: (time: number) => number;
};

/** Whether somebody may ask for such a page. */
export const isResultPage = (page: number): boolean => Number.isInteger(page) && page >= 1 && page <= mostPages;

class Search {
  readonly #run: Run;
  readonly #index = searchStore();

  constructor(
    store: Payload,
    readonly language: Language,
  ) {
    this.#run = (statement) => runSql(statement, store);
  }

  /** The newest first. */
  find(want: Condition, filters: Filters, limit: number, without: Condition[] = []): Promise<Match[]> {
    return this.#index.find(this.#run, {
      language: this.language,
      want: { all: [want, ...filterConditions(filters)] },
      without,
      from: filters.from === null ? -Number.MAX_SAFE_INTEGER : sortKeyOf(filters.from, 0),
      until: filters.until === null ? Number.MAX_SAFE_INTEGER : sortKeyOf(filters.until, 0),
      limit,
    });
  }

  /** Those that answer best first, the newest first among equals. */
  async findByRank(ranks: Condition[], filters: Filters, limit: number): Promise<Match[]> {
    const found: Match[] = [];
    for (const [index, rank] of ranks.entries()) {
      if (found.length >= limit) break;
      found.push(...(await this.find(rank, filters, limit - found.length, ranks.slice(0, index))));
    }
    return found;
  }

  /** Every word that the edition has ever had in a live story, as it is indexed. */
  async knownWords(): Promise<string[]> {
    const rows = await this.#run(sql`SELECT word FROM search_words WHERE language = ${this.language}`);
    return rows.map(({ word }) => String(word));
  }
}

/** What answers a query: by which ranks, and all that they find, the newest first. */
type Found = { query: Query; ranks: Condition[]; matches: Match[]; isScattered: boolean };

/** What a query finds by its ranks, or where they find nothing by its words scattered over a story; null where nothing does. */
async function find(search: Search, query: Query, filters: Filters): Promise<Found | null> {
  const { ranks, lastResort } = conditionsOf(query);
  const found = await findBy(search, query, ranks, filters);
  if (found || !lastResort) return found;
  const scattered = await findBy(search, query, [lastResort], filters);
  return scattered && { ...scattered, isScattered: true };
}

async function findBy(search: Search, query: Query, ranks: Condition[], filters: Filters): Promise<Found | null> {
  if (ranks.length === 0) return null;
  const matches = await search.find({ any: ranks }, filters, mostCounted);
  return matches.length > 0 ? { query, ranks, matches, isScattered: false } : null;
}

/** What is found by what was probably meant with a query that finds nothing; null where that is what it says. */
async function findMeant(search: Search, asked: Query, filters: Filters): Promise<Found | null> {
  // Who puts words between quotation marks means them; and with a filter too narrow, nothing is wrong with the spelling.
  if (asked.units.length === 0 || asked.units.some((unit) => unit.length > 1)) return null;
  if (await find(search, asked, noFilters)) return null;
  for (const query of correctionsOf(asked, await search.knownWords())) {
    // Scattered words are no sign that they are the right ones.
    const found = await findBy(search, query, conditionsOf(query).ranks, filters);
    if (found) return found;
  }
  return null;
}

/**
 * Looks for live articles of an edition. Any query has an answer; of one that finds nothing because a word is misspelt,
 * the answer to what was probably meant.
 */
export async function searchArticles({
  typed,
  language,
  filters = noFilters,
  order = 'relevance',
  page = 1,
}: SearchRequest): Promise<SearchAnswer> {
  const search = new Search(await openStore(), language);
  const asked = readQuery(typed, language);
  const found = (await find(search, asked, filters)) ?? (await findMeant(search, asked, filters));
  if (!found) {
    const counts = countsOf({ sections: [], authors: [], times: [] });
    return { typed: asked.text, corrected: null, isScattered: false, results: [], page, pageCount: 1, total: 0, counts };
  }

  const { query, ranks, matches, isScattered } = found;
  const first = (page - 1) * resultsOfPage;
  const ordered = order === 'newest' ? matches : await search.findByRank(ranks, filters, first + resultsOfPage);
  const results = await toResults(ordered.slice(first, first + resultsOfPage), query);
  // With a filter of one kind set, what its other values have is another question.
  const without = (kind: Partial<Filters>, isSet: boolean) =>
    isSet ? search.find({ any: ranks }, { ...filters, ...kind }, mostCounted) : matches;
  const [sections, authors, times] = await Promise.all([
    without({ sections: [] }, filters.sections.length > 0),
    without({ author: null }, filters.author !== null),
    without({ from: null, until: null }, filters.from !== null || filters.until !== null),
  ]);
  return {
    typed: asked.text,
    corrected: query === asked ? null : writtenForm(results, query),
    isScattered,
    results,
    page,
    pageCount: Math.min(mostPages, Math.max(1, Math.ceil(matches.length / resultsOfPage))),
    total: matches.length,
    counts: countsOf({ sections, authors, times }),
  };
}

/** A headline that is offered while somebody types. */
export type Suggestion = { address: string; title: Passage };

/** Of so many headlines the best are chosen. */
const suggestionCandidates = 40;

/** Headlines that what was typed so far may become: those first in which it stands together, of equal ones the newest. */
export async function suggestHeadlines(typed: string, language: Language, limit = 6): Promise<Suggestion[]> {
  const query = readQuery(typed, language);
  const want = beginningOf(query);
  if (!want) return [];
  const search = new Search(await openStore(), language);
  const articles = await loadTeasers(await search.find(want, noFilters, suggestionCandidates), language);
  return articles
    .map(({ address, title }) => ({ address, title: markBeginning(title, query) }))
    .sort((one, other) => longestMatch(other) - longestMatch(one))
    .slice(0, limit);
}

/** Characters of a headline that stand together as they were typed. */
const longestMatch = ({ title }: Suggestion): number => Math.max(0, ...title.map(({ text, isMatch }) => (isMatch ? text.length : 0)));

function countsOf({ sections, authors, times }: Record<'sections' | 'authors' | 'times', Match[]>): Counts {
  const byAuthor = new Map<number, number>();
  for (const filter of authors.flatMap(({ filters }) => filters)) {
    const author = readFilterToken(filter, 'author');
    if (author !== null) byAuthor.set(author, (byAuthor.get(author) ?? 0) + 1);
  }
  return {
    inSections: (ids) => {
      const wanted = new Set(ids.map(filterToken.section));
      return sections.filter(({ filters }) => filters.some((filter) => wanted.has(filter))).length;
    },
    byAuthor,
    since: (time) => times.filter(({ sortKey }) => readSortKey(sortKey).time >= time).length,
  };
}

const loadTeasers = (matches: Match[], language: Language): Promise<ArticleTeaser[]> =>
  listLiveByNumber(
    language,
    matches.map(({ sortKey }) => readSortKey(sortKey).number),
  );

async function toResults(matches: Match[], query: Query): Promise<SearchResult[]> {
  const articles = await loadTeasers(matches, query.language);
  const bodies = await loadBodies(articles.map(({ number }) => number));
  return articles.map((article) => ({
    article,
    title: markMatches(article.title, query),
    passage: bestPassage(article.sapo, query) ?? bestPassage(bodies.get(article.number) ?? '', query) ?? markMatches(article.sapo, query),
  }));
}

async function loadBodies(numbers: number[]): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map();
  const store = await openStore();
  // Straight from the database: Payload's own reading walks through every word of every body.
  const { docs } = await store.db.find<{ id: number; body: unknown }>({
    collection: 'articles',
    where: { id: { in: numbers } },
    limit: numbers.length,
    pagination: false,
    select: { body: true },
  });
  return new Map(docs.map(({ id, body }) => [id, textAsRead(body)]));
}

/** A corrected query with its accents, as the first story that it finds writes it; else as it was looked for. */
function writtenForm(results: SearchResult[], query: Query): string {
  for (const { title, passage } of results) {
    const match = [...title, ...passage].find(({ isMatch }) => isMatch);
    if (match && readQuery(match.text, query.language).units.length === query.units.length) return match.text.toLowerCase();
  }
  return query.text;
}
