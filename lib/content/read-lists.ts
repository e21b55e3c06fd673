import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { authorAddress, dayAddress, topicAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { dayOf, dayRange, shiftDay } from '@/lib/time';
import { isArchiveDay } from './archive-days';
import { findFirstLiveInstant, findLivePage, loadMedia } from './live-articles';
import { referenceId } from '@/lib/payload/reference-id';
import { mapMediaPicture } from './map-picture';
import { getMasthead } from './read-newspaper';
import { inSections, listSections, sectionFamily } from './sections';
import type { ArticlePage, Author, DayPage, Section, Topic } from './types';

/** The tags of what every teaser shows besides the article: section, authors and picture. */
const teaserTags = [tags.site, tags.media];

/** The section with this slug in the edition; null when there is none. */
export async function getSection(language: Language, slug: string): Promise<Section | null> {
  return (await listSections(language)).find((section) => section.slug === slug) ?? null;
}

/** Live articles of the section, of its subsections, and those that name it as a secondary section. Null when there is no such page. */
export async function listSection(section: Section, page: number): Promise<ArticlePage | null> {
  const { id, language } = section;
  const family = await sectionFamily(id);
  return cached(
    ['section', String(id), language, String(page)],
    [...teaserTags, ...family.map((member) => tags.section(member, language))],
    () => findLivePage(language, inSections(family), page),
  );
}

/** The topic with this slug in the edition; null when there is none. */
export function getTopic(language: Language, slug: string): Promise<Topic | null> {
  return cached(['topic', language, slug], [tags.site], async () => {
    const store = await openStore();
    const { docs } = await store.find({
      collection: 'topics',
      where: { slug: { equals: slug } },
      locale: language,
      depth: 0,
      limit: 1,
      pagination: false,
    });
    const topic = docs[0];
    if (!topic?.name || !topic.slug) return null;
    const other = otherLanguage(language);
    const translated = await store.findByID({ collection: 'topics', id: topic.id, locale: other, depth: 0, disableErrors: true });
    return {
      id: topic.id,
      slug: topic.slug,
      name: topic.name,
      address: topicAddress(language, topic.slug),
      description: topic.description ?? null,
      translationAddress: translated?.name && translated.slug ? topicAddress(other, translated.slug) : null,
    };
  });
}

/** Live articles of the edition about the topic. Null when there is no such page. */
export function listTopic(language: Language, topic: Topic, page: number): Promise<ArticlePage | null> {
  return cached(['topic-page', String(topic.id), language, String(page)], [...teaserTags, tags.topic(topic.id, language)], () =>
    findLivePage(language, { topics: { in: [topic.id] } }, page),
  );
}

/** The author with this slug (the same in both editions), with the biography in the edition's language; null when there is none. */
export function getAuthor(language: Language, slug: string): Promise<Author | null> {
  return cached(['author', language, slug], teaserTags, async () => {
    const store = await openStore();
    const { docs } = await store.find({
      collection: 'authors',
      where: { slug: { equals: slug } },
      locale: language,
      depth: 0,
      limit: 1,
      pagination: false,
    });
    const author = docs[0];
    if (!author?.slug) return null;
    const portraitId = referenceId(author.portrait);
    const media = await loadMedia(portraitId === null ? [] : [portraitId], language);
    return {
      id: author.id,
      slug: author.slug,
      name: author.name,
      address: authorAddress(language, author.slug),
      role: author.role ?? null,
      biography: author.biography ?? null,
      portrait: portraitId === null ? null : mapMediaPicture(media.get(portraitId)),
      email: author.email ?? null,
      translationAddress: authorAddress(otherLanguage(language), author.slug),
    };
  });
}

/** Live articles of the edition signed by the author. Null when there is no such page. */
export function listAuthor(language: Language, author: Author, page: number): Promise<ArticlePage | null> {
  return cached(['author-page', String(author.id), language, String(page)], [...teaserTags, tags.author(author.id, language)], () =>
    findLivePage(language, { authors: { in: [author.id] } }, page),
  );
}

/**
 * Live articles of the edition that were published on a day in the newspaper's time zone. Null when there is no such page:
 * a day without stories in the future, or before the first story, has none, or there would be days without end.
 * @param day ISO date
 */
export async function listDay(language: Language, day: string, page: number): Promise<DayPage | null> {
  const { timeZone } = await getMasthead(language);
  const other = otherLanguage(language);
  const [list, first, firstOfOther] = await Promise.all([
    cached(['day', day, language, String(page), timeZone], [...teaserTags, tags.day(day, language)], () => {
      const { from, until } = dayRange(day, timeZone);
      return findLivePage(language, { and: [{ publishedAt: { greater_than_equal: from } }, { publishedAt: { less_than: until } }] }, page);
    }),
    firstDay(language, timeZone),
    firstDay(other, timeZone),
  ]);
  const today = dayOf(new Date().toISOString(), timeZone);
  const ifInArchive = (candidate: string) => (isArchiveDay(candidate, first, today) ? candidate : null);
  if (!list || (list.articles.length === 0 && !ifInArchive(day))) return null;
  return {
    ...list,
    previousDay: ifInArchive(shiftDay(day, -1)),
    nextDay: ifInArchive(shiftDay(day, 1)),
    translationAddress: isArchiveDay(day, firstOfOther, today) ? dayAddress(other, day) : null,
  };
}

/**
 * The day of the edition's first live article; null when it has none. It can move with every article that is published,
 * moved or withdrawn, and each of these expires the tag of the front page.
 */
function firstDay(language: Language, timeZone: string): Promise<string | null> {
  return cached(['first-day', language, timeZone], [tags.site, tags.front(language)], async () => {
    const instant = await findFirstLiveInstant(language);
    return instant === null ? null : dayOf(instant, timeZone);
  });
}
