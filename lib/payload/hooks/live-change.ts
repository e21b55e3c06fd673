import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { indexArticles, takeFromIndex } from '@/lib/search/index-article';
import { listArticles } from '../article-lists';
import { isSameRow, liveRows } from '../live-rows';
import { announceChange } from './announce-change';
import { rememberedLiveArticle } from './expire-pages';

/** By their number, articles that have been written, as readers saw them before; null where they saw none. */
type Written = Map<number, Article | null>;

/** What follows when readers see articles change: they stand in their lists, the search finds them as they now are, and who wants to hear of it does. */
async function followChanges(written: Written, req: PayloadRequest): Promise<void> {
  const live = await liveRows([...written.keys()], req);
  const seen = [...written].filter(([number, before]) => !isSameRow(before, live.get(number)));
  if (seen.length === 0) return;
  const numbers = seen.map(([number]) => number);
  await listArticles(numbers, req);
  await indexArticles(new Map(numbers.map((number) => [number, live.get(number) ?? null])), req);
  for (const [number, before] of seen) await announceChange([before, live.get(number)], req);
}

export const followLiveChange: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const before = rememberedLiveArticle(doc.id, req) ?? null;
  const ofBatch = req.context.changed;
  if (!(ofBatch instanceof Map)) await followChanges(new Map([[doc.id, before]]), req);
  // Written twice in a batch, it is compared with what readers saw before the first.
  else if (!ofBatch.has(doc.id)) ofBatch.set(doc.id, before);
  return doc;
};

/** Makes good what the writes of a batch have left for its end, in its transaction. */
export async function followChangesOfBatch(req: PayloadRequest): Promise<void> {
  const changed = req.context.changed as Written;
  await followChanges(new Map(changed), req);
  changed.clear();
}

export const followLiveDelete: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await takeFromIndex(doc.id, req);
  await announceChange([rememberedLiveArticle(doc.id, req)], req);
};
