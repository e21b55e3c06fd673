import { queryOptions } from '@tanstack/react-query';
import type { LiveCoverage, LiveEntry, LiveEntryReference } from '@/lib/content/types';

/** Where an open page asks what its coverage is now; answered with `LiveCoverage`, and 404 or 410 once there is none. */
export function liveUrl(article: number): string {
  return `/api/live/${article}`;
}

/** Where it asks for an entry that it lacks, or has in an older version; answered with `LiveEntry`. */
export function liveEntryUrl(article: number, { number, version }: LiveEntryReference): string {
  return `${liveUrl(article)}/${number}?version=${version}`;
}

/** What an open page knows, and how it has been answered lately. */
export type LivePoll = {
  coverage: LiveCoverage;
  /** The article was taken back, or is no live coverage any more. */
  isGone: boolean;
  /** The answer's ETag; null before the first. */
  tag: string | null;
  /** Answers on end that said nothing new, and questions on end that were not answered. */
  quiet: number;
  failures: number;
  /** Milliseconds until it asks again. */
  pause: number;
};

const shortestPause = 10_000;
const longestPause = 60_000;
const longestPauseAfterFailures = 300_000;

/**
 * Milliseconds until an open page asks again: longer with each answer that says nothing new, up to a minute, and longer
 * still with each that does not come, up to five. Spread by a tenth, so that pages do not all ask at once.
 * @param chance from 0 to 1
 */
export function pauseAfter({ quiet, failures }: Pick<LivePoll, 'quiet' | 'failures'>, chance: number): number {
  const pause =
    failures > 0
      ? Math.min(shortestPause * 2 ** failures, longestPauseAfterFailures)
      : Math.min(shortestPause * 1.5 ** quiet, longestPause);
  return Math.round(pause * (0.9 + 0.2 * chance));
}

/** What the page knows when it has just been made. */
export function firstPoll(coverage: LiveCoverage): LivePoll {
  return { coverage, isGone: false, tag: null, quiet: 0, failures: 0, pause: pauseAfter({ quiet: 0, failures: 0 }, 0.5) };
}

/** True when there is nothing to ask for any more. */
export function isOver({ coverage, isGone }: LivePoll): boolean {
  return isGone || coverage.endedAt !== null;
}

/** The coverage as it is now, asked for again and again while the page is on the screen and the coverage goes on. */
export function livePollQuery(article: number) {
  return queryOptions({
    queryKey: ['live', article],
    queryFn: async ({ signal, client, queryKey }): Promise<LivePoll> => {
      const before = client.getQueryData<LivePoll>(queryKey)!;
      const after = await ask(article, before, signal);
      return { ...after, pause: pauseAfter(after, Math.random()) };
    },
    refetchInterval: ({ state: { data } }) => (data && !isOver(data) ? data.pause : false),
    refetchIntervalInBackground: false,
    // A page that comes back to the screen asks at once.
    refetchOnWindowFocus: ({ state: { data } }) => (data && !isOver(data) ? 'always' : false),
    retry: false,
  });
}

async function ask(article: number, before: LivePoll, signal: AbortSignal): Promise<LivePoll> {
  try {
    // The browser sends the ETag by itself; what has not changed comes from its own cache.
    const answer = await fetch(liveUrl(article), { signal, cache: 'no-cache' });
    if (answer.status === 404 || answer.status === 410) return { ...before, isGone: true };
    if (!answer.ok) throw new Error(`${liveUrl(article)} answered ${answer.status}`);
    const tag = answer.headers.get('etag');
    const quiet = tag !== null && tag === before.tag ? before.quiet + 1 : 0;
    return { coverage: (await answer.json()) as LiveCoverage, isGone: false, tag, quiet, failures: 0, pause: 0 };
  } catch (error) {
    if (signal.aborted) throw error;
    return { ...before, failures: before.failures + 1 };
  }
}

export const liveEntryKey = (article: number, entry: number) => ['live-entry', article, entry] as const;

/** One entry in one version, which is never another; null when it was deleted meanwhile. */
export function liveEntryQuery(article: number, reference: LiveEntryReference) {
  return queryOptions({
    queryKey: [...liveEntryKey(article, reference.number), reference.version],
    queryFn: async ({ signal }): Promise<LiveEntry | null> => {
      const url = liveEntryUrl(article, reference);
      const answer = await fetch(url, { signal });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      return (await answer.json()) as LiveEntry;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
