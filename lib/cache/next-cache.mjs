import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';

// Next loads this file itself, and bundles it with the proxy as well; a CommonJS module's default is another thing in each.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/**
 * Next's own cache of pages, which also says on a page by which tags it is kept. Next knows them and takes them off an answer
 * under its own name (`x-next-cache-tags`); under another they stay, and a cache in front of us can drop a page by them. With
 * no such cache nothing is said.
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
   * @param {object} context
   */
  async set(key, value, context) {
    const tags = value?.headers?.['x-next-cache-tags'];
    if (process.env.EDGE_PURGE_URL?.trim() && typeof tags === 'string') value.headers['surrogate-key'] = tags;
    return super.set(key, value, context);
  }
}
