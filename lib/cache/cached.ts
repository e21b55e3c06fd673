import 'server-only';
import { unstable_cache } from 'next/cache';

/** Seconds after which a cached value is made anew even if nobody said that it changed: a net under the tags. */
const safetyNet = 3600;

/**
 * Keeps what `read` returns until one of the tags expires.
 * The one place that knows how this version of Next caches data.
 */
export function cached<T>(key: string[], expiredBy: string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, key, { tags: expiredBy, revalidate: safetyNet })();
}
