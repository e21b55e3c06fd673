import type { Article } from '@/lib/content/types';
import { latestInstant } from '@/lib/time';

/**
 * The instant at which readers last got something else of a story: its publication, a substantive edit, a correction, or an
 * entry or the end of its live coverage, whichever came last. The `dateModified` of its page, and what feeds and sitemaps say of it.
 */
export function lastChange({
  publishedAt,
  updatedAt,
  corrections,
  live,
}: Pick<Article, 'publishedAt' | 'updatedAt' | 'corrections' | 'live'>): string {
  return latestInstant([publishedAt, updatedAt, live?.changedAt, ...corrections.map(({ correctedAt }) => correctedAt)])!;
}
