import type { PayloadRequest } from 'payload';
import type { Article } from '@/lib/payload/generated-types';
import { refuse } from '../refuse';

export const endpointWords = {
  signIn: { vi: 'Hãy đăng nhập.', en: 'Sign in first.' },
  missing: { vi: 'Không có bài này, hoặc bạn không được xem.', en: 'There is no such article, or it is not for you to see.' },
} as const;

/** Whoever asks. Refuses somebody without an account. */
export function signedInUser(req: PayloadRequest): NonNullable<PayloadRequest['user']> {
  return req.user ?? refuse(req, endpointWords.signIn, 401);
}

/** The latest version of the article that an endpoint's address names. Refuses when it is not there, or not for whoever asks. */
export async function articleOfRequest(req: PayloadRequest): Promise<Article> {
  signedInUser(req);
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
  return article ?? refuse(req, endpointWords.missing, 404);
}
