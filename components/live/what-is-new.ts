import type { LiveCoverage, LiveEntriesPage, LiveEntryReference } from '@/lib/content/types';

type Known = {
  /** The coverage as it was when the page was made, and as it is now. */
  initial: Pick<LiveCoverage, 'entries'>;
  now: Pick<LiveCoverage, 'entries'>;
  page: Pick<LiveEntriesPage, 'order' | 'entries'>;
  /** Entries that came later, and that the reader has asked for. */
  asked: ReadonlySet<number>;
};

/**
 * What an open page makes of the news: entries that have arrived wait until they are asked for; what was edited is
 * replaced, and what was deleted goes, under the reader's eyes.
 * @returns numbers that arrived, the newest first; entries whose newest version is not on the page; and those that stand
 * on it, in its order
 */
export function whatIsNew({ initial, now, page, asked }: Known): {
  arrived: number[];
  toFetch: LiveEntryReference[];
  toShow: LiveEntryReference[];
} {
  const known = new Set(initial.entries.map(({ number }) => number));
  const versions = new Map(page.entries.map(({ number, version }) => [number, version]));
  const shown = now.entries.filter(({ number }) => versions.has(number) || asked.has(number));
  return {
    arrived: now.entries.map(({ number }) => number).filter((number) => !known.has(number) && !asked.has(number)),
    toFetch: shown.filter(({ number, version }) => (versions.get(number) ?? 0) < version),
    toShow: page.order === 'newestFirst' ? shown : shown.reverse(),
  };
}
