import { getTranslations } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { liteStyle } from '@/components/lite/lite-style';
import { readEnvironment } from '@/lib/env';
import { answerConditionally } from '@/lib/http/conditional';
import { askOwnServer, keptHeaders } from '@/lib/http/own-server';
import { canHaveLiteEdition, fullPathOf, liteAddress, notFoundPageAddress, placeOf, plainPath } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { toLitePage, type LiteWords } from '@/lib/lite';

/**
 * The lite edition: the page that our own server has at the address, made small. So it has the same components, the same
 * cache and the same status, and a redirect leads to the lite edition of where it led.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const path = fullPathOf(pathname) ?? '/';
  const { language } = placeOf(plainPath(path));
  const page = canHaveLiteEdition(path) ? await askOwnServer(path + search, request.headers) : null;
  const isPage = page?.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (page?.location)
    return new Response(null, { status: page.status, headers: { ...keptHeaders(page.headers), location: inLite(page.location) } });
  if (!page || page.status === 404 || !isPage) return notFound(request, path, language);
  const headers = keptHeaders(page.headers);
  // What our server says by itself is smaller than any edition.
  if (page.status >= 500) return new Response(page.body, { status: page.status, headers });
  const html = await inSmall(page.body, path + search, language);
  return page.status === 200 ? answerConditionally(request, html, null, headers) : new Response(html, { status: page.status, headers });
}

function inLite(location: string): string {
  const isOwn = location.startsWith('/');
  return isOwn && canHaveLiteEdition(location.split(/[?#]/)[0]!) ? liteAddress(location) : location;
}

async function notFound(request: NextRequest, path: string, language: Language): Promise<Response> {
  const page = await askOwnServer(notFoundPageAddress(language), request.headers);
  return new Response(await inSmall(page.body, path, language), { status: 404, headers: keptHeaders(page.headers) });
}

async function inSmall(html: string, address: string, language: Language): Promise<string> {
  const t = await getTranslations({ locale: language, namespace: 'Lite' });
  const words: LiteWords = {
    edition: t('edition'),
    full: t('full'),
    picture: (description) => t('picture', { description }),
    video: (title) => t('video', { title }),
    audio: (title) => t('audio', { title }),
  };
  return toLitePage(html, { address, siteUrl: readEnvironment().siteUrl, style: liteStyle, words });
}
