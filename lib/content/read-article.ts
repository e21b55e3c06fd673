import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { articleNumberOf, placeOf, reservedFirstSegments, topicAddress } from '@/lib/i18n/addresses';
import { languages, otherLanguage, type Language } from '@/lib/i18n/languages';
import { translationsOf } from '@/lib/payload/article-translations';
import { openStore } from '@/lib/payload/client';
import type { Article as StoredArticle, Media } from '@/lib/payload/generated-types';
import { correctionsOf } from './read-corrections';
import { readCoverage } from './read-live';
import { bodyReferences, type LexicalState } from './lexical';
import { listLiveByNumber, loadMedia, toTeasers } from './live-articles';
import { mapBody, readingMinutes } from './map-body';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { runSql, sql } from '@/lib/payload/run-sql';
import { dayOf } from '@/lib/time';
import { getMasthead } from './read-newspaper';
import { listSections } from './sections';
import type { Article, ArticleAnswer, ArticleTeaser, Namesakes, SectionReference, TopicReference } from './types';

/** Of more articles with one title than this, some may be overlooked: "Tin vắn" stands over thousands. */
const mostNamesakes = 1000;

/**
 * The live article that an address of the edition names by its number.
 * `moved` when the number is right and the rest of the address is not; the address given is canonical, so one hop suffices.
 */
export async function getArticle(language: Language, path: { section: string; segment: string }): Promise<ArticleAnswer> {
  const number = articleNumberOf(path.segment);
  if (number === null) return { kind: 'missing' };
  const article = await readLiveArticle(number, language);
  if (!article) return { kind: 'missing' };
  const [section, segment] = article.address.split('/').slice(-2);
  return section === path.section && segment === path.segment ? { kind: 'article', article } : { kind: 'moved', address: article.address };
}

/**
 * The canonical address of the live article that a path names by its number, whatever else stands in the path.
 * Null for any path that is not an article's by its shape, and where the edition has no such article.
 */
export async function findArticleAddress(path: string): Promise<string | null> {
  const { language, segments } = placeOf(path);
  const [section, segment] = segments;
  if (segments.length !== 2 || reservedFirstSegments.has(section!)) return null;
  const number = articleNumberOf(segment!);
  return number === null ? null : ((await readTeaser(number, language))?.address ?? null);
}

/** The live article with this number, whole; null when the edition has none. */
export async function readLiveArticle(number: number, language: Language): Promise<Article | null> {
  const stored = await cached(['article', String(number), language], [tags.site, tags.media, tags.article(number)], () =>
    mapStoredArticle(number, language),
  );
  return stored && withBody(stored);
}

/** The article with its body for the page: what it refers to may change without it, and is read each time. */
export async function withBody(stored: MappedArticle): Promise<Article> {
  const { relatedNumbers, ...article } = stored;
  const { number, language } = article;
  const teasers = await readTeasers(relatedNumbers, language);
  const unknown = new Set<string>();
  const body = mapBody(article.storedBody, { media: new Map(article.media), articles: teasers, onUnknown: (type) => unknown.add(type) });
  for (const type of unknown) console.warn(`Article ${number}: the body holds "${type}", which this version cannot show; it is left out.`);
  const { storedBody: _storedBody, media: _media, ...fields } = article;
  return { ...fields, body, readingMinutes: readingMinutes(body) };
}

/**
 * A live article as a list shows it. Cached by itself under the article's own tag, so that a page
 * which shows it in a related box renders anew when that article changes.
 */
export function readTeaser(number: number, language: Language): Promise<ArticleTeaser | null> {
  return cached(['teaser', String(number), language], [tags.site, tags.media, tags.article(number)], async () => {
    const [teaser] = await listLiveByNumber(language, [number]);
    return teaser ?? null;
  });
}

/** The same for several, by number; one that is not live in the edition is left out. */
export async function readTeasers(numbers: number[], language: Language): Promise<Map<number, ArticleTeaser>> {
  const found = await Promise.all(numbers.map((number) => readTeaser(number, language)));
  return new Map(found.flatMap((teaser) => (teaser ? [[teaser.number, teaser] as const] : [])));
}

/** The live article with this number, in whichever edition it is; null when there is none. */
export async function findArticleTeaser(number: number): Promise<ArticleTeaser | null> {
  for (const language of languages) {
    const teaser = await readTeaser(number, language);
    if (teaser) return teaser;
  }
  return null;
}

