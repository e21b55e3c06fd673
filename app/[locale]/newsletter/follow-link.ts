import { isbot } from 'isbot';
import { getMasthead } from '@/lib/content';
import { readEnvironment } from '@/lib/env';
import { newsletterAddress, type NewsletterState } from '@/lib/i18n/addresses';
import { isLanguage } from '@/lib/i18n/languages';
import { isNewsletterOffered } from '@/lib/newsletter';

export type LinkProps = { params: Promise<{ locale: string; token: string }> };

/** An address with a token is for one reader: in no index, in no cache, and told to no other site. */
export const privately = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' };

const missing = () => new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', ...privately } });

/** Machines that look where a link leads, for a preview or for viruses, are no readers. */
function isLookingAhead({ headers }: Request): boolean {
  return /prefetch|prerender/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '') || isbot(headers.get('user-agent'));
}

/** One press on a link in a mail does what it says, and leads to the page that says so. */
export async function followLink(
  request: Request,
  { params }: LinkProps,
  act: (token: string) => Promise<NewsletterState>,
): Promise<Response> {
  const { locale: language, token } = await params;
  if (!isLanguage(language) || !isNewsletterOffered(await getMasthead(language))) return missing();
  const state = isLookingAhead(request) ? undefined : await act(token);
  const location = new URL(newsletterAddress(language, state), readEnvironment().siteUrl).href;
  return new Response(null, { status: 303, headers: { location, ...privately } });
}

/** A question whether the link is there changes nothing. */
export function onlyLook(): Response {
  return new Response(null, { status: 204, headers: privately });
}
