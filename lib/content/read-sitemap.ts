import 'server-only';
import type { DrizzleAdapter } from '@payloadcms/drizzle';
import type { Where } from 'payload';
import { articleAddress, authorAddress, sectionAddress, topicAddress } from '@/lib/i18n/addresses';
import { languages, type Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { referenceId } from '@/lib/payload/reference-id';
import { bodyReferences, type LexicalState } from './lexical';
import { findLiveTeasers, loadMedia } from './live-articles';
import { mapFigure, mapMediaPicture } from './map-picture';
import { listSections } from './sections';

/** How many article numbers a shard of the sitemap covers. sitemaps.org allows 50,000 addresses in a file. */
export const shardSize = 10_000;

/** Articles read at once: what is in memory while a shard is sent. */
const batchSize = 500;

export type SitemapEntry = { address: string; lastChange: string; pictures: string[] };
export type Shard = { shard: number; lastChange: string };
export type NewsEntry = { address: string; title: string; publishedAt: string };

type Row = Record<string, unknown>;

/** A question that Payload has no words for: one answer for many rows. The same SQL for both databases. */
async function ask(sql: string): Promise<Row[]> {
  const store = await openStore();
  const adapter = store.db as unknown as DrizzleAdapter;
  const answer = (await adapter.execute({ db: adapter.drizzle as never, raw: sql })) as unknown as { rows: Row[] };
  return answer.rows;
}

/** Live, with a place in its edition: what has a page. */
const havingPage = `a._status = 'published' AND a.published_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM sections_locales s WHERE s._parent_id = a.section_id AND CAST(s._locale AS text) = CAST(a.language AS text)
  AND s.slug IS NOT NULL AND s.name IS NOT NULL)`;

const latest = (...values: unknown[]): string =>
  new Date(
    Math.max(...values.filter((value) => value !== null && value !== undefined).map((value) => new Date(value as string).getTime())),
  ).toISOString();

/**
 * The shards that have a live article, in their order, each with the newest change in it. A shard is a range of article
 * numbers, which only grow: what is published tomorrow leaves the bytes of all but the last as they are.
 */
export async function listShards(): Promise<Shard[]> {
  const [articles, corrections] = await Promise.all([
    ask(`SELECT (a.id - 1) / ${shardSize} AS shard, MAX(a.published_at) AS published, MAX(a.revised_at) AS revised
         FROM articles a WHERE ${havingPage} GROUP BY 1 ORDER BY 1`),
    ask(`SELECT (a.id - 1) / ${shardSize} AS shard, MAX(c.corrected_at) AS corrected
         FROM corrections c JOIN articles a ON a.id = c.article_id WHERE ${havingPage} GROUP BY 1`),
  ]);
  const corrected = new Map(corrections.map((row) => [Number(row.shard), row.corrected]));
  return articles.map((row) => ({
    shard: Number(row.shard) + 1,
    lastChange: latest(row.published, row.revised, corrected.get(Number(row.shard))),
  }));
}

/** The live articles of a shard, of both editions, by their number. Read in batches, as they are asked for. */
export async function* readShard(shard: number): AsyncGenerator<SitemapEntry> {
  const until = shard * shardSize;
  let after = until - shardSize;
  for (;;) {
    const batch = await readBatch({ and: [{ id: { greater_than: after } }, { id: { less_than_equal: until } }] });
    yield* batch.entries;
    if (batch.last === null) return;
    after = batch.last;
  }
}

async function readBatch(where: Where): Promise<{ entries: SitemapEntry[]; last: number | null }> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'articles',
    where: { and: [{ _status: { equals: 'published' } }, where] },
    sort: 'id',
    limit: batchSize,
    pagination: false,
    depth: 0,
    joins: false,
    select: { language: true, slug: true, section: true, publishedAt: true, revisedAt: true, hero: true, body: true },
  });
  const mediaIds = docs.map((doc) => bodyReferences(doc.body as LexicalState).mediaIds);
  const [sections, media, corrections] = await Promise.all([
    Promise.all(languages.map(async (language) => [language, await listSections(language)] as const)).then((lists) => new Map(lists)),
    // Alternative texts are in no sitemap: the language plays no part.
    loadMedia([...mediaIds.flat(), ...docs.flatMap((doc) => referenceId(doc.hero?.media) ?? [])], 'vi'),
    store.find({
      collection: 'corrections',
      where: { article: { in: docs.map(({ id }) => id) } },
      depth: 0,
      pagination: false,
      select: { article: true, correctedAt: true },
    }),
  ]);
  const corrected = new Map<number, string[]>();
  for (const { article, correctedAt } of corrections.docs) {
    const number = referenceId(article)!;
    corrected.set(number, [...(corrected.get(number) ?? []), correctedAt]);
  }
  const entries = docs.flatMap((doc, index): SitemapEntry[] => {
    const section = sections.get(doc.language)!.find(({ id }) => id === referenceId(doc.section));
    if (!section || !doc.publishedAt) return [];
    const hero = mapFigure(doc.hero, media)?.picture;
    const pictures = [hero, ...mediaIds[index]!.map((id) => mapMediaPicture(media.get(id)))].flatMap((picture) => picture?.src ?? []);
    return [
      {
        address: articleAddress(doc.language, section.slug, doc.slug ?? '', doc.id),
        lastChange: latest(doc.publishedAt, doc.revisedAt, ...(corrected.get(doc.id) ?? [])),
        pictures: [...new Set(pictures)],
      },
    ];
  });
  return { entries, last: docs.length < batchSize ? null : docs.at(-1)!.id };
}

