import { getMasthead } from '@/lib/content';
import { readEnvironment } from '@/lib/env';
import { clientAddressHeader } from '@/lib/http/client-address';
import { newsletterAddress, type NewsletterState } from '@/lib/i18n/addresses';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';
import { isNewsletterOffered, signUp } from '@/lib/newsletter';
import { newsletterFields } from '@/lib/newsletter/form-fields';

/** Bytes: what is longer is read no further. */
const longestBody = 32_768;

/** The form of the newsletter. Whatever was sent, the answer is the page, which says what happens next. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  const named = form.get(newsletterFields.language);
  const language = isLanguage(named) ? named : defaultLanguage;
  if (!isNewsletterOffered(await getMasthead(language))) return new Response(null, { status: 404 });
  const state = await signUp({
    language,
    typed: form.get(newsletterFields.email) ?? '',
    trap: form.get(newsletterFields.trap) ?? '',
    client: request.headers.get(clientAddressHeader) ?? '',
  });
  return answer(newsletterAddress(language, state satisfies NewsletterState));
}

function answer(address: string): Response {
  const location = new URL(address, readEnvironment().siteUrl).href;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** What is no form of ours, too long or sent by another site's page, is an empty form. */
async function readForm(request: Request): Promise<URLSearchParams> {
  const { headers } = request;
  const isOurs = (headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin';
  const isForm = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  const length = Number(headers.get('content-length') ?? longestBody + 1);
  return new URLSearchParams(isOurs && isForm && length <= longestBody ? await request.text() : '');
}
