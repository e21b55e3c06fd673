import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { languages, type Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import type { Article as StoredArticle, LiveEntry as StoredEntry } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { bodyReferences, type LexicalState } from './lexical';
import { loadAuthors, loadMedia } from './live-articles';
import { entriesOnPage, mapCoverage, mapEntry, mapEntryText, type CoverageRow, type MappedEntry } from './map-live';
import { readLiveArticle, readTeaser, readTeasers } from './read-article';
import type { Article, LiveCoverage, LiveEntriesPage, LiveEntry, LiveEntryReference, LiveOrder } from './types';

/** A coverage without the texts of its entries, as it is in the store. @param address of the article */
export async function readCoverage(stored: StoredArticle, address: string): Promise<LiveCoverage> {
  const store = await openStore();
  // Straight from the database: there may be hundreds, and of each only its name.
  const { docs } = await store.db.find<CoverageRow>({
    collection: 'live-entries',
    where: { article: { equals: stored.id } },
    sort: ['-postedAt', '-id'],
    limit: 0,
    pagination: false,
    select: { postedAt: true, headline: true, keyMoment: true, updatedAt: true },
  });
  return mapCoverage(stored, docs, address);
}

/** A numbered page of an article's coverage, with the whole entries. Null when there is no such page, or no coverage. */
export async function listLiveEntries(article: Article, order: LiveOrder, page: number): Promise<LiveEntriesPage | null> {
  if (!article.live) return null;
  const found = entriesOnPage(article.live.entries, order, page);
  if (!found) return null;
  const entries = await Promise.all(found.entries.map((reference) => readEntry(reference, article)));
  return { order, entries: entries.filter((entry) => entry !== null), page, pageCount: found.pageCount };
}

/**
 * What pages that are open ask about: the coverage of a live article, in whichever edition it is. Null for what is no live
 * coverage, or none any more. Kept for all readers until the article or one of its entries changes.
 */
export function getLivePage(articleNumber: number): Promise<LiveCoverage | null> {
  return cached(['live-page', String(articleNumber)], [tags.site, tags.media, tags.article(articleNumber)], async () => {
    const article = await findCoverage(articleNumber);
    return article?.live ?? null;
  });
}

/** An entry of a live article as it is now, whole; null when the article is not live or has no such entry. */
export async function getLiveEntry(articleNumber: number, entryNumber: number): Promise<LiveEntry | null> {
  const article = await findCoverage(articleNumber);
  const reference = article?.live?.entries.find(({ number }) => number === entryNumber);
  return article && reference ? readEntry(reference, article) : null;
}

async function findCoverage(articleNumber: number): Promise<Article | null> {
  for (const language of languages) {
    if ((await readTeaser(articleNumber, language))?.format === 'live') return readLiveArticle(articleNumber, language);
  }
  return null;
}

/** An entry under the name of its version is never another: a new one costs the store this one, and none of those before. */
async function readEntry({ number, version }: LiveEntryReference, article: Article): Promise<LiveEntry | null> {
  const { language } = article;
  const key = ['live-entry', String(number), String(version), language];
  const found = await cached(key, [tags.site, tags.media], () => readStoredEntry(number, language));
  if (!found) return null;
  return mapEntryText(found, await readTeasers(found.relatedNumbers, language), article);
}

async function readStoredEntry(number: number, language: Language): Promise<MappedEntry | null> {
  const store = await openStore();
  const stored: StoredEntry | null = await store.findByID({ collection: 'live-entries', id: number, depth: 0, disableErrors: true });
  if (!stored) return null;
  const picture = referenceId(stored.figure?.media);
  const [media, authors] = await Promise.all([
    loadMedia(picture === null ? [] : [picture], language),
    loadAuthors(referenceIds(stored.authors), language),
  ]);
  return mapEntry(stored, bodyReferences(stored.text as LexicalState).articleIds, { media, authors }, language);
}
