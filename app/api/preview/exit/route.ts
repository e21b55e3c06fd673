import { draftMode } from 'next/headers';
import { sameOriginPath } from '@/lib/preview';

/** Leaves the preview: `/api/preview/exit?to=/chinh-tri/tin-41`. */
export async function GET(request: Request): Promise<Response> {
  (await draftMode()).disable();
  const path = sameOriginPath(new URL(request.url).searchParams.get('to'));
  return new Response(null, { status: 307, headers: { location: path, 'cache-control': 'no-store' } });
}
