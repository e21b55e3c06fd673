import type { Endpoint } from 'payload';
import { checkArticle } from '../checks/article-checks';
import { refuse } from '../refuse';

const words = {
  signIn: { vi: 'Hãy đăng nhập.', en: 'Sign in first.' },
  missing: { vi: 'Không có bài này, hoặc bạn không được xem.', en: 'There is no such article, or it is not for you to see.' },
} as const;

/** `GET /api/articles/ID/checks`: what is found wrong with the latest version, as `{ findings }`. */
export const readArticleChecks: Endpoint = {
  path: '/:id/checks',
  method: 'get',
  handler: async (req) => {
    if (!req.user) refuse(req, words.signIn, 401);
    const article = await req.payload.findByID({
      collection: 'articles',
      id: Number(req.routeParams?.id),
      draft: true,
      depth: 0,
      joins: false,
      disableErrors: true,
      overrideAccess: false,
      req,
    });
    if (!article) refuse(req, words.missing, 404);
    return Response.json({ findings: await checkArticle(article, req) }, { headers: { 'cache-control': 'private, no-store' } });
  },
};
