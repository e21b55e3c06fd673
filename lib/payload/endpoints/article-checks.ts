import type { Endpoint } from 'payload';
import { checkArticle } from '../checks/article-checks';
import { articleOfRequest } from './article-of-request';

/** `GET /api/articles/ID/checks`: what is found wrong with the latest version, as `{ findings }`. */
export const readArticleChecks: Endpoint = {
  path: '/:id/checks',
  method: 'get',
  handler: async (req) => {
    const article = await articleOfRequest(req);
    return Response.json({ findings: await checkArticle(article, req) }, { headers: { 'cache-control': 'private, no-store' } });
  },
};
