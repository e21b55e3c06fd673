import { unsubscribeByLink } from '@/lib/newsletter';
import { followLink, onlyLook, privately, type LinkProps } from '../../follow-link';

export const GET = (request: Request, props: LinkProps): Promise<Response> => followLink(request, props, unsubscribeByLink);

export const HEAD = onlyLook;

/** RFC 8058: a mail program's own button. It follows no redirect, and shows its reader no page. */
export async function POST(_request: Request, { params }: LinkProps): Promise<Response> {
  const answer = await unsubscribeByLink((await params).token);
  return new Response(`${answer}\n`, {
    status: answer === 'unsubscribed' ? 200 : 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...privately },
  });
}
