import { readEnvironment } from '@/lib/env';

/**
 * The one absolute address of a page: the origin of SITE_URL and the page's own path, whatever query it was asked with.
 * RFC 6596; https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls
 * @param address a path on this site, or an absolute address, which stays as it is
 */
export function canonicalAddress(address: string): string {
  return new URL(address, readEnvironment().siteUrl).href;
}
