import type { Language } from '@/lib/i18n/languages';
import { tags } from './tags';

/** What decides on which pages an article stands. */
export type Placement = {
  number: number;
  language: Language;
  /** The article's own section, its secondary ones, and the parents of all of them. */
  sectionIds: number[];
  topicIds: number[];
  authorIds: number[];
  /** ISO date in the newspaper's time zone; null while never published. */
  day: string | null;
  /** The original that this article translates. */
  translationOf: number | null;
};

/**
 * The tags that a change of one article expires.
 * @param states the article as it was (live, and as its latest draft) and as it is now; nulls are left out, so a creation
 * or a deletion is the same call. Status plays no part: an unpublished article must leave the pages it stood on.
 * @param translationNumbers articles that name this one as their original
 */
export function touchedTags(states: (Placement | null)[], translationNumbers: number[]): string[] {
  const touched = new Set<string>(translationNumbers.map(tags.article));
  for (const state of states) {
    if (!state) continue;
    touched.add(tags.article(state.number));
    touched.add(tags.front(state.language));
    touched.add(tags.corrections(state.language));
    if (state.translationOf !== null) touched.add(tags.article(state.translationOf));
    if (state.day) {
      touched.add(tags.day(state.day, state.language));
      touched.add(tags.month(state.day.slice(0, 7), state.language));
    }
    for (const id of state.sectionIds) touched.add(tags.section(id, state.language));
    for (const id of state.topicIds) touched.add(tags.topic(id, state.language));
    for (const id of state.authorIds) touched.add(tags.author(id, state.language));
  }
  return [...touched];
}
