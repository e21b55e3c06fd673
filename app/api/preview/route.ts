import { draftMode } from 'next/headers';
import { draftAddress } from '@/lib/content';
import { signedInUser } from '@/lib/preview';

function leadTo(path: string): Response {
  return new Response(null, { status: 307, headers: { location: path, 'cache-control': 'no-store' } });
}

/** Opens an article's draft on the real page, for who is signed in: `/api/preview?article=41`. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams, search } = new URL(request.url);
  const user = await signedInUser(request.headers);
  if (!user) return leadTo(`/admin/login?redirect=${encodeURIComponent(pathname + search)}`);
  const number = Number(searchParams.get('article'));
  const address = Number.isInteger(number) && number > 0 ? await draftAddress(number, user) : null;
  if (!address) return new Response(null, { status: 404 });
  (await draftMode()).enable();
  return leadTo(address);
}
