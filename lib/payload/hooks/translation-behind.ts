import { isDeepStrictEqual } from 'node:util';
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { rememberedLiveArticle } from './expire-pages';
import { referenceId } from '../reference-id';

/** What a translator works from. */
const translatedFields = ['kicker', 'title', 'sapo', 'body'] as const;

/**
 * Once readers get a substantive edit of an original, its translations are behind, from then on until somebody says
 * that they have caught up. Of an original that no reader has seen yet, every edit is one: nobody is asked which.
 */
export const markTranslationsBehind: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'create' || referenceId(doc.translationOf) !== null) return doc;
  const live = rememberedLiveArticle(doc.id, req);
  const isRevised = doc._status === 'published' && doc.revisedAt && live && live.revisedAt !== doc.revisedAt;
  const isSeen = doc.state === 'published' && live?._status === 'published';
  const isRewritten = !isSeen && translatedFields.some((field) => !isDeepStrictEqual(doc[field], previousDoc[field]));
  if (!isRevised && !isRewritten) return doc;
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [{ translationOf: { equals: doc.id } }, { behindSince: { exists: false } }] },
    depth: 0,
    pagination: false,
    joins: false,
    select: { language: true },
    req,
  });
  for (const translation of docs) await setQuietly(translation.id, { behindSince: isRevised ? doc.revisedAt : doc.updatedAt }, req);
  return doc;
};

/**
 * Sets what the newsroom notes about an article, in its row and in its latest version: no edit, so neither a new version
 * nor a new version number, which would make the form stale that somebody has open.
 */
export async function setQuietly(
  id: number,
  fields: Partial<Pick<Article, 'behindSince' | 'translatedRevision'>>,
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload;
  await db.updateOne({ collection: 'articles', id, data: fields, req, returning: false });
  const { docs } = await db.findVersions<Article>({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  });
  const [latest] = docs;
  if (!latest) return;
  await db.updateVersion({
    collection: 'articles',
    id: latest.id,
    versionData: { ...latest, version: { ...latest.version, ...fields } } as never,
    req,
    returning: false,
  });
}
