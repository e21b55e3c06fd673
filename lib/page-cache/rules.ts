import type { IncomingMessage } from 'node:http';
import { languages } from '@/lib/i18n/languages';
import { liteAddress, newsletterAddress, searchAddress, sharedAddress } from '@/lib/i18n/addresses';

export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Pages that say something else with what stands behind the question mark. Of all others it changes nothing. */
const readingQueries: ReadonlySet<string> = new Set(
  languages.flatMap((language) => {
    const pages = [searchAddress(language), newsletterAddress(language)];
    return [...pages, ...pages.map(liteAddress)];
  }),
);

/** Before a token in an address: what stands there is for one reader, or does something when it is asked for. */
const tokensBehind: readonly string[] = languages.flatMap((language) => {
  const folders = [`${newsletterAddress(language)}/`, sharedAddress(language, '')];
  return [...folders, ...folders.map(liteAddress)];
});

/** Requests that the cache has nothing to do with, by the reason: whoever asks. */
const passedOnByWho: Record<string, (asked: Asked) => boolean> = {
  'only what is read is kept': ({ method }) => method !== 'GET' && method !== 'HEAD',
  'who is signed in or looks at a draft sees what nobody else does': ({ headers }) =>
    headers.authorization !== undefined ||
    (headers.cookie !== undefined && /(?:^|;\s*)(?:payload-token|__prerender_bypass|__next_preview_data)=/.test(headers.cookie)),
  'Next asks itself for parts of a page': ({ headers }) => headers.rsc !== undefined || headers['next-router-prefetch'] !== undefined,
};

/** And whatever is asked for. */
const passedOnByWhat: Record<string, (path: string, hasQuery: boolean) => boolean> = {
  'the admin, the interfaces and Next’s own files answer for themselves': (path) =>
    /^\/(?:admin|api|_next|reader-scripts)(?:\/|$)/.test(path),
  'a sitemap is made as it is sent, and may have 50 MB': (path) => /^\/(?:en\/)?[a-z-]*sitemap[a-z0-9-]*\.xml$/.test(path),
  'a link in a mail is followed by one reader, and once': (path) => tokensBehind.some((folder) => path.startsWith(folder)),
  'the answer depends on what was asked': (path, hasQuery) => hasQuery && readingQueries.has(path),
};

const whysByWho = Object.values(passedOnByWho);
const whysByWhat = Object.values(passedOnByWhat);

/** The path of what may be kept, and whether a browser that saves data asks for it; null for what is none of the cache's business. */
export function placeInCache(asked: Asked): { path: string; isSavingData: boolean; hasQuery: boolean } | null {
  const address = asked.url ?? '/';
  const mark = address.indexOf('?');
  const [path, hasQuery] = mark < 0 ? [address, false] : [address.slice(0, mark), true];
  if (whysByWho.some((applies) => applies(asked)) || whysByWhat.some((applies) => applies(path, hasQuery))) return null;
  return { path, isSavingData: asked.headers['save-data']?.toString().trim().toLowerCase() === 'on', hasQuery };
}

/** Statuses that are kept, each for at most so many seconds; an answer says itself for how long, and "not found" says nothing. */
export const keptFor: Readonly<Record<number, number>> = { 200: 3600, 301: 3600, 308: 3600, 404: 60, 410: 60 };
