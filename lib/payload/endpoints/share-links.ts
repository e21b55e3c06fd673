import { addDataAndFileToRequest, type Endpoint } from 'payload';
import { readEnvironment } from '@/lib/env';
import { sharedAddress } from '@/lib/i18n/addresses';
import { signShareToken } from '@/lib/preview/share-token';
import { refuse } from '../refuse';
import { isAtLeast } from '../workflow/states';

/** Hours that a share link stays open unless its maker says otherwise, and the most that they may say. */
export const shareHours = { default: 72, most: 24 * 30 };

const words = {
  signIn: { vi: 'Hãy đăng nhập.', en: 'Sign in first.' },
  missing: { vi: 'Không có bài này, hoặc bạn không được xem.', en: 'There is no such article, or it is not for you to see.' },
  hours: { vi: `Số giờ phải từ 1 đến ${shareHours.most}.`, en: `The number of hours is from 1 to ${shareHours.most}.` },
  notYours: { vi: 'Chỉ người tạo hoặc biên tập viên được thu hồi liên kết này.', en: 'Only its maker or an editor may revoke this link.' },
} as const;

/** `POST /api/articles/ID/share-link` with `{ hours }`: a new link, which nobody sees again but its maker now. */
export const makeShareLink: Endpoint = {
  path: '/:id/share-link',
  method: 'post',
  handler: async (req) => {
    if (!req.user) refuse(req, words.signIn, 401);
    await addDataAndFileToRequest(req);
    const hours = Number((req.data as { hours?: unknown } | undefined)?.hours ?? shareHours.default);
    if (!(hours >= 1 && hours <= shareHours.most)) refuse(req, words.hours, 400);
    const article = await req.payload.findByID({
      collection: 'articles',
      id: Number(req.routeParams?.id),
      draft: true,
      depth: 0,
      joins: false,
      disableErrors: true,
      overrideAccess: false,
      req,
      select: { language: true, state: true },
    });
    if (!article || article.state === 'retracted') refuse(req, words.missing, 404);
    const expires = Math.floor(Date.now() / 1000 + hours * 3600);
    const link = await req.payload.create({
      collection: 'share-links',
      data: { article: article.id, expiresAt: new Date(expires * 1000).toISOString(), by: req.user.id },
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
    if (!req.user) refuse(req, words.signIn, 401);
    const link = await req.payload.findByID({
      collection: 'share-links',
      id: Number(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      req,
    });
    if (!link) refuse(req, words.missing, 404);
    if (link.by !== req.user.id && !isAtLeast(req.user.role, 'editor')) refuse(req, words.notYours, 403);
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