/** The pages of an edition that list stories: sections, topics and authors with at least one live article. */
export async function listListAddresses(language: Language): Promise<string[]> {
  const live = `a._status = 'published' AND CAST(a.language AS text) = '${language}'`;
  const related = (column: 'sections_id' | 'topics_id' | 'authors_id') =>
    ask(
      `SELECT DISTINCT r.${column} AS id FROM articles_rels r JOIN articles a ON a.id = r.parent_id WHERE r.${column} IS NOT NULL AND ${live}`,
    );
  const [own, secondary, topics, authors, sections] = await Promise.all([
    ask(`SELECT DISTINCT a.section_id AS id FROM articles a WHERE ${live}`),
    related('sections_id'),
    related('topics_id'),
    related('authors_id'),
    listSections(language),
  ]);
  const ids = (rows: Row[]) => new Set(rows.map(({ id }) => Number(id)));
  const filled = ids([...own, ...secondary]);
  // A section shows what is in its subsections, too.
  const parents = new Set(sections.filter(({ id }) => filled.has(id)).flatMap(({ parent }) => parent?.address ?? []));
  const store = await openStore();
  const named = async (collection: 'topics' | 'authors', wanted: Set<number>) =>
    wanted.size === 0
      ? []
      : (
          await store.find({ collection, locale: language, depth: 0, pagination: false, sort: 'id', select: { name: true, slug: true } })
        ).docs.filter(({ id, name, slug }) => wanted.has(id) && name && slug);
  const [namedTopics, namedAuthors] = await Promise.all([named('topics', ids(topics)), named('authors', ids(authors))]);
  return [
    ...sections.filter(({ id, address }) => filled.has(id) || parents.has(address)).map(({ slug }) => sectionAddress(language, slug)),
    ...namedTopics.map(({ slug }) => topicAddress(language, slug!)),
    ...namedAuthors.map(({ slug }) => authorAddress(language, slug!)),
  ];
}

/** Google reads two days and a thousand stories of a news sitemap. */
const newsWindow = 48 * 3_600_000;
const newsLimit = 1000;

/**
 * What an edition has published within the last two days, the newest first; nothing that is dated in the future.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * @param now milliseconds
 */
export async function listNews(language: Language, now: number): Promise<NewsEntry[]> {
  const [from, until] = [now - newsWindow, now].map((time) => new Date(time).toISOString()) as [string, string];
  const teasers = await findLiveTeasers(
    language,
    { and: [{ publishedAt: { greater_than: from } }, { publishedAt: { less_than_equal: until } }] },
    newsLimit,
  );
  return teasers.map(({ address, title, publishedAt }) => ({ address, title, publishedAt }));
}
