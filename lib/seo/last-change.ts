import type { Article } from '@/lib/content/types';

/**
 * The instant at which readers last got something else of a story: its publication, a substantive edit, or a correction,
 * whichever came last. The `dateModified` of its page, and what feeds and sitemaps say of it.
 */
export function lastChange({ publishedAt, updatedAt, corrections }: Pick<Article, 'publishedAt' | 'updatedAt' | 'corrections'>): string {
  return [publishedAt, ...(updatedAt ? [updatedAt] : []), ...corrections.map(({ correctedAt }) => correctedAt)]
    .map((iso) => new Date(iso).toISOString())
    .reduce((latest, iso) => (Date.parse(iso) > Date.parse(latest) ? iso : latest));
}
