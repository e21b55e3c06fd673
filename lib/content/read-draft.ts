import 'server-only';
import { articleAddress, articleNumberOf } from '@/lib/i18n/addresses';
import { openStore } from '@/lib/payload/client';
import type { Article as StoredArticle, User } from '@/lib/payload/generated-types';
import { mapArticle, withBody } from './read-article';
import type { Draft } from './types';

/** Stands in an address for what a draft has not got yet; no section has this slug. */
const missingSection = '-';

/**
 * The latest version of an article, whatever its state, as its page would show it.
 * @param viewer who is signed in; what they may not read in the admin they do not see here. `null` for the holder of a
 * share link, which has been checked
 * @returns null when there is no such article, or it is not for this viewer
 */
export async function getDraft(number: number, viewer: User | null): Promise<Draft | null> {
  const store = await openStore();
  const stored = await store.findByID({
    collection: 'articles',
    id: number,
    draft: true,
    depth: 0,
    joins: false,
    disableErrors: true,
    ...(viewer ? { overrideAccess: false, user: { ...viewer, collection: 'users' } } : {}),
  });
  if (!stored || (!viewer && stored.state === 'retracted')) return null;
  const mapped = await mapArticle({ ...stored, publishedAt: stored.publishedAt ?? stored.scheduledFor ?? new Date().toISOString() });
  return {
    number,
    language: stored.language,
    state: stored.state ?? 'draft',
    scheduledFor: stored.scheduledFor ?? null,
    isLive: stored.state === 'published',
    article: mapped && (await withBody(mapped)),
  };
}

/** The draft that an address names by its number, in its own edition. */
export async function getDraftAt(language: StoredArticle['language'], segment: string, viewer: User): Promise<Draft | null> {
  const number = articleNumberOf(segment);
  const draft = number === null ? null : await getDraft(number, viewer);
  return draft?.language === language ? draft : null;
}

/** Where the draft is shown: its own address, as far as it has one. Null when it is not there, or not for this viewer. */
export async function draftAddress(number: number, viewer: User): Promise<string | null> {
  const draft = await getDraft(number, viewer);
  if (!draft) return null;
  return draft.article?.address ?? articleAddress(draft.language, missingSection, '', number);
}
