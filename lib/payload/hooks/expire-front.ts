import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { tags } from '@/lib/cache/tags';
import type { FrontPage } from '@/lib/payload/generated-types';
import { referenceId } from '../reference-id';
import { expire } from './expire-pages';

/** The row that readers see. Payload's `previousDoc` is the latest draft. */
const liveRow = (id: number, req: PayloadRequest) =>
  req.payload.db.findOne<FrontPage>({ collection: 'front-pages', where: { id: { equals: id } }, req });

/** The strip as readers see it, to be compared: every page of the edition carries it, so only its own change makes them anew. */
function stripOf(live: FrontPage | null): string {
  const { breaking } = live?._status === 'published' ? live : {};
  return JSON.stringify([breaking?.text ?? null, referenceId(breaking?.article), breaking?.until ?? null]);
}

export const rememberLiveStrip: CollectionBeforeChangeHook<FrontPage> = async ({ data, originalDoc, req }) => {
  req.context.liveStrip = stripOf(originalDoc?.id === undefined ? null : await liveRow(originalDoc.id, req));
  return data;
};

export const expireFrontAfterChange: CollectionAfterChangeHook<FrontPage> = async ({ doc, req }) => {
  const live = await liveRow(doc.id, req);
  // A draft saved over a live page leaves the row that readers see as it was.
  const isDraftOverLive = doc._status === 'draft' && live?._status === 'published';
  if (isDraftOverLive) return doc;
  const isNewStrip = stripOf(live) !== req.context.liveStrip;
  await expire(req, [tags.front(doc.language), ...(isNewStrip ? [tags.breaking(doc.language)] : [])]);
  return doc;
};

export const expireFrontAfterDelete: CollectionAfterDeleteHook<FrontPage> = async ({ doc, req }) =>
  expire(req, [tags.front(doc.language), tags.breaking(doc.language)]);
