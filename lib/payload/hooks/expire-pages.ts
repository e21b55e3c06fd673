import {
  createLocalReq,
  type Payload,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type GlobalAfterChangeHook,
  type PayloadRequest,
} from 'payload';
import { expireTags } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { type Placement, touchedTags } from '@/lib/cache/touches';
import type { Article } from '@/lib/payload/generated-types';
import { dayOf } from '@/lib/time';
import { translationsOf } from '../article-translations';
import { oncePerBatch } from '../batch-context';
import { isSameRow, liveRow } from '../live-rows';
import { referenceId, referenceIds } from '../reference-id';

/**
 * Somebody who writes outside a request, in a transaction of their own, puts a Set here and expires it after the commit:
 * `payload.update({ …, context: { expiredTags: new Set() } })`.
 */
export async function expire(req: PayloadRequest, expired: string[]): Promise<void> {
  const collector = req.context.expiredTags;
  if (collector instanceof Set) {
    for (const tag of expired) collector.add(tag);
    return;
  }
  await expireTags(expired);
}

function parentOf(sectionId: number, req: PayloadRequest): Promise<number | null> {
  return oncePerBatch(req, `parent of section ${sectionId}`, async () => {
    const section = await req.payload.findByID({
      collection: 'sections',
      id: sectionId,
      depth: 0,
      select: { parent: true },
      disableErrors: true,
      req,
    });
    return referenceId(section?.parent);
  });
}

/** Where an article stands, as it is given. Null for one without a number or a language. */
export async function placementOf(article: Partial<Article>, req: PayloadRequest): Promise<Placement | null> {
  if (article.id === undefined || !article.language) return null;
  const own = [referenceId(article.section), ...referenceIds(article.secondarySections)].filter((id) => id !== null);
  const parents = (await Promise.all(own.map((id) => parentOf(id, req)))).filter((id) => id !== null);
  const timeZone = await oncePerBatch(req, 'timeZone', async () => {
    const masthead = await req.payload.findGlobal({ slug: 'masthead', depth: 0, select: { timeZone: true }, req });
    return masthead.timeZone;
  });
  return {
    number: article.id,
    language: article.language,
    sectionIds: [...new Set([...own, ...parents])],
    topicIds: referenceIds(article.topics),
    authorIds: referenceIds(article.authors),
    day: article.publishedAt ? dayOf(article.publishedAt, timeZone ?? 'Asia/Ho_Chi_Minh') : null,
    translationOf: referenceId(article.translationOf),
  };
}

type States = (Partial<Article> | null | undefined)[];

async function tagsOf(states: States, translations: number[], req: PayloadRequest): Promise<string[]> {
  const placements = await Promise.all(states.map((state) => (state ? placementOf(state, req) : null)));
  return touchedTags(placements, translations);
}

/** Expires every page that an article stands on, as it is in each of these states. */
export async function expireArticle(states: States, translations: number[], req: PayloadRequest): Promise<void> {
  await expire(req, await tagsOf(states, translations, req));
}

/** The row that readers saw before this write, as `rememberLiveArticle` found it. */
export function rememberedLiveArticle(id: number, req: PayloadRequest): Article | null | undefined {
  return (req.context.liveArticle as Record<number, Article | null> | undefined)?.[id];
}

/** The tags of every page that an article stands on as it is stored now, for who has not seen it change. */
export async function articleTags(store: Payload, id: number): Promise<string[]> {
  const req = await createLocalReq({ context: {} }, store);
  const [live, latest, translations] = await Promise.all([
    liveRow(id, req),
    store.findByID({ collection: 'articles', id, draft: true, depth: 0, joins: false, disableErrors: true, req }),
    translationsOf(id, req.payload, req),
  ]);
  return tagsOf([live, latest], translations, req);
}

export const rememberLiveArticle: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation === 'update' && originalDoc?.id !== undefined) {
    req.context.liveArticle = { ...(req.context.liveArticle as object), [originalDoc.id]: await liveRow(originalDoc.id, req) };
  }
  return data;
};

/** Whether readers find something at the article's address: the story, or that it was taken back. */
const isSeen = (row: Article | null): boolean => row?._status === 'published' || row?.state === 'retracted';

async function expireSeenChange(before: Article | null, after: Article | null, translations: number[], req: PayloadRequest): Promise<void> {
  await expireArticle([before, after], translations, req);
  if (before?._status === 'published' && after?._status !== 'published') await expire(req, [tags.withdrawn(before.id)]);
}

export const expireArticleAfterChange: CollectionAfterChangeHook<Article> = async ({ doc, operation, req }) => {
  const before = rememberedLiveArticle(doc.id, req) ?? null;
  const after = operation === 'create' ? doc : await liveRow(doc.id, req);
  // What is being written is saved every few seconds, and no reader sees it: their pages stay as they are.
  if (!isSeen(before) && !isSeen(after)) return doc;
  if (isSameRow(before, after)) return doc;
  // Nobody can have named an article that did not exist.
  await expireSeenChange(before, after, operation === 'create' ? [] : await translationsOf(doc.id, req.payload, req), req);
  return doc;
};

export const rememberLiveArticleBeforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  req.context.liveArticle = { ...(req.context.liveArticle as object), [id]: await liveRow(Number(id), req) };
  // Asked now: the database clears the links to an article when it goes.
  req.context.translationsOfDeleted = {
    ...(req.context.translationsOfDeleted as object),
    [id]: await translationsOf(Number(id), req.payload, req),
  };
};

export const expireArticleAfterDelete: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  const before = rememberedLiveArticle(doc.id, req) ?? null;
  if (!isSeen(before)) return;
  await expireSeenChange(before, null, (req.context.translationsOfDeleted as Record<number, number[]> | undefined)?.[doc.id] ?? [], req);
};

export const expireSiteAfterChange: CollectionAfterChangeHook = async ({ req }) => expire(req, [tags.site]);
export const expireSiteAfterDelete: CollectionAfterDeleteHook = async ({ req }) => expire(req, [tags.site]);
export const expireSiteAfterGlobalChange: GlobalAfterChangeHook = async ({ req }) => expire(req, [tags.site]);

export const expireMediaAfterChange: CollectionAfterChangeHook = async ({ operation, req }) => {
  // A new file stands on no page yet.
  if (operation === 'update') await expire(req, [tags.media]);
};
export const expireMediaAfterDelete: CollectionAfterDeleteHook = async ({ req }) => expire(req, [tags.media]);
