import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { tags } from '@/lib/cache/tags';
import { requestIdHeader } from '@/lib/http/current-request';
import { opensSomething } from '@/lib/http/opening-cookies';
import { splitAtQuery } from '@/lib/http/split-at-query';
import { languages } from '@/lib/i18n/languages';
import { resizingPath } from '@/lib/media/resized';
import { frontAddress, liteAddress, newsletterAddress, searchAddress, sharedAddress } from '@/lib/i18n/addresses';

export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Pages that say something else with what stands behind the question mark. Of all others it changes nothing. */
const readingQueries: ReadonlySet<string> = new Set(
  languages.flatMap((language) => {
    const pages = [searchAddress(language), newsletterAddress(language)];
    return [...pages, ...pages.map(liteAddress)];
  }),
);

/** Where other systems put every story behind the question mark. */
const fronts: ReadonlySet<string> = new Set(languages.map(frontAddress));

/** Before a token in an address: what stands there is for one reader, or does something when it is asked for. */
const tokensBehind: readonly string[] = languages.flatMap((language) => {
  const folders = [`${newsletterAddress(language)}/`, sharedAddress(language, '')];
  return [...folders, ...folders.map(liteAddress)];
});

/** Pictures in the size that a page asks for: the one thing that is said behind the question mark and is kept. */
const isPicture = (path: string): boolean => path === resizingPath;

/** As pages write it. With more behind it the same picture would be kept once more for each address that somebody makes up. */
const picturesQuery = /^\?url=[^&]+&w=\d+&q=\d+$/;

/** What never changes under its address, whatever is published: what the build has made, and pictures, whose name says their content. */
export const neverChanges = (path: string): boolean => isPicture(path) || /^\/(?:_next\/static|reader-scripts)\//.test(path);

/** Of what a browser says that it can show, what makes a difference to a picture, the best first. */
const pictureTypes = ['image/avif', 'image/webp'];

/** What crawlers show of a story, a picture in another shape or a card: to draw one takes a processor for a tenth of a second. */
const isDrawn = (path: string): boolean => /^\/api\/(?:pictures|drawn)\//.test(path);

/** Requests that the cache has nothing to do with, by the reason: whoever asks. */
const passedOnByWho: Record<string, (asked: Asked) => boolean> = {
  'only what is read is kept': ({ method }) => method !== 'GET' && method !== 'HEAD',
  'who is signed in or looks at a draft sees what nobody else does': ({ headers }) => opensSomething(headers),
  'Next asks itself for parts of a page': ({ headers }) => headers.rsc !== undefined || headers['next-router-prefetch'] !== undefined,
};

/** And whatever is asked for. */
const passedOnByWhat: Record<string, (path: string, query: string) => boolean> = {
  'the admin and the interfaces answer for themselves': (path) => /^\/(?:admin|api)(?:\/|$)/.test(path) && !isDrawn(path),
  'of what Next answers for itself, only what never changes is kept': (path) => path.startsWith('/_next/') && !neverChanges(path),
  'a picture is asked for otherwise than pages ask for it': (path, query) => isPicture(path) && !picturesQuery.test(query),
  'a sitemap is made as it is sent, and may have 50 MB': (path) => /^\/(?:en\/)?[a-z-]*sitemap[a-z0-9-]*\.xml$/.test(path),
  'a link in a mail is followed by one reader, and once': (path) => tokensBehind.some((folder) => path.startsWith(folder)),
  'the answer depends on what was asked': (path, query) => query !== '' && readingQueries.has(path),
  'a former site may have had a story there, by its number': (path, query) => fronts.has(path) && /^\?\w*(?:p|id)=\d+$/i.test(query),
};

const whysByWho = Object.values(passedOnByWho);
const whysByWhat = Object.values(passedOnByWhat);

/** What nearly everybody asks for is the same, and so looked at once. */
const lookedAt = new LRUCache<string, boolean>({ max: 1000 });

function isPassedOn(address: string, path: string, query: string): boolean {
  const known = lookedAt.get(address);
  if (known !== undefined) return known;
  const found = whysByWhat.some((applies) => applies(path, query));
  lookedAt.set(address, found);
  return found;
}

export type Place = {
  /** By what it is kept: all requests that get the same answer have the same. */
  key: string;
  /** What is asked for in their name. */
  address: string;
  headers: Record<string, string>;
  /** True where something stands behind the question mark that changes nothing. */
  hasIdleQuery: boolean;
  neverChanges: boolean;
  /** What an answer was made from that does not say so itself. */
  madeFrom?: readonly string[];
};

/** Where what is asked for is kept; null for what is none of the cache's business. */
export function placeInCache(asked: Asked): Place | null {
  const address = asked.url ?? '/';
  const [path, query] = splitAtQuery(address);
  if (whysByWho.some((applies) => applies(asked)) || isPassedOn(address, path, query)) return null;
  if (isPicture(path)) return pictureInCache(address, asked.headers.accept ?? '');
  if (neverChanges(path)) return { key: path, address: path, headers: {}, hasIdleQuery: false, neverChanges: true };
  const isSavingData = asked.headers['save-data']?.toString().trim().toLowerCase() === 'on';
  const id = asked.headers[requestIdHeader];
  // The first of all who wait gives it its name in the logs.
  const headers = { ...(isSavingData && { 'save-data': 'on' }), ...(typeof id === 'string' && { [requestIdHeader]: id }) };
  return { key: isSavingData ? `${path} save-data` : path, address: path, headers, hasIdleQuery: query !== '', neverChanges: false };
}

function pictureInCache(address: string, accepted: string): Place {
  const accept = pictureTypes.find((type) => accepted.includes(type)) ?? '*/*';
  // It looks the same for ever, and goes with its upload.
  const madeFrom = [tags.media, tags.everything];
  return { key: `${address} ${accept}`, address, headers: { accept }, hasIdleQuery: false, neverChanges: false, madeFrom };
}

/** Statuses that are kept, each for at most so many seconds; an answer says itself for how long, and "not found" says nothing. */
export const keptFor: Readonly<Record<number, number>> = { 200: 3600, 301: 3600, 308: 3600, 404: 60, 410: 60 };
