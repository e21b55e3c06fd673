import { addDataAndFileToRequest, APIError, type Endpoint, type Where } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import type { Binned } from '../bin';
import { inLanguageOf, refuse } from '../refuse';

const words = {
  onlyTheBin: {
    vi: 'Nhiều bài cùng lúc chỉ có thể bỏ vào thùng rác hoặc lấy ra.',
    en: 'Many articles at once can be laid in the bin or taken out of it, and nothing else.',
  },
  done: (count: number, asked: number) => ({
    vi: `Đã làm với ${count} trên ${asked} bài.`,
    en: `Done with ${count} of ${asked} articles.`,
  }),
};

/**
 * `DELETE /api/COLLECTION/ID` lays it in the bin, for a client that knows of none; `?trash=true` takes what lies there away
 * for good, as Payload has it.
 */
export const deleteIntoBin = (collection: Binned): Endpoint => ({
  path: '/:id',
  method: 'delete',
  handler: async (req) => {
    const id = Number(req.routeParams?.id);
    if (!Number.isSafeInteger(id)) throw new APIError(req.t('general:notFound'), 404, undefined, true);
    const asked = { collection, id, depth: 0, overrideAccess: false, req };
    const doc =
      req.query.trash === 'true'
        ? await req.payload.delete({ ...asked, trash: true })
        : await req.payload.update({ ...asked, data: { deletedAt: new Date().toISOString() } });
    return Response.json({ doc, message: req.t('general:deletedSuccessfully') });
  },
});

/**
 * `PATCH /api/articles?where=…` with `deletedAt`, and the status that the admin asks for with it: lays all of them in the bin
 * or takes them out of it, each by the rules for one. Nothing else is done to many articles at once.
 */
export const changeManyInBin: Endpoint = {
  path: '/',
  method: 'patch',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const { deletedAt, _status, ...rest } = (req.data ?? {}) as Pick<Partial<Article>, 'deletedAt' | '_status'>;
    const where = req.query.where as Where | undefined;
    if (!where || deletedAt === undefined || Object.keys(rest).length > 0) refuse(req, words.onlyTheBin);
    const asked = { collection: 'articles', trash: req.query.trash === 'true', depth: 0, overrideAccess: false, req } as const;
    const { docs: found } = await req.payload.find({
      ...asked,
      where,
      draft: true,
      joins: false,
      pagination: false,
      select: { title: true },
    });
    const [docs, errors]: [{ id: number }[], { id: number; isPublic: boolean; message: string }[]] = [[], []];
    for (const { id } of found) {
      try {
        docs.push(await req.payload.update({ ...asked, id, data: { deletedAt, ...(_status && { _status }) } }));
      } catch (error) {
        if (!(error instanceof APIError)) throw error;
        errors.push({ id, isPublic: true, message: error.message });
      }
    }
    const message = inLanguageOf(req, words.done(docs.length, found.length));
    return Response.json({ docs, errors, message }, { status: errors.length > 0 ? 400 : 200 });
  },
};
