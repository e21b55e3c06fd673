import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { rememberedLiveArticle } from './expire-pages';
import { referenceId } from '../reference-id';

/**
 * Once readers get a substantive edit of an original, its translations are behind, from then on until somebody says
 * that they have caught up.
 */
export const markTranslationsBehind: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const live = rememberedLiveArticle(doc.id, req);
  const isNews = doc._status === 'published' && doc.revisedAt && live && live.revisedAt !== doc.revisedAt;
  if (!isNews || referenceId(doc.translationOf) !== null) return doc;
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [{ translationOf: { equals: doc.id } }, { behindSince: { exists: false } }] },
    depth: 0,
    pagination: false,
    joins: false,
    select: { language: true },
    req,
  });
  for (const translation of docs) await setQuietly(translation.id, { behindSince: doc.revisedAt }, req);
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
