import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { unstable_cache } from 'next/cache';
import { tags } from './tags';

/** Seconds after which a cached value is made anew even if nobody said that it changed: a net under the tags. */
const safetyNet = 3600;

const anew = new AsyncLocalStorage<true>();

/** Runs `work` with everything read from the store itself: a timer is in no request, and Next has its cache only there. */
export function readingAnew<T>(work: () => Promise<T>): Promise<T> {
  return anew.run(true, work);
}

/**
 * Keeps what `read` returns until one of the tags expires.
 * The one place that knows how this version of Next caches data.
 * @param lifetime seconds for which it can be true, when that is known to end; a page that reads it lives no longer
 */
export function cached<T>(key: string[], expiredBy: string[], read: () => Promise<T>, lifetime = safetyNet): Promise<T> {
  if (anew.getStore()) return read();
  // Next takes whole seconds, and 0 for "never cache", which is a mistake here.
  const revalidate = Math.max(1, Math.min(safetyNet, Math.ceil(lifetime)));
  return unstable_cache(read, key, { tags: [...expiredBy, tags.everything], revalidate })();
}
