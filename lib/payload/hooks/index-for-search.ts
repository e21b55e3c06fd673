import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { indexArticle } from '@/lib/search/index-article';
import { liveRow, rememberedLiveArticle } from './expire-pages';

export const indexArticleAfterChange: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const [before, after] = [rememberedLiveArticle(doc.id, req), await liveRow(doc.id, req)];
  // A draft saved over a live article leaves what readers see as it was.
  if (before?.updatedAt !== after?.updatedAt || before?._status !== after?._status) await indexArticle(doc.id, after, req);
  return doc;
};

export const takeArticleOutOfIndex: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await indexArticle(doc.id, null, req);
};
