import type { CollectionAfterChangeHook } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { formLockName, longestPause } from '../form-lock';

/**
 * While a form saves itself somebody is typing in it; whoever opens the article meanwhile is told so. Kept among Payload's
 * locks under a name of its own: Payload takes the lock of a document off with each of these saves, and with each key
 * that is pressed in any document the locks that it counts as over.
 */
export const keepFormLock: CollectionAfterChangeHook<Article> = async ({ doc, operation, req }) => {
  // Payload turns the query's word into a boolean on its way here.
  if (!req.user || operation !== 'update' || String(req.query?.autosave) !== 'true') return doc;
  const globalSlug = formLockName(doc.id);
  const gone = new Date(Date.now() - longestPause).toISOString();
  await req.payload.delete({
    collection: 'payload-locked-documents',
    where: {
      and: [
        { globalSlug: { equals: globalSlug } },
        { or: [{ 'user.value': { equals: req.user.id } }, { updatedAt: { less_than: gone } }] },
      ],
    },
    depth: 0,
    req,
  });
  await req.payload.create({
    collection: 'payload-locked-documents',
    data: { globalSlug, user: { relationTo: 'users', value: req.user.id } },
    depth: 0,
    req,
  });
  return doc;
};
