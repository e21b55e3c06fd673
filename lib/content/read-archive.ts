import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { dayAddress, monthAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { dayOf, dayRange, monthRange, shiftDay } from '@/lib/time';
import { isArchiveDay } from './archive-days';
import { findLiveInstant, findLiveInstants, findLivePage } from './live-articles';
import { teaserTags } from './read-lists';
import { getMasthead } from './read-newspaper';
import type { Archive, ArchiveMonth, DayPage } from './types';

/** How many stories of a day stand on one page: in the archive every story is four clicks from the front page, unless its day had more. */
const storiesOfDay = 100;

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
      return findLivePage(language, { kind: 'all' }, page, { ...dayRange(day, timeZone), limit: storiesOfDay });
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
 * The months in which the edition has a live article. It can change with every article that is published, moved or withdrawn,
 * and each of these expires the tag of the front page.
 */
export async function getArchive(language: Language): Promise<Archive> {
  const { timeZone } = await getMasthead(language);
  return cached(['archive', language, timeZone], [tags.site, tags.front(language)], async () => {
    const months: string[] = [];
    // From one story to the first of a later month: a question for each month that has one, however many stories there are.
    let instant = await findLiveInstant(language, {}, 'first');
    while (instant !== null) {
      const month = dayOf(instant, timeZone).slice(0, 7);
      months.push(month);
      instant = await findLiveInstant(language, { from: monthRange(month, timeZone).until }, 'first');
    }
    const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse();
    return { years: years.map((year) => ({ year, months: months.filter((month) => month.startsWith(year)).reverse() })) };
  });
}

/** How many stories each day of a month has; null when the edition published none in it. @param month `2023-02` */
export async function getArchiveMonth(language: Language, month: string): Promise<ArchiveMonth | null> {
  const { timeZone } = await getMasthead(language);
  const other = otherLanguage(language);
  const [days, { previousMonth, nextMonth }, daysOfOther] = await Promise.all([
    daysWithStories(language, month, timeZone),
    neighbours(language, month, timeZone),
    daysWithStories(other, month, timeZone),
  ]);
  if (days.length === 0) return null;
  return { month, days, previousMonth, nextMonth, translationAddress: daysOfOther.length > 0 ? monthAddress(other, month) : null };
}

function daysWithStories(language: Language, month: string, timeZone: string): Promise<ArchiveMonth['days']> {
  return cached(['month', month, language, timeZone], [tags.site, tags.month(month, language)], async () => {
    const counts = new Map<string, number>();
    for (const instant of await findLiveInstants(language, monthRange(month, timeZone))) {
      const day = dayOf(instant, timeZone);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return [...counts].sort(([one], [other]) => one.localeCompare(other)).map(([day, count]) => ({ day, count }));
  });
}

async function neighbours(language: Language, month: string, timeZone: string): Promise<Pick<ArchiveMonth, 'previousMonth' | 'nextMonth'>> {
  return cached(['months-beside', month, language, timeZone], [tags.site, tags.front(language)], async () => {
    const { from, until } = monthRange(month, timeZone);
    const [before, after] = await Promise.all([
      findLiveInstant(language, { until: from }, 'last'),
      findLiveInstant(language, { from: until }, 'first'),
    ]);
    const monthOf = (instant: string | null) => (instant === null ? null : dayOf(instant, timeZone).slice(0, 7));
    return { previousMonth: monthOf(before), nextMonth: monthOf(after) };
  });
}

/**
 * The day of the edition's first live article; null when it has none. It can move with every article that is published,
 * moved or withdrawn, and each of these expires the tag of the front page.
 */
function firstDay(language: Language, timeZone: string): Promise<string | null> {
  return cached(['first-day', language, timeZone], [tags.site, tags.front(language)], async () => {
    const instant = await findLiveInstant(language, {}, 'first');
    return instant === null ? null : dayOf(instant, timeZone);
  });
}
