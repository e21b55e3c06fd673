import 'server-only';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Where } from 'payload';
import { articleAddress, authorAddress, topicAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import type { Article as StoredArticle, Media } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { runSql, type Row, sql } from '@/lib/payload/run-sql';
import { latestInstant, type StoredInstant } from '@/lib/time';
import { bodyReferences, type LexicalState } from './lexical';
import { mapBody } from './map-body';
import { mapFigure, type MediaLookup } from './map-picture';
import { listSections } from './sections';
import type { Block, Picture, Section } from './types';

/** How many article numbers a shard of the sitemap covers. sitemaps.org allows 50,000 addresses in a file. */
export const shardSize = 10_000;

/** Articles read at once: what is in memory while a shard is sent, and for how long nobody else is served. */
const batchSize = 200;

/** `lastChange` is an instant, `pictures` are paths on this site or absolute addresses. */
export type SitemapEntry = { address: string; lastChange: string; pictures: string[] };
export type Shard = { shard: number; lastChange: string };
export type NewsEntry = { address: string; title: string; publishedAt: string };

/** A question that Payload has no words for: one answer for many rows. The same SQL for both databases. */
const ask = async (statement: string): Promise<Row[]> => runSql(sql.raw(statement), await openStore());

/** Live, with a place in its edition: what has a page. */
const havingPage = `a._status = 'published' AND a.published_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM sections_locales s WHERE s._parent_id = a.section_id AND CAST(s._locale AS text) = CAST(a.language AS text)
  AND s.slug <> '' AND s.name <> '')`;

/**
 * The shards that have a live article, in their order, each with the newest change in it. A shard is a range of article
 * numbers, which only grow: what is published tomorrow leaves the bytes of all but the last as they are.
 */
export async function listShards(): Promise<Shard[]> {
  const [articles, corrections, entries] = await Promise.all([
    ask(`SELECT (a.id - 1) / ${shardSize} AS shard, MAX(a.published_at) AS published, MAX(a.revised_at) AS revised, MAX(a.live_ended_at) AS ended
         FROM articles a WHERE ${havingPage} GROUP BY 1 ORDER BY 1`),
    // SQLite takes the tables of a cross join in their order: corrections are few.
    ask(`SELECT (a.id - 1) / ${shardSize} AS shard, MAX(c.corrected_at) AS corrected
         FROM corrections c CROSS JOIN articles a WHERE a.id = c.article_id AND ${havingPage} GROUP BY 1`),
    ask(`SELECT (a.id - 1) / ${shardSize} AS shard, MAX(e.updated_at) AS told
         FROM live_entries e CROSS JOIN articles a WHERE a.id = e.article_id AND a.format = 'live' AND ${havingPage} GROUP BY 1`),
  ]);
  const corrected = new Map(corrections.map((row) => [Number(row.shard), row.corrected]));
  const told = new Map(entries.map((row) => [Number(row.shard), row.told]));
  return articles.map((row) => ({
    shard: Number(row.shard) + 1,
    lastChange: latestInstant([
      row.published,
      row.revised,
      row.ended,
      corrected.get(Number(row.shard)),
      told.get(Number(row.shard)),
    ] as StoredInstant[])!,
  }));
}

/**
 * A text that is another one whenever a shard is: how many live articles, corrections, live entries, pictures and sections
 * it is made of, and when one of them was last written. Null when it has no live article. Far cheaper than to read the shard.
 * @param shard from 1
 */
export async function shardVersion(shard: number): Promise<string | null> {
  const inShard = (column: string) => `${column} > ${(shard - 1) * shardSize} AND ${column} <= ${shard * shardSize}`;
  const parts = await Promise.all([
    ask(`SELECT COUNT(*) AS n, MAX(a.updated_at) AS at FROM articles a WHERE ${inShard('a.id')} AND a._status = 'published'`),
    ask(`SELECT COUNT(*) AS n, MAX(c.updated_at) AS at FROM corrections c WHERE ${inShard('c.article_id')}`),
    ask(`SELECT COUNT(*) AS n, MAX(e.updated_at) AS at FROM live_entries e WHERE ${inShard('e.article_id')}`),
    ask(
      `SELECT COUNT(*) AS n, MAX(m.updated_at) AS at FROM articles_rels r JOIN media m ON m.id = r.media_id WHERE ${inShard('r.parent_id')}`,
    ),
    ask('SELECT COUNT(*) AS n, MAX(s.updated_at) AS at FROM sections s'),
  ]);
  if (Number(parts[0][0]?.n) === 0) return null;
  return parts.map(([row]) => `${String(row?.n)} ${String(row?.at)}`).join(', ');
}

/** The live articles of a shard, of both editions, by their number. Read in batches, as they are asked for. @param shard from 1 */
export async function* readShard(shard: number): AsyncGenerator<SitemapEntry> {
  const until = shard * shardSize;
  let after = until - shardSize;
  for (;;) {
    const { entries, last } = await readBatch({ and: [{ id: { greater_than: after } }, { id: { less_than_equal: until } }] });
    yield* entries;
    if (last === null) return;
    after = last;
    // SQLite answers without ever waiting: a shard would be read and written in one go while all other requests stand still.
    await letOthersRun();
  }
}

type StoredEntry = Pick<
  StoredArticle,
  'id' | 'language' | 'slug' | 'section' | 'publishedAt' | 'revisedAt' | 'format' | 'liveEndedAt' | 'hero' | 'body'
>;

/** @returns the entries, and the number of the last article that was read; null after the last batch */
async function readBatch(where: Where): Promise<{ entries: SitemapEntry[]; last: number | null }> {
  const store = await openStore();
  // Straight from the database: Payload's own reading walks through every word of every body, for hooks that we do not have.
  const { docs } = await store.db.find<StoredEntry>({
    collection: 'articles',
    where: { and: [{ _status: { equals: 'published' } }, where] },
    sort: 'id',
    limit: batchSize,
    pagination: false,
    select: {
      language: true,
      slug: true,
      section: true,
      publishedAt: true,
      revisedAt: true,
      format: true,
      liveEndedAt: true,
      hero: true,
      body: true,
    },
  });
  const [sections, media, corrected, told] = await Promise.all([
    sectionsOfEditions(),
    loadPictureFiles(docs.flatMap((doc) => [...referenceIds([doc.hero?.media]), ...bodyReferences(doc.body as LexicalState).mediaIds])),
    loadCorrectedAt(docs.map(({ id }) => id)),
    loadToldAt(docs.filter(({ format }) => format === 'live').map(({ id }) => id)),
  ]);
  const entries = docs.flatMap((doc): SitemapEntry[] => {
    const section = sections[doc.language].get(referenceId(doc.section) ?? -1);
    if (!section || !doc.publishedAt) return [];
    return [
      {
        address: articleAddress(doc.language, section.slug, doc.slug ?? '', doc.id),
        lastChange: latestInstant([
          doc.publishedAt,
          doc.revisedAt,
          doc.liveEndedAt,
          told.get(doc.id),
          ...(corrected.get(doc.id) ?? []),
        ] as StoredInstant[])!,
        pictures: [...new Set(picturesOf(doc, media).map(({ src }) => src))],
      },
    ];
  });
  return { entries, last: docs.length < batchSize ? null : docs.at(-1)!.id };
}

async function sectionsOfEditions(): Promise<Record<Language, Map<number, Section>>> {
  const byId = async (language: Language) => new Map((await listSections(language)).map((section) => [section.id, section]));
  const [vi, en] = await Promise.all([byId('vi'), byId('en')]);
  return { vi, en };
}

/** Files of pictures with no more than what a sitemap says of them: their texts cost ten times as much. */
async function loadPictureFiles(ids: number[]): Promise<MediaLookup> {
  if (ids.length === 0) return new Map();
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    joins: false,
    select: { url: true, filename: true, width: true, height: true },
  });
  return new Map(docs.map((doc) => [doc.id, doc as Media]));
}

