import type { CollectionAfterChangeHook } from 'payload';
import type { Article } from '@/lib/payload/generated-types';

/**
 * A save takes Payload's lock off the article, as whoever saved has done. A form that saves itself has not: somebody is
 * typing in it, and whoever opens the article meanwhile is to be told.
 */
export const keepFormLock: CollectionAfterChangeHook<Article> = async ({ doc, operation, req }) => {
  // Payload turns the query's word into a boolean on its way here.
  if (!req.user || operation !== 'update' || String(req.query?.autosave) !== 'true') return doc;
  await req.payload.create({
    collection: 'payload-locked-documents',
    data: { document: { relationTo: 'articles', value: doc.id }, user: { relationTo: 'users', value: req.user.id } },
    depth: 0,
    req,
  });
  return doc;
};
