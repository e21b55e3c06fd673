import 'server-only';
import type { Where } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import type { Article as StoredArticle, Author as StoredAuthor, Media } from '@/lib/payload/generated-types';
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

/** The one condition that makes an article visible to readers of an edition. */
function live(language: Language, where: Where): Where {
  return { and: [{ language: { equals: language } }, { _status: { equals: 'published' } }, where] };
}

/** The newest live articles first; of two in the same second, the later number first. */
export async function findLiveTeasers(language: Language, where: Where, limit: number): Promise<ArticleTeaser[]> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'articles',
    where: live(language, where),
    sort: ['-publishedAt', '-id'],
    limit,
    pagination: false,
    depth: 0,
    select: teaserColumns,
  });
  return toTeasers(docs, language);
}

/** The live articles among these numbers, by number; a number that is not live in the edition has none. */
export async function findLiveByNumber(language: Language, numbers: number[]): Promise<Map<number, ArticleTeaser>> {
  const found = numbers.length === 0 ? [] : await findLiveTeasers(language, { id: { in: numbers } }, numbers.length);
  return new Map(found.map((teaser) => [teaser.number, teaser]));
}

/** The live articles among these numbers, in the order of the numbers. */
export async function listLiveByNumber(language: Language, numbers: number[]): Promise<ArticleTeaser[]> {
  const teasers = await findLiveByNumber(language, numbers);
  return numbers.flatMap((number) => teasers.get(number) ?? []);
}

/** True when the edition has at least one such live article. */
export async function hasLive(language: Language, where: Where): Promise<boolean> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'articles',
    where: live(language, where),
    limit: 1,
    pagination: false,
    depth: 0,
    select: { language: true },
    joins: false,
  });
  return docs.length > 0;
}

/** When the first or the last of such live articles was published; null when there is none. */
export async function findLiveInstant(language: Language, where: Where, which: 'first' | 'last'): Promise<string | null> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'articles',
    where: live(language, { and: [{ publishedAt: { exists: true } }, where] }),
    sort: which === 'first' ? 'publishedAt' : '-publishedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { publishedAt: true },
    joins: false,
  });
  return docs[0]?.publishedAt ?? null;
}

/** When each of such live articles was published. */
export async function findLiveInstants(language: Language, where: Where): Promise<string[]> {
  const store = await openStore();
  // Straight from the database: there are thousands, with one field each.
  const { docs } = await store.db.find<StoredArticle>({
    collection: 'articles',
    where: live(language, where),
    limit: 0,
    pagination: false,
    select: { publishedAt: true },
  });
  return docs.flatMap(({ publishedAt }) => publishedAt ?? []);
}

/** One numbered page of a list, or null when the list has no such page. Page 1 of an empty list is an empty page. */
export async function findLivePage(language: Language, where: Where, page: number, limit = pageSize): Promise<ArticlePage | null> {
  const store = await openStore();
  const result = await store.find({
    collection: 'articles',
    where: live(language, where),
    sort: ['-publishedAt', '-id'],
    limit,
    page,
    depth: 0,
    select: teaserColumns,
  });
  const pageCount = Math.max(1, result.totalPages);
  if (page > pageCount) return null;
  return { articles: await toTeasers(result.docs, language), page, pageCount };
}
