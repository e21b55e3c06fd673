import type { Language } from '@/lib/i18n/languages';

const calendarLocale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** One formatter per zone: to make one costs a hundred times what using it does. A newspaper has one zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** The parts of an instant on a wall clock in the given time zone, whatever the machine's own. */
function wallClock(instant: Date, timeZone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string> {
  const parts = clockIn(timeZone).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: of('year').padStart(4, '0'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}

/** The newspaper's long date, `16/02/2023 - 08:57`. @param iso an instant @param timeZone IANA name */
export function formatLongDate(iso: string, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(new Date(iso), timeZone);
  return `${day}/${month}/${year} - ${hour}:${minute}`;
}

/** `16/02/2023`. */
export function formatShortDate(iso: string, timeZone: string): string {
  const { year, month, day } = wallClock(new Date(iso), timeZone);
  return `${day}/${month}/${year}`;
}

/** `16/02`, where the year goes without saying. */
export function formatDayAndMonth(iso: string, timeZone: string): string {
  const { month, day } = wallClock(new Date(iso), timeZone);
  return `${day}/${month}`;
}

/** The ISO date (`2023-02-16`) on which an instant falls in the time zone. */
export function dayOf(iso: string, timeZone: string): string {
  const { year, month, day } = wallClock(new Date(iso), timeZone);
  return `${year}-${month}-${day}`;
}

/** The ISO date for year, month and day as they stand in an address, or null when there is no such day between the years 1000 and 9998. */
export function dayFromParts(year: string, month: string, day: string): string | null {
  if (!/^(?!9999)[1-9]\d{3}$/.test(year) || !/^\d{2}$/.test(month) || !/^\d{2}$/.test(day)) return null;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const iso = `${year}-${month}-${day}`;
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** How far the time zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - instant.getTime();
}

/**
 * The instant at which a day begins in the time zone: midnight there, or the end of the gap where the clock jumps over midnight.
 * The offset is asked a day before and a day after, since the clock may change between UTC's midnight and the zone's own.
 */
function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const oneDay = 86_400_000;
  const [earlier, later] = [-oneDay, oneDay]
    .map((distance) => midnight - offsetAt(new Date(midnight + distance), timeZone))
    .sort((a, b) => a - b)
    .map((time) => new Date(time)) as [Date, Date];
  return dayOf(earlier.toISOString(), timeZone) === day ? earlier : later;
}

/** The ISO date a number of days later (or earlier, when negative). */
export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The month (`2023-02`) a number of months later (or earlier, when negative). */
export function shiftMonth(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** The ISO dates of a month (`2023-02`). */
export function daysOfMonth(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** First instant of the month, and first instant of the next: `from <= t < until`. @param month `2023-02` */
export function monthRange(month: string, timeZone: string): { from: string; until: string } {
  const start = (of: string) => startOfDay(`${of}-01`, timeZone).toISOString();
  return { from: start(month), until: start(shiftMonth(month, 1)) };
}

/** First instant of the day, and first instant of the next: `from <= t < until`. */
export function dayRange(day: string, timeZone: string): { from: string; until: string } {
  return { from: startOfDay(day, timeZone).toISOString(), until: startOfDay(shiftDay(day, 1), timeZone).toISOString() };
}

/** A month in words, `tháng 2 năm 2023`, `February 2023`. @param month `2023-02` */
export function formatMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(calendarLocale[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** A month of its year in words, `tháng 2`, `February`. */
export function formatMonthOfYear(month: string, language: Language): string {
  return new Intl.DateTimeFormat(calendarLocale[language], { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** The days of the week from Monday, as a calendar heads its columns with: short, and in full. */
export function weekdays(language: Language): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    // 1 January 2024 was a Monday.
    const day = new Date(Date.UTC(2024, 0, 1 + index));
    const written = (weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(calendarLocale[language], { weekday, timeZone: 'UTC' }).format(day);
    return { short: written('short'), long: written('long') };
  });
}

/** From 0 for Monday. @param day ISO date */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** An instant as a store hands it out, if it has one. */
export type StoredInstant = string | Date | null | undefined;

/** The latest of some instants, as ISO text in UTC; what is not known is left out. Null when nothing is left. */
export function latestInstant(instants: StoredInstant[]): string | null {
  const known = instants.filter((instant) => instant !== null && instant !== undefined).map((instant) => new Date(instant).getTime());
  return known.length === 0 ? null : new Date(Math.max(...known)).toISOString();
}

/** How far a time zone is ahead at an instant, as readers know it: `GMT+7`. */
export function formatOffset(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(new Date(iso));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A day in words with its weekday, `Thứ Năm, 16 tháng 2, 2023`, `Thursday 16 February 2023`. @param day ISO date */
export function formatDayInWords(day: string, language: Language): string {
  const written = new Intl.DateTimeFormat(calendarLocale[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return written.charAt(0).toUpperCase() + written.slice(1);
}

/** The clock alone, `08:57`. */
export function formatClock(iso: string, timeZone: string): string {
  const { hour, minute } = wallClock(new Date(iso), timeZone);
  return `${hour}:${minute}`;
}

/** An instant as RFC 3339 writes it on the clock of the time zone, to the second: `2023-02-16T08:57:00+07:00`. */
export function formatWithOffset(iso: string, timeZone: string): string {
  const instant = new Date(iso);
  // RFC 3339 has no seconds in an offset; zones had some until a century ago.
  const ahead = Math.round(offsetAt(new Date(Math.floor(instant.getTime() / 1000) * 1000), timeZone) / 60_000);
  const clock = new Date(instant.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return `${clock}${ahead < 0 ? '-' : '+'}${twoDigits(Math.floor(Math.abs(ahead) / 60))}:${twoDigits(Math.abs(ahead) % 60)}`;
}
