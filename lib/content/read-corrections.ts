import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { articleNumberOf, placeOf, reservedFirstSegments } from '@/lib/i18n/addresses';
import { languages, type Language } from '@/lib/i18n/languages';
import { ofSeenArticles } from '@/lib/payload/access';
import { openStore } from '@/lib/payload/client';
import type { Correction as StoredCorrection } from '@/lib/payload/generated-types';
import { referenceId } from '@/lib/payload/reference-id';
import { readTeaser } from './read-article';
import type { Correction, CorrectionsPage, Retraction } from './types';

const pageSize = 20;

export function mapCorrection({ kind, content, correctedAt }: StoredCorrection): Correction {
  return { kind, content: content.trim(), correctedAt: new Date(correctedAt).toISOString() };
}

/** What was put right in an article, the latest first. */
export async function correctionsOf(articleNumber: number): Promise<Correction[]> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'corrections',
    where: { article: { equals: articleNumber } },
    sort: '-correctedAt',
    depth: 0,
    pagination: false,
  });
  return docs.map(mapCorrection);
}

/**
 * A numbered page of all that the edition has put right, the latest first, each with its story. Of a story that was
 * retracted the correction stays, without headline or link. Null when there is no such page.
 */
export async function listCorrections(language: Language, page: number): Promise<CorrectionsPage | null> {
  const list = await cached(['corrections', language, String(page)], [tags.corrections(language)], async () => {
    const store = await openStore();
    const { docs, totalPages } = await store.find({
      collection: 'corrections',
      where: { and: [{ 'article.language': { equals: language } }, ofSeenArticles] },
      sort: '-correctedAt',
      limit: pageSize,
      page,
      depth: 0,
    });
    const entries = docs.map((doc) => ({
      ...mapCorrection(doc),
      number: referenceId(doc.article)!,
    }));
    return { entries, pageCount: Math.max(1, totalPages) };
  });
  if (page > list.pageCount) return null;
  const entries = await Promise.all(
    list.entries.map(async ({ number, ...correction }) => {
      const story = await readTeaser(number, language);
      return {
        ...correction,
        // Of a story that was taken back, the headline goes too.
        story: story ? { title: story.title, address: story.address } : null,
      };
    }),
  );
  return { entries, page, pageCount: list.pageCount };
}

/** What readers are told of an article that was retracted; null for any other. */
export function getRetraction(language: Language, number: number): Promise<Retraction | null> {
  return cached(['retraction', String(number), language], [tags.article(number)], async () => {
    const store = await openStore();
    const { docs } = await store.find({
      collection: 'articles',
      where: { and: [{ id: { equals: number } }, { language: { equals: language } }, { state: { equals: 'retracted' } }] },
      depth: 0,
      limit: 1,
      pagination: false,
      joins: false,
      select: { retraction: true },
    });
    const { notice, retractedAt } = docs[0]?.retraction ?? {};
    if (!docs[0]) return null;
    return {
      notice: notice?.trim() || null,
      retractedAt: retractedAt ? new Date(retractedAt).toISOString() : null,
      corrections: await correctionsOf(number),
    };
  });
}

/** True for the number of an article that was retracted, in whichever edition. */
export async function isRetracted(number: number): Promise<boolean> {
  return (await Promise.all(languages.map((language) => getRetraction(language, number)))).some((retraction) => retraction !== null);
}

/** The number of the retracted article that an address names, for the proxy; null for every other address. */
export async function findRetractedNumber(path: string): Promise<number | null> {
  const { language, segments } = placeOf(path);
  // What stood below its address went with it: the further pages of a live coverage.
  const number = segments.length >= 2 && !reservedFirstSegments.has(segments[0]!) ? articleNumberOf(segments[1]!) : null;
  return number !== null && (await getRetraction(language, number)) ? number : null;
}
