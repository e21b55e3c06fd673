import 'server-only';
import type { Language } from '@/lib/i18n/languages';
import { countListed, findListed, findListedInstants, type ArticleList, type Span } from '@/lib/payload/article-lists';
import { openStore } from '@/lib/payload/client';
import type { Author as StoredAuthor, Media } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { mapTeaser, type TeaserFields } from './map-article';
import { listSections } from './sections';
import type { ArticlePage, ArticleTeaser } from './types';

/** How many articles stand on one numbered page of a list. */
export const pageSize = 12;

const teaserColumns = {
  language: true,
  kicker: true,
  title: true,
  sapo: true,
  slug: true,
  format: true,
  section: true,
  hero: true,
  authors: true,
  byline: true,
  publishedAt: true,
  liveEndedAt: true,
} as const;

export async function loadMedia(ids: Iterable<number>, language: Language): Promise<Map<number, Media>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const store = await openStore();
  const { docs } = await store.find({ collection: 'media', where: { id: { in: wanted } }, depth: 0, pagination: false, locale: language });
  return new Map(docs.map((doc) => [doc.id, doc]));
}

export async function loadAuthors(ids: Iterable<number>, language: Language): Promise<Map<number, StoredAuthor>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'authors',
    where: { id: { in: wanted } },
    depth: 0,
    pagination: false,
    locale: language,
  });
  return new Map(docs.map((doc) => [doc.id, doc]));
}

/** Rows to teasers, with the pictures, authors and sections of all of them in one query each. */
export async function toTeasers(rows: TeaserFields[], language: Language): Promise<ArticleTeaser[]> {
  const [media, authors, sections] = await Promise.all([
    loadMedia(
      rows.flatMap((row) => referenceId(row.hero?.media) ?? []),
      language,
    ),
    loadAuthors(
      rows.flatMap((row) => referenceIds(row.authors)),
      language,
    ),
    listSections(language),
  ]);
  const lookups = { media, authors, sections: new Map(sections.map((section) => [section.id, section])) };
  return rows.flatMap((row) => mapTeaser(row, lookups) ?? []);
}

/** The live articles among these numbers, by number; a number that is not live in the edition has none. */
export async function findLiveByNumber(language: Language, numbers: number[]): Promise<Map<number, ArticleTeaser>> {
  const wanted = [...new Set(numbers)];
  if (wanted.length === 0) return new Map();
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'articles',
    // By number alone: asked for edition and status as well, SQLite walks through all that is live.
    where: { id: { in: wanted } },
    limit: wanted.length,
    pagination: false,
    depth: 0,
    select: { ...teaserColumns, _status: true },
    joins: false,
  });
  // The one condition that makes an article visible to readers of an edition.
  const live = docs.filter((doc) => doc.language === language && doc._status === 'published');
  return new Map((await toTeasers(live, language)).map((teaser) => [teaser.number, teaser]));
}

/** The live articles among these numbers, in the order of the numbers. */
export async function listLiveByNumber(language: Language, numbers: number[]): Promise<ArticleTeaser[]> {
  const teasers = await findLiveByNumber(language, numbers);
  return numbers.flatMap((number) => teasers.get(number) ?? []);
}

/** Numbers of the newest live articles of a list; of two in the same instant, the later number first. */
export async function newestNumbers(language: Language, list: ArticleList, limit: number): Promise<number[]> {
  return findListed(await openStore(), language, list, { limit });
}

/** True when a list of the edition has at least one live article. */
export async function hasLive(language: Language, list: ArticleList): Promise<boolean> {
  return (await newestNumbers(language, list, 1)).length > 0;
}

/** When the first or the last live article of a span of time was published; null when there is none. */
export async function findLiveInstant(language: Language, span: Span, which: 'first' | 'last'): Promise<string | null> {
  const order = which === 'first' ? 'oldestFirst' : 'newestFirst';
  const [instant] = await findListedInstants(await openStore(), language, { kind: 'all' }, { ...span, order, limit: 1 });
  return instant ?? null;
}

/** When each live article of a span of time was published. */
export async function findLiveInstants(language: Language, span: Span): Promise<string[]> {
  return findListedInstants(await openStore(), language, { kind: 'all' }, span);
}

/** One numbered page of a list, or null when the list has no such page. Page 1 of an empty list is an empty page. */
export async function findLivePage(
  language: Language,
  list: ArticleList,
  page: number,
  { limit = pageSize, ...span }: Span & { limit?: number } = {},
): Promise<ArticlePage | null> {
  const store = await openStore();
  const pageCount = Math.max(1, Math.ceil((await countListed(store, language, list, span)) / limit));
  if (page > pageCount) return null;
  const numbers = await findListed(store, language, list, { ...span, limit, offset: (page - 1) * limit });
  return { articles: await listLiveByNumber(language, numbers), page, pageCount };
}