/** When something was put right in which article. */
async function loadCorrectedAt(articleNumbers: number[]): Promise<Map<number, string[]>> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'corrections',
    where: { article: { in: articleNumbers } },
    depth: 0,
    pagination: false,
    select: { article: true, correctedAt: true },
  });
  const corrected = new Map<number, string[]>();
  for (const { article, correctedAt } of docs) {
    const number = referenceId(article)!;
    corrected.set(number, [...(corrected.get(number) ?? []), correctedAt]);
  }
  return corrected;
}

/** When an entry of which live coverage was last written. */
async function loadToldAt(articleNumbers: number[]): Promise<Map<number, unknown>> {
  if (articleNumbers.length === 0) return new Map();
  const rows = await ask(
    `SELECT e.article_id AS id, MAX(e.updated_at) AS told FROM live_entries e WHERE e.article_id IN (${articleNumbers.join()}) GROUP BY 1`,
  );
  return new Map(rows.map(({ id, told }) => [Number(id), told]));
}

/** The pictures that the page shows, in its order: the lead picture, then those of the body. */
function picturesOf({ hero, body }: StoredEntry, media: MediaLookup): Picture[] {
  const nodes = (body as LexicalState)?.root?.children ?? [];
  // By the mapper of the page; its text is of no use here and most of the work.
  const blocks = mapBody(
    { root: { children: nodes.filter(({ type }) => type === 'block') } },
    { media, articles: new Map(), onUnknown: () => undefined },
  );
  const lead = mapFigure(hero, media);
  return [...(lead ? [lead.picture] : []), ...blocks.flatMap(picturesOfBlock)];
}

