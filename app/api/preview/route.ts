import { draftMode } from 'next/headers';
import { draftAddress, getFrontPageDraft } from '@/lib/content';
import { frontAddress } from '@/lib/i18n/addresses';
import { isLanguage } from '@/lib/i18n/languages';
import { signedInUser } from '@/lib/preview';

function leadTo(path: string): Response {
  return new Response(null, { status: 307, headers: { location: path, 'cache-control': 'no-store' } });
}

type Viewer = NonNullable<Awaited<ReturnType<typeof signedInUser>>>;

/** Where what the request names is shown; null when there is nothing, or it is not for this viewer. */
async function previewAddress(wanted: URLSearchParams, viewer: Viewer): Promise<string | null> {
  const edition = wanted.get('front');
  if (isLanguage(edition)) return (await getFrontPageDraft(edition, viewer)) && frontAddress(edition);
  const number = Number(wanted.get('article'));
  return Number.isInteger(number) && number > 0 ? draftAddress(number, viewer) : null;
}

/** Opens a draft on the real page, for who is signed in: `/api/preview?article=41`, `/api/preview?front=vi`. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams, search } = new URL(request.url);
  const user = await signedInUser(request.headers);
  if (!user) return leadTo(`/admin/login?redirect=${encodeURIComponent(pathname + search)}`);
  const address = await previewAddress(searchParams, user);
  if (!address) return new Response(null, { status: 404 });
  (await draftMode()).enable();
  return leadTo(address);
}
