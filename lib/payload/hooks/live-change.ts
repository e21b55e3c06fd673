import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { indexArticle } from '@/lib/search/index-article';
import { listArticle } from '../article-lists';
import { announceChange } from './announce-change';
import { liveRow, rememberedLiveArticle } from './expire-pages';

/** What follows when readers see an article change: it stands in its lists, the search finds it as it now is, and who wants to hear of it does. */
export const followLiveChange: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const [before, after] = [rememberedLiveArticle(doc.id, req), await liveRow(doc.id, req)];
  // A draft saved over a live article leaves what readers see as it was.
  if (before?.updatedAt === after?.updatedAt && before?._status === after?._status) return doc;
  await listArticle(doc.id, req);
  await indexArticle(doc.id, after, req);
  await announceChange([before, after], req);
  return doc;
};

export const followLiveDelete: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await indexArticle(doc.id, null, req);
  await announceChange([rememberedLiveArticle(doc.id, req)], req);
};
