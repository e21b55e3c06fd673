import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload';
import { slugify } from '@/lib/slug';

/**
 * The slug follows the headline until the article is published for the first time; afterwards it changes only
 * when an editor types another one, since the old one is in readers' bookmarks and in search engines.
 */
export const fillArticleSlug: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data;
  const title: unknown = data.title ?? originalDoc?.title;
  const previousSlug: unknown = originalDoc?.slug;
  const typed = typeof data.slug === 'string' && data.slug.trim() !== '' ? slugify(data.slug) : undefined;
  const followsTitle = !originalDoc?.publishedAt && previousSlug === slugify(String(originalDoc?.title ?? ''));
  if (typed && !(followsTitle && typed === previousSlug)) return { ...data, slug: typed };
  if (typeof title !== 'string') return data;
  if (previousSlug && !followsTitle) return { ...data, slug: previousSlug };
  return { ...data, slug: slugify(title) };
};

/** An article that goes live without a time goes live now. */
export const fillPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data._status === 'published' && !data.publishedAt && !originalDoc?.publishedAt) {
    return { ...data, publishedAt: new Date().toISOString() };
  }
  return data;
};

/**
 * "This edit changes the substance" is said once per edit, and waits in the draft until readers get the edit: then it sets
 * the time that they see, and clears itself.
 */
export const markSubstantiveEdit: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (!data.substantiveEdit || data._status !== 'published') return data;
  return { ...data, substantiveEdit: false, ...(operation === 'update' ? { revisedAt: new Date().toISOString() } : {}) };
};
