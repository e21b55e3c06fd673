import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { authorAddress, topicAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { findLivePage, loadMedia } from './live-articles';
import { referenceId } from '@/lib/payload/reference-id';
import { mapMediaPicture } from './map-picture';
import { listSections, sectionFamily } from './sections';
import type { ArticlePage, Author, Section, Topic } from './types';

/** The tags of what every teaser shows besides the article: section, authors and picture. */
export const teaserTags = [tags.site, tags.media];

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
    () => findLivePage(language, { kind: 'section', id }, page),
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
    findLivePage(language, { kind: 'topic', id: topic.id }, page),
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
    findLivePage(language, { kind: 'author', id: author.id }, page),
  );
}
