import type { PayloadRequest } from 'payload';
import type { Article } from './generated-types';

/** The row that readers see. Payload's `originalDoc` is the latest draft, which may stand elsewhere. */
export async function liveRow(id: number, req: PayloadRequest): Promise<Article | null> {
  return (await liveRows([id], req)).get(id) ?? null;
}

/** The same of several, by their number. */
export async function liveRows(ids: number[], req: PayloadRequest): Promise<Map<number, Article>> {
  const { docs } = await req.payload.db.find<Article>({
    collection: 'articles',
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    req,
  });
  return new Map(docs.map((article) => [article.id, article]));
}

/** Whether readers see the same in both: a draft saved over a live article leaves its row as it was. */
export const isSameRow = (before: Article | null | undefined, after: Article | null | undefined): boolean =>
  before?.updatedAt === after?.updatedAt && before?._status === after?._status;
