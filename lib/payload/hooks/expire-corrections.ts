import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { tags } from '@/lib/cache/tags';
import type { Correction } from '@/lib/payload/generated-types';
import { referenceId } from '../reference-id';
import { announceChange } from './announce-change';
import { liveRow } from '../live-rows';
import { expire, expireArticle } from './expire-pages';

/** The article shows its corrections, and each edition's list of them; a correction may have changed its article. */
async function expireCorrection(states: (Partial<Correction> | null | undefined)[], req: PayloadRequest): Promise<void> {
  const numbers = new Set(states.flatMap((state) => referenceId(state?.article) ?? []));
  await expire(req, [...[...numbers].map(tags.article), tags.corrections('vi'), tags.corrections('en')]);
  for (const number of numbers) {
    const live = await liveRow(number, req);
    // The feeds of its lists carry the correction, and say when they were made.
    await expireArticle([live], [], req);
    await announceChange([live], req);
  }
}

export const expireCorrectionAfterChange: CollectionAfterChangeHook<Correction> = async ({ doc, previousDoc, req }) => {
  await expireCorrection([doc, previousDoc], req);
  return doc;
};

export const expireCorrectionAfterDelete: CollectionAfterDeleteHook<Correction> = async ({ doc, req }) => expireCorrection([doc], req);
