import { addDataAndFileToRequest, type Endpoint } from 'payload';
import { readEnvironment } from '@/lib/env';
import { sharedAddress } from '@/lib/i18n/addresses';
import { signShareToken } from '@/lib/preview/share-token';
import { refuse } from '../refuse';
import { isAtLeast } from '../workflow/states';
import { articleOfRequest, endpointWords, signedInUser } from './article-of-request';

/** Hours that a share link stays open unless its maker says otherwise, and the most that they may say. */
export const shareHours = { default: 72, most: 24 * 30 };

const words = {
  hours: { vi: `Số giờ phải từ 1 đến ${shareHours.most}.`, en: `The number of hours is from 1 to ${shareHours.most}.` },
  notYours: { vi: 'Chỉ người tạo hoặc biên tập viên được thu hồi liên kết này.', en: 'Only its maker or an editor may revoke this link.' },
} as const;

/** `POST /api/articles/ID/share-link` with `{ hours }`: a new link, which nobody sees again but its maker now. */
export const makeShareLink: Endpoint = {
  path: '/:id/share-link',
  method: 'post',
  handler: async (req) => {
    const user = signedInUser(req);
    await addDataAndFileToRequest(req);
    const hours = Number((req.data as { hours?: unknown } | undefined)?.hours ?? shareHours.default);
    if (!(hours >= 1 && hours <= shareHours.most)) refuse(req, words.hours, 400);
    const article = await articleOfRequest(req);
    if (article.state === 'retracted') refuse(req, endpointWords.missing, 404);
    const expires = Math.floor(Date.now() / 1000 + hours * 3600);
    const link = await req.payload.create({
      collection: 'share-links',
      data: { article: article.id, expiresAt: new Date(expires * 1000).toISOString(), by: user.id },
      depth: 0,
      req,
    });
    const token = signShareToken({ link: link.id, article: article.id, expires });
    const address = `${readEnvironment().siteUrl}${sharedAddress(article.language, token)}`;
    return Response.json({ id: link.id, address, expiresAt: link.expiresAt }, { status: 201 });
  },
};

/** `POST /api/share-links/ID/revoke`: the link opens nothing from now on. */
export const revokeShareLink: Endpoint = {
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    const user = signedInUser(req);
    const link = await req.payload.findByID({
      collection: 'share-links',
      id: Number(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      req,
    });
    if (!link) refuse(req, endpointWords.missing, 404);
    if (link.by !== user.id && !isAtLeast(user.role, 'editor')) refuse(req, words.notYours, 403);
    const revoked = await req.payload.update({
      collection: 'share-links',
      id: link.id,
      data: { revokedAt: link.revokedAt ?? new Date().toISOString() },
      depth: 0,
      req,
    });
    return Response.json({ id: revoked.id, revokedAt: revoked.revokedAt });
  },
};
