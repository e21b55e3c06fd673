import type { IncomingMessage, ServerResponse } from 'node:http';
import { ask } from '@/lib/answering/ask';
import { frontAddress, fullPathOf, notFoundPageAddress, placeOf } from '@/lib/i18n/addresses';
import { languages, type Language } from '@/lib/i18n/languages';
import { replaceAnswer, type Answer } from './replace-answer';
import { splitAtQuery } from '@/lib/http/split-at-query';

/** What the server says by itself, in each language. */
export type ServerWords = Record<'unavailableTitle' | 'unavailableText' | 'failedTitle' | 'failedText' | 'toFront', string>;

type Site = { port: number; words: Record<Language, ServerWords>; isStoreAnswering: () => Promise<boolean> };

/** Seconds after which somebody who could not be served may ask again. */
const retryAfter = 30;

/** Neither the admin nor the interfaces: they answer in their own way. */
const isReadersPath = (path: string): boolean => !/^\/(?:admin|api|_next)(?:\/|$)/.test(path);

/**
 * Sends whole pages, which need no script, where Next would send a document that is empty until one has run: "not found" as
 * the newspaper's own page, and for a page that could not be made one that says so. When that is because the store does not
 * answer it is a 503, so that a search engine comes again and forgets nothing:
 * https://developers.google.com/search/docs/crawling-indexing/http-network-errors
 */
export function sendWholePages(request: IncomingMessage, response: ServerResponse, site: Site): void {
  const [path] = splitAtQuery(request.url ?? '/');
  if (!isReadersPath(path)) return;
  if (languages.some((language) => path === notFoundPageAddress(language))) {
    // Somebody who asks for the page itself gets what it says of every other address.
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
    Object.assign(response, { writeHead: (_status: number, ...rest: unknown[]) => writeHead(404, ...rest) });
    return;
  }
  const full = fullPathOf(path);
  const { language } = placeOf(full ?? path);
  replaceAnswer(request, response, () => {
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    // The lite edition has made its own of the page already.
    if (response.statusCode === 404 && isPage && full === null) return () => notFound(site, language);
    return response.statusCode === 500 ? () => notMade(site, language) : null;
  });
}

/** The newspaper's page "not found", as our own server renders it. */
async function notFound(site: Site, language: Language): Promise<Answer> {
  // Whether an old address leads somewhere is only known to the store: unasked, nothing is "not found".
  if (!(await site.isStoreAnswering())) return notMade(site, language);
  const body = await ask({ port: site.port }, notFoundPageAddress(language)).then(
    (answer) => answer.body,
    () => '404',
  );
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }, body };
}

async function notMade({ words, isStoreAnswering }: Site, language: Language): Promise<Answer> {
  const isUnavailable = !(await isStoreAnswering());
  const { unavailableTitle, unavailableText, failedTitle, failedText, toFront } = words[language];
  const [title, text] = isUnavailable ? [unavailableTitle, unavailableText] : [failedTitle, failedText];
  return {
    status: isUnavailable ? 503 : 500,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...(isUnavailable && { 'retry-after': String(retryAfter) }),
    },
    body: plainPage(language, title, `<p>${text}</p><p><a href="${frontAddress(language)}">${toFront}</a></p>`),
  };
}

/** A page that needs nothing else: no store, no style sheet, no script. */
export function plainPage(language: Language, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title>
<style>:root{color-scheme:light dark}body{max-width:34rem;margin:18vh auto 0;padding:0 1.25rem;font:1.125rem/1.6 Georgia,serif}h1{font-size:1.75rem;line-height:1.3}a{color:inherit}</style></head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>
`;
}
