import type { Metadata } from 'next';

/**
 * What a crawler may do with a page. An indexed one may be shown with its picture at full width, which Discover and the
 * news results ask for. Links are followed from every page, or a story that only an unlisted page names is never found.
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export function robotsRule(isIndexed: boolean): Metadata['robots'] {
  return isIndexed
    ? { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 }
    : { index: false, follow: true };
}
