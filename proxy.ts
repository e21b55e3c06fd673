import createMiddleware from 'next-intl/middleware';
import { NextResponse, type NextRequest } from 'next/server';
import { readEnvironment } from '@/lib/env';
import {
  addressWords,
  canHaveLiteEdition,
  feedRoutePath,
  fullPathOf,
  liteAddress,
  placeOf,
  plainPath,
  retractionPagePath,
  sitemapRoutePath,
  withoutFirstPage,
} from '@/lib/i18n/addresses';
import { defaultLanguage, type Language } from '@/lib/i18n/languages';
import { routing } from '@/lib/i18n/routing';
import { isSavingData } from '@/lib/lite/save-data';
import { processBoard } from '@/lib/startup/process-board';

const leadToPage = createMiddleware(routing);

/** No address of ours comes near these; a longer one would only cost a look into the store and a file in the cache. */
const longestPath = 1024;
const longestSegment = 240;

function canBeAnAddress(path: string): boolean {
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

/** What the store answers. When it cannot be asked nothing is known: a page that is cached can still be shown. */
async function asked<Answer>(question: Promise<Answer | null> | undefined): Promise<Answer | null> {
  try {
    return (await question) ?? null;
  } catch (error) {
    console.error('The proxy could not ask the store about an address:', error);
    return null;
  }
}

/** The page says itself why a link opens nothing; the status is for machines. */
async function leadToDraft(request: NextRequest, token: string): Promise<NextResponse> {
  const answer = leadToPage(request);
  const isRefused = await asked(processBoard.refusesShareLink?.(token));
  return isRefused ? new NextResponse(null, { headers: answer.headers, status: 403 }) : answer;
}

/** By this file the search engines of IndexNow know that it is the newspaper that tells them of its pages. */
function indexNowKey(pathname: string): NextResponse | null {
  const key = readEnvironment().announce.indexNow?.key;
  return key && pathname === `/${key}.txt` ? new NextResponse(key, { headers: { 'content-type': 'text/plain; charset=utf-8' } }) : null;
}

/** What readers of machines ask for: sitemaps and feeds, which have routes of their own. */
function leadToFile(request: NextRequest): NextResponse | null {
  const route = sitemapRoutePath(request.nextUrl.pathname) ?? feedRoutePath(request.nextUrl.pathname);
  return route === null ? null : NextResponse.rewrite(new URL(route, request.url));
}

/**
 * The lite edition has a route of its own, which asks for the page that a path names: there it is decided whether the path
 * is right. Only the word "lite" is not known there, and neither is a slash after it alone.
 */
async function leadToLite(request: NextRequest, path: string): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const plain = plainPath(path);
  if (pathname.startsWith('/lite') && pathname !== '/lite/') return NextResponse.next();
  const article = await asked(processBoard.findArticleAddress?.(plain));
  return NextResponse.redirect(new URL(liteAddress(article ?? withoutFirstPage(plain)) + search, request.url), 308);
}

/** A page for a browser that saves data is the same page with one thing shown, and is made from it (`app/[locale]/-/save-data`). */
function leadToOffer(request: NextRequest): NextResponse | null {
  const { pathname, search } = request.nextUrl;
  // A preview is for who is signed in, and the page would be asked for without its cookies.
  if (!isSavingData(request) || request.cookies.has('__prerender_bypass') || !canHaveLiteEdition(pathname)) return null;
  return NextResponse.rewrite(new URL(`/${defaultLanguage}/-/save-data${pathname === '/' ? '' : pathname}${search}`, request.url));
}

/** RFC 9110 §8.5: in which language the page is, for who reads no HTML. */
function inLanguage(answer: NextResponse, language: Language): NextResponse {
  answer.headers.set('content-language', language);
  return answer;
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const lite = fullPathOf(pathname);
  if (lite !== null) return leadToLite(request, lite);
  if (!canBeAnAddress(pathname)) return missing(request);
  const offer = leadToOffer(request);
  if (offer) return offer;
  const plain = plainPath(pathname);
  const renamed = await asked(processBoard.findRenamedList?.(plain));
  if (renamed) return NextResponse.redirect(new URL(renamed + search, request.url), 308);
  const file = indexNowKey(pathname) ?? leadToFile(request);
  if (file) return file;
  const { language, segments } = placeOf(pathname);
  // Pages that only this proxy and our server show, in place of others.
  if (segments[0] === '-' && segments.length > 1) return missing(request);
  if (segments[0] === addressWords.shared[language] && segments.length === 2) return leadToDraft(request, segments[1]!);

  // Live pages come first; what a former site had at the address second, slash and all; its right form last.
  const article = await asked(processBoard.findArticleAddress?.(plain));
  if (article === pathname) return inLanguage(leadToPage(request), language);
  const retracted = article === null ? await asked(processBoard.findRetractedNumber?.(plain)) : null;
  if (retracted !== null) {
    const notice = new URL(retractionPagePath(placeOf(plain).language, retracted), request.url);
    return inLanguage(NextResponse.rewrite(notice, { status: 410 }), placeOf(plain).language);
  }
  const legacy = await asked(processBoard.findLegacyAddress?.(pathname, search));
  if (legacy) return NextResponse.redirect(new URL(legacy, request.url), 301);
  if (plain !== pathname) {
    // In one hop to where the right form would lead: to the article by its number, and from page 1 to the list.
    return NextResponse.redirect(new URL((article ?? withoutFirstPage(plain)) + search, request.url), 308);
  }
  return inLanguage(forGood(leadToPage(request)), language);
}

export const config = {
  // All but the admin and the API (and not every section whose name begins like them), Next's own files and the
  // files in `public/`. Addresses with a dot are ours: earlier sites had articles at /old-path.html.
  matcher: ['/((?!admin(?:/|$)|api(?:/|$)|_next(?:/|$)|_vercel(?:/|$)|reader-scripts/|service-worker\\.js$|icon\\.svg$|robots\\.txt$).*)'],
};