async function mapStoredArticle(number: number, language: Language): Promise<MappedArticle | null> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'articles',
    where: { and: [{ id: { equals: number } }, { language: { equals: language } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    joins: false,
  });
  return docs[0] ? mapArticle(docs[0]) : null;
}

type MappedArticle = Omit<Article, 'body' | 'readingMinutes'> & {
  storedBody: LexicalState;
  media: [number, Media][];
  relatedNumbers: number[];
};

/** A stored article with all that belongs to it but its body. Null while its section has no place in its edition. */
export async function mapArticle(stored: StoredArticle): Promise<MappedArticle | null> {
  const { language } = stored;
  const [teaser] = await toTeasers([stored], language);
  if (!teaser) return null;
  const references = bodyReferences(stored.body as LexicalState);
  const [media, topics, sections, translation, corrections, namesakes, live] = await Promise.all([
    loadMedia([...references.mediaIds, ...referenceIds([stored.audio])], language),
    readTopics(referenceIds(stored.topics), language),
    listSections(language),
    readTranslation(stored),
    correctionsOf(stored.id),
    findNamesakes(stored),
    stored.format === 'live' ? readCoverage(stored, teaser.address) : null,
  ]);
  const section = sections.find(({ id }) => id === referenceId(stored.section));
  const audio = media.get(referenceId(stored.audio) ?? -1);
  const reference = ({ name, address }: SectionReference): SectionReference => ({ name, address });
  return {
    ...teaser,
    updatedAt: stored.revisedAt ? new Date(stored.revisedAt).toISOString() : null,
    secondarySections: referenceIds(stored.secondarySections).flatMap((id) => {
      const secondary = sections.find((candidate) => candidate.id === id);
      return secondary ? [reference(secondary)] : [];
    }),
    topics,
    breadcrumb: section ? [...(section.parent ? [section.parent] : []), reference(section)] : [],
    translation,
    audio: audio?.url && audio.mimeType?.startsWith('audio/') ? { src: audio.url, mimeType: audio.mimeType } : null,
    corrections,
    namesakes,
    live,
    storedBody: stored.body as LexicalState,
    media: [...media],
    relatedNumbers: references.articleIds,
  };
}

async function readTopics(ids: number[], language: Language): Promise<TopicReference[]> {
  if (ids.length === 0) return [];
  const store = await openStore();
  const { docs } = await store.find({ collection: 'topics', where: { id: { in: ids } }, depth: 0, pagination: false, locale: language });
  const byId = new Map(docs.map((topic) => [topic.id, topic]));
  return ids.flatMap((id) => {
    const topic = byId.get(id);
    return topic?.name && topic.slug ? [{ name: topic.name, address: topicAddress(language, topic.slug) }] : [];
  });
}

/** The same story in the other edition, when that is live there. */
async function readTranslation(stored: StoredArticle): Promise<Article['translation']> {
  const language = otherLanguage(stored.language);
  const originalId = referenceId(stored.translationOf);
  const [pair] = await listLiveByNumber(language, originalId === null ? await translationsOf(stored.id, await openStore()) : [originalId]);
  return pair ? { language, address: pair.address, title: pair.title, isOriginal: originalId !== null } : null;
}

/** Whether the edition has other live articles under the same title, which a description then tells apart. */
async function findNamesakes({ id, language, title, publishedAt }: StoredArticle): Promise<Namesakes> {
  if (!publishedAt) return 'none';
  // By the title alone, as translations are asked for.
  const rows = await runSql(
    sql`SELECT id, language, _status, published_at FROM articles WHERE title = ${title} LIMIT ${mostNamesakes}`,
    await openStore(),
  );
  const others = rows.filter((row) => row.language === language && row._status === 'published' && Number(row.id) !== id);
  if (others.length === 0) return 'none';
  const { timeZone } = await getMasthead(language);
  const day = dayOf(publishedAt, timeZone);
  const isOfThatDay = (instant: unknown): boolean => dayOf(new Date(instant as string | Date).toISOString(), timeZone) === day;
  return others.some((row) => row.published_at !== null && isOfThatDay(row.published_at)) ? 'onSameDay' : 'onOtherDays';
}
