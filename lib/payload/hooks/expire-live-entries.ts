import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { tags } from '@/lib/cache/tags';
import type { Article, LiveEntry } from '@/lib/payload/generated-types';
import { indexArticles } from '@/lib/search/index-article';
import { liveRow } from '../live-rows';
import { referenceId } from '../reference-id';
import { announceNowAndThen } from './announce-change';
import { expire, expireArticle } from './expire-pages';

const articlesOf = (states: (Partial<LiveEntry> | null | undefined)[]): number[] => [
  ...new Set(states.flatMap((state) => referenceId(state?.article) ?? [])),
];

/** What follows when readers see a coverage change: the search finds its words, and who wants to hear of it does, now and then. */
async function followChange(live: Article | null, req: PayloadRequest): Promise<void> {
  if (live?._status !== 'published') return;
  await indexArticles(new Map([[live.id, live]]), req);
  await announceNowAndThen(live, req);
}

/**
 * Lists show nothing of an entry, so only the article's own pages are made anew: a coverage with an entry a minute does
 * not keep the front page from being cached.
 */
export const expireEntryAfterChange: CollectionAfterChangeHook<LiveEntry> = async ({ doc, previousDoc, req }) => {
  const numbers = articlesOf([doc, previousDoc]);
  await expire(req, numbers.map(tags.article));
  for (const number of numbers) await followChange(await liveRow(number, req), req);
  return doc;
};

/** What has gone leaves no time behind by which a feed could tell that it is another one: the feeds are made anew. Nobody is given it again. */
export const expireEntryAfterDelete: CollectionAfterDeleteHook<LiveEntry> = async ({ doc, req }) => {
  for (const number of articlesOf([doc])) {
    const live = await liveRow(number, req);
    await expireArticle([live], [], req);
    await expire(req, [tags.article(number), tags.withdrawn(number)]);
    await followChange(live, req);
  }
};
