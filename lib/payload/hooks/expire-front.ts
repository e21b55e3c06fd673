import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { tags } from '@/lib/cache/tags';
import type { FrontPage } from '@/lib/payload/generated-types';
import { expire } from './expire-pages';

export const expireFrontAfterChange: CollectionAfterChangeHook<FrontPage> = async ({ doc, req }) => {
  const live = await req.payload.db.findOne<FrontPage>({ collection: 'front-pages', where: { id: { equals: doc.id } }, req });
  // A draft saved over a live page leaves the row that readers see as it was.
  const isDraftOverLive = doc._status === 'draft' && live?._status === 'published';
  if (!isDraftOverLive) await expire(req, [tags.front(doc.language)]);
  return doc;
};

export const expireFrontAfterDelete: CollectionAfterDeleteHook<FrontPage> = async ({ doc, req }) => expire(req, [tags.front(doc.language)]);
