import createMiddleware from 'next-intl/middleware';
import { NextResponse, type NextRequest } from 'next/server';
import { routing } from '@/lib/i18n/routing';
import { processBoard } from '@/lib/startup/process-board';

const leadToPage = createMiddleware(routing);

/** No address of ours comes near these; a longer one would only cost a look into the store and a file in the cache. */
const longestPath = 1024;
const longestSegment = 240;

function canBeAnAddress(path: string): boolean {
  // %00 to %1F and %7F: control characters.
  if (/%(?:[01][0-9a-f]|7f)/i.test(path)) return false;
  // Next answers 500 to an address whose escapes are broken.
  try {
    decodeURIComponent(path);
  } catch {
    return false;
  }
  return path.length <= longestPath && path.split('/').every((segment) => segment.length <= longestSegment);
}

/** A path that no page has: it leads to the page "not found" of the edition. */
function missing(request: NextRequest): NextResponse {
  const language = /^\/en(?:\/|$)/.test(request.nextUrl.pathname) ? 'en' : 'vi';
  return NextResponse.rewrite(new URL(`/${language}/-/-/-`, request.url));
}

/** Every redirect that next-intl makes here is to the one right spelling of an address, and so is for good. */
function forGood(answer: NextResponse): NextResponse {
  const location = answer.headers.get('location');
  return answer.status === 307 && location ? NextResponse.redirect(location, 308) : answer;
}

/** Addresses that are ours by their shape; nobody asks the store whether an earlier site had them. */
const ourShape = /^\/(?:en\/?)?$|-\d+$|^\/(?:en\/(?:topic|author|archive|search)|chu-de|tac-gia|luu-tru|tim-kiem)\/|\/(?:trang|page)\/\d+$/;

function withoutEscapes(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Where the article stands today that an earlier site of the newspaper had at this address. */
async function legacyAddress({ nextUrl: { pathname, search } }: NextRequest): Promise<string | null> {
  if (ourShape.test(pathname) && !(search && pathname.length === 1)) return null;
  const spellings = new Set([pathname, withoutEscapes(pathname), `${pathname}/`, pathname + search]);
  return (await processBoard.findLegacyAddress?.([...spellings])) ?? null;
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!canBeAnAddress(request.nextUrl.pathname)) return missing(request);

  const legacy = await legacyAddress(request);
  if (legacy) return NextResponse.redirect(new URL(legacy, request.url), 301);

  // Our own addresses have no slash at the end; an earlier site's may have, so that was asked first.
  const { pathname, search } = request.nextUrl;
  if (pathname.length > 1 && pathname.endsWith('/')) {
    return NextResponse.redirect(new URL(pathname.replace(/\/+$/, '').replace(/^\/{2,}/, '/') + search || '/', request.url), 308);
  }

  return forGood(leadToPage(request));
}

export const config = {
  // All but the admin and the API (and not every section whose name begins like them), Next's own files and the
  // files in `public/`. Addresses with a dot are ours: earlier sites had articles at /old-path.html.
  matcher: ['/((?!admin(?:/|$)|api(?:/|$)|_next(?:/|$)|_vercel(?:/|$)|icon\\.svg$).*)'],
};
