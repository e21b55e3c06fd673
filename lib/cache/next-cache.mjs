import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import tagsManifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';

// Next loads this file itself, and bundles it with the proxy as well; a CommonJS module's default is another thing in each.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/** What `lib/http/current-request.ts` knows: milliseconds at which the request began for which something is being made. */
const requestBegan = () => globalThis[Symbol.for('trang-nhat.current-request')]?.getStore()?.began ?? Date.now();

/** Characters of a header: Node takes no more than 16 kB of headers in all. */
const longest = 7000;

/** The tags without those that Next adds for itself, to expire a page by its path; null where there are too many to say. */
function sayable(tags) {
  const said = tags
    .split(',')
    .filter((tag) => !tag.startsWith('_N_T_'))
    .join(',');
  return said !== '' && said.length <= longest ? said : null;
}

/**
 * Next's own cache of pages and data, with two things more.
 *
 * It also says on a page by which tags it is kept. Next knows them and takes them off an answer under its own name
 * (`x-next-cache-tags`); under another (`madeFromHeader`) they stay, and the caches in front of Next go by them.
 *
 * And it dates what it keeps by the time when the request began for which it was made. Next dates it by the time when it was
 * done: what had been read before a change and was done after it, would count as newer than the change, and stand for an
 * hour. A page to which that happens also says so, because Next gives it to all who have asked meanwhile.
 *
 * JavaScript, since Next loads it as it is: `cacheHandler` in next.config.ts.
 */
export default class NextCache extends FileSystemCache {
  /**
   * Pages are kept in memory only: on disk they would outlive the store that they were made from, and two newspapers served
   * from one build would read each other's. `isrFlushToDisk` would forbid the pictures the disk as well.
   * @param {object} context
   */
  constructor(context) {
    super({ ...context, flushToDisk: false });
  }

  /**
   * @param {string} key
   * @param {{ kind?: string, headers?: Record<string, unknown> } | null} value
   * @param {{ tags?: string[] }} context
   */
  async set(key, value, context) {
    // A change in the same millisecond may have been before or after.
    const began = requestBegan() - 1;
    const tags = value?.headers?.['x-next-cache-tags'];
    if (typeof tags === 'string') {
      const said = sayable(tags);
      if (said !== null) value.headers['x-trang-nhat-made-from'] = said;
      if (tagsManifest.areTagsExpired(tags.split(','), began)) value.headers['x-trang-nhat-overtaken'] = '1';
    }
    await super.set(key, value, context);
    const kept = FileSystemCache.memoryCache?.get(key);
    if (kept?.value === value) kept.lastModified = Math.min(kept.lastModified, began);
  }
}
