import 'server-only';
import { getMasthead } from '@/lib/content';
import { loadAuthors } from '@/lib/content/live-articles';
import { listSections, sectionFamily } from '@/lib/content/sections';
import { getAuthor } from '@/lib/content/read-lists';
import type { Section } from '@/lib/content/types';
import type { SearchChoice } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { dayOf, dayRange, shiftDay } from '@/lib/time';
import { mostCounted, searchArticles, type SearchAnswer } from './search-articles';

/** Authors that are offered to narrow a search by, those with the most stories first. */
const mostAuthors = 8;

/** How long ago a search can begin, in days with today, as it is offered. */
const periods = { day: 1, week: 7, month: 30, year: 365 } as const;
export type Period = keyof typeof periods;

/** A way to narrow a search, and how many stories it would leave. */
export type Narrowing = { value: string; name: string; count: number; isChosen: boolean };

export type SearchPage = Omit<SearchAnswer, 'counts'> & {
  /** What was asked for, as far as it means something: a section that does not exist narrows nothing. */
  choice: SearchChoice;
  /** Whether anything but its words narrows it. */
  isNarrowed: boolean;
  /** There may be more stories than are counted. */
  hasMore: boolean;
  /** By slug; those with stories. */
  sections: Narrowing[];
  authors: Narrowing[];
  /** By the day with which each begins. */
  periods: (Narrowing & { name: Period })[];
};

/** Looks for live articles of an edition as a reader asks for them, and says how the search can be narrowed. */
export async function searchNewspaper(language: Language, asked: SearchChoice, now = Date.now()): Promise<SearchPage> {
  const [{ timeZone }, sections, author] = await Promise.all([
    getMasthead(language),
    listSections(language),
    asked.author ? getAuthor(language, asked.author) : null,
  ]);
  const section = sections.find(({ slug }) => slug === asked.section);
  const choice: SearchChoice = { ...asked, section: section?.slug, author: author?.slug };
  const { counts, ...answer } = await searchArticles({
    typed: asked.q ?? '',
    language,
    filters: {
      sections: section ? await sectionFamily(section.id) : [],
      author: author?.id ?? null,
      from: asked.from ? Date.parse(dayRange(asked.from, timeZone).from) : null,
      until: asked.to ? Date.parse(dayRange(asked.to, timeZone).until) : null,
    },
    order: asked.sort ?? 'relevance',
    page: asked.page ?? 1,
  });

  const narrowSection = async ({ id, slug, name }: Section): Promise<Narrowing> => ({
    value: slug,
    name,
    count: counts.inSections(await sectionFamily(id)),
    isChosen: slug === section?.slug,
  });
  const offered = [...counts.byAuthor].sort(([, one], [, other]) => other - one).slice(0, mostAuthors);
  const names = await loadAuthors(
    offered.map(([id]) => id),
    language,
  );
  const today = dayOf(new Date(now).toISOString(), timeZone);
  return {
    ...answer,
    choice,
    isNarrowed: Boolean(choice.section ?? choice.author ?? choice.from ?? choice.to),
    hasMore: answer.total >= mostCounted,
    sections: (
      await Promise.all(sections.filter(({ parent, slug }) => parent === null || slug === section?.slug).map(narrowSection))
    ).filter(hasStories),
    authors: offered.flatMap(([id, count]) => {
      const known = names.get(id);
      return known?.slug ? [{ value: known.slug, name: known.name, count, isChosen: id === author?.id }] : [];
    }),
    periods: Object.entries(periods)
      .map(([name, days]) => {
        const from = shiftDay(today, 1 - days);
        const count = counts.since(Date.parse(dayRange(from, timeZone).from));
        return { value: from, name: name as Period, count, isChosen: asked.from === from && asked.to === undefined };
      })
      .filter(hasStories),
  };
}

const hasStories = ({ count, isChosen }: Narrowing): boolean => count > 0 || isChosen;
