import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { hasLive } from './live-articles';
import { listDay } from './read-archive';
import { listSections, sectionFamily } from './sections';
import type { Author, Section, Topic } from './types';

/**
 * The address of the same list in the other edition, when it has a story there: what hreflang may name. An empty list has
 * a page for who follows a link to it, and none for search engines.
 */
export async function getLivePairOfSection({ id, language, translationAddress }: Section): Promise<string | null> {
  const other = otherLanguage(language);
  if (translationAddress === null || !(await listSections(other)).some((section) => section.id === id)) return null;
  const family = await sectionFamily(id);
  const hasStory = await cached(
    ['section-has-story', String(id), other],
    [tags.site, ...family.map((member) => tags.section(member, other))],
    () => hasLive(other, { kind: 'section', id }),
  );
  return hasStory ? translationAddress : null;
}

export async function getLivePairOfTopic(language: Language, { id, translationAddress }: Topic): Promise<string | null> {
  const other = otherLanguage(language);
  if (translationAddress === null) return null;
  const hasStory = await cached(['topic-has-story', String(id), other], [tags.site, tags.topic(id, other)], () =>
    hasLive(other, { kind: 'topic', id }),
  );
  return hasStory ? translationAddress : null;
}

export async function getLivePairOfAuthor(language: Language, { id, translationAddress }: Author): Promise<string | null> {
  const other = otherLanguage(language);
  if (translationAddress === null) return null;
  const hasStory = await cached(['author-has-story', String(id), other], [tags.site, tags.author(id, other)], () =>
    hasLive(other, { kind: 'author', id }),
  );
  return hasStory ? translationAddress : null;
}

/** @param day ISO date */
export async function getLivePairOfDay(language: Language, day: string, translationAddress: string | null): Promise<string | null> {
  const pair = translationAddress === null ? null : await listDay(otherLanguage(language), day, 1);
  return pair && pair.articles.length > 0 ? translationAddress : null;
}
