import type { PayloadRequest, Where } from 'payload';
import type { LiveEntry } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from './reference-id';

/** The query of the form in which the other edition's entry is begun: `…/live-entries/create?translationOf=12`. */
export const translationQuery = 'translationOf';

/** What the entry of the other edition takes over: all but its words, which would be public in the wrong language if saved as they are. */
type TakenOver = Pick<LiveEntry, 'article' | 'postedAt' | 'kind' | 'keyMoment' | 'authors' | 'translationOf'>;

/** The same story's article in the other language, whichever of the two is the original; null when there is none. */
export async function pairOf(articleId: number, req: PayloadRequest): Promise<{ id: number; language: 'vi' | 'en' } | null> {
  const asked = { depth: 0, draft: true, joins: false, req } as const;
  const select = { language: true, translationOf: true } as const;
  const article = await req.payload.findByID({ collection: 'articles', id: articleId, select, disableErrors: true, ...asked });
  const original = referenceId(article?.translationOf);
  const where: Where = original === null ? { translationOf: { equals: articleId } } : { id: { equals: original } };
  const { docs } = await req.payload.find({ collection: 'articles', where, limit: 1, pagination: false, select, ...asked });
  return docs[0] ?? null;
}

async function takenOver(req: PayloadRequest): Promise<Partial<TakenOver> | null> {
  const id = Number(req.query?.[translationQuery]);
  if (!req.user || !Number.isSafeInteger(id) || id <= 0) return null;
  const original = await req.payload.findByID({ collection: 'live-entries', id, depth: 0, disableErrors: true, req });
  const article = original && (await pairOf(referenceId(original.article)!, req));
  if (!original || !article) return null;
  const { postedAt, kind, keyMoment, authors } = original;
  return { article: article.id, postedAt, kind, keyMoment, authors: referenceIds(authors), translationOf: original.id };
}

const ordinary: Partial<Record<keyof TakenOver, () => unknown>> = {
  postedAt: () => new Date().toISOString(),
  kind: () => 'update',
  keyMoment: () => false,
};

/** The default of a field: that of the entry which is being translated, where one is named; else the ordinary one. */
export const fromTranslatedEntry =
  (field: keyof TakenOver) =>
  async ({ req }: { req: PayloadRequest }): Promise<unknown> =>
    (await takenOver(req))?.[field] ?? ordinary[field]?.();