function picturesOfBlock(block: Block): Picture[] {
  if (block.kind === 'figure') return [block.figure.picture];
  if (block.kind === 'gallery') return block.figures.map(({ picture }) => picture);
  return block.kind === 'video' && block.poster ? [block.poster] : [];
}

/** With both editions, the fronts and the corrections, what a sitemap holds: 50,000 addresses. */
const mostListsOfEdition = 24_000;

/**
 * The lists of an edition that have at least one live article: its sections, authors and topics, the newest topic first.
 * Of more than 24,000 the oldest topics are left out; their stories lead to them.
 */
export async function listListAddresses(language: Language): Promise<string[]> {
  const live = `a._status = 'published' AND CAST(a.language AS text) = '${language}'`;
  // Asked from the lists' side: the first live story of each decides, and not all stories are looked at.
  const named = (column: 'sections_id' | 'topics_id' | 'authors_id', list: string) =>
    `EXISTS (SELECT 1 FROM articles_rels r JOIN articles a ON a.id = r.parent_id WHERE r.${column} = ${list}.id AND ${live})`;
  const [filled, authors, topics, sections] = await Promise.all([
    ask(
      `SELECT l.id FROM sections l WHERE EXISTS (SELECT 1 FROM articles a WHERE a.section_id = l.id AND ${live}) OR ${named('sections_id', 'l')}`,
    ),
    ask(`SELECT l.slug FROM authors l WHERE l.slug <> '' AND ${named('authors_id', 'l')} ORDER BY l.id`),
    ask(`SELECT t.slug FROM topics l JOIN topics_locales t ON t._parent_id = l.id AND CAST(t._locale AS text) = '${language}'
         WHERE t.slug <> '' AND t.name <> '' AND ${named('topics_id', 'l')} ORDER BY l.id DESC LIMIT ${mostListsOfEdition}`),
    listSections(language),
  ]);
  const filledIds = new Set(filled.map(({ id }) => Number(id)));
  // A section shows what is in its subsections, too.
  const parents = new Set(sections.filter(({ id }) => filledIds.has(id)).flatMap(({ parent }) => parent?.address ?? []));
  return [
    ...sections.filter(({ id, address }) => filledIds.has(id) || parents.has(address)).map(({ address }) => address),
    ...authors.map(({ slug }) => authorAddress(language, String(slug))),
    ...topics.map(({ slug }) => topicAddress(language, String(slug))),
  ].slice(0, mostListsOfEdition);
}

type StoredNews = Pick<StoredArticle, 'id' | 'title' | 'slug' | 'section' | 'publishedAt'>;

/** Google reads two days and a thousand stories of a news sitemap. */
const newsWindow = 48 * 3_600_000;
const newsLimit = 1000;

/**
 * What an edition has published within the last two days, the newest first, at most a thousand; nothing that is dated in
 * the future. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * @param now milliseconds
 */
export async function listNews(language: Language, now: number): Promise<NewsEntry[]> {
  const [from, until] = [now - newsWindow, now].map((time) => new Date(time).toISOString()) as [string, string];
  const store = await openStore();
  const { docs } = await store.db.find<StoredNews>({
    collection: 'articles',
    where: {
      and: [
        { language: { equals: language } },
        { _status: { equals: 'published' } },
        { publishedAt: { greater_than: from } },
        { publishedAt: { less_than_equal: until } },
      ],
    },
    sort: ['-publishedAt', '-id'],
    limit: newsLimit,
    pagination: false,
    select: { title: true, slug: true, section: true, publishedAt: true },
  });
  const sections = (await sectionsOfEditions())[language];
  return docs.flatMap(({ id, title, slug, section, publishedAt }): NewsEntry[] => {
    const place = sections.get(referenceId(section) ?? -1);
    if (!place || !publishedAt) return [];
    return [{ address: articleAddress(language, place.slug, slug ?? '', id), title, publishedAt: new Date(publishedAt).toISOString() }];
  });
}
