/// <reference lib="webworker" />
import { CacheFirst, ExpirationPlugin, NetworkFirst, NetworkOnly, Serwist, type SerwistPlugin } from 'serwist';
import { cacheNames, frontPages, savedPageOf } from './kept-pages';
import type { ServiceWorkerMessage } from './service-worker-messages';

/**
 * Keeps the front pages and the saved stories readable without a network. With one, every page comes from it: what was
 * taken back is not shown from here, and goes from here.
 */
declare const self: ServiceWorkerGlobalScope;

/** Milliseconds between two looks at what is kept, unless the network has just come back. */
const restBetweenLooks = 60_000;

const isOurs = (url: URL): boolean => url.origin === self.location.origin;

/** What is for one reader alone, a preview for example, is never kept. */
const isForEverybody = (answer: Response): boolean =>
  answer.status === 200 && !answer.redirected && !/no-store|private/.test(answer.headers.get('cache-control') ?? '');

/** A kept page says when it was kept, so that the page can. */
async function asKept(answer: Response, instead?: string): Promise<Response> {
  const mark = `data-kept-at="${new Date(answer.headers.get('date') ?? 0).toISOString()}"${instead === undefined ? '' : ' data-kept-instead=""'}`;
  const html = (await answer.text()).replace('<html ', `<html ${mark} `);
  return new Response(html, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

const markAge: SerwistPlugin = { cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && asKept(cachedResponse) };
const onlyForEverybody: SerwistPlugin = { cacheWillUpdate: async ({ response }) => (isForEverybody(response) ? response : null) };
const atMost = (maxEntries: number) => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });

const pages = new NetworkOnly();

/** A page from the network; without one the saved story, else the list of what there is. */
async function page({ request, event }: { request: Request; event: ExtendableEvent }): Promise<Response> {
  const { pathname } = new URL(request.url);
  try {
    const answer = await pages.handle({ request, event });
    if (answer.status === 404 || answer.status === 410) event.waitUntil(forget(pathname));
    return answer;
  } catch (error) {
    const saved = await (await caches.open(cacheNames.saved)).match(pathname);
    if (saved) return asKept(saved);
    const instead = await caches.match(savedPageOf(pathname));
    if (instead) return asKept(instead, pathname);
    throw error;
  }
}

/** A picture in the size that was kept, whichever the page asks for. */
async function pictureInAnySize(request: Request): Promise<Response> {
  const wanted = new URL(request.url).searchParams.get('url');
  const cache = await caches.open(cacheNames.pictures);
  for (const kept of wanted === null ? [] : await cache.keys()) {
    if (new URL(kept.url).searchParams.get('url') === wanted) return (await cache.match(kept)) ?? Response.error();
  }
  return Response.error();
}

const serwist = new Serwist({
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request, url }) => request.mode === 'navigate' && isOurs(url) && url.search === '' && frontPages.includes(url.pathname),
      handler: new NetworkFirst({ cacheName: cacheNames.front, plugins: [onlyForEverybody, markAge], matchOptions: { ignoreVary: true } }),
    },
    {
      matcher: ({ request, url }) => request.mode === 'navigate' && isOurs(url) && !/^\/(?:admin|api|lite)(?:\/|$)/.test(url.pathname),
      handler: page,
    },
    {
      // Their addresses change with what is in them.
      matcher: ({ url }) => isOurs(url) && /^\/(?:_next\/static|reader-scripts)\//.test(url.pathname),
      handler: new CacheFirst({ cacheName: cacheNames.assets, plugins: [atMost(120)] }),
    },
    {
      matcher: ({ url }) => isOurs(url) && /^\/(?:_next\/image|api\/media\/file|api\/pictures)/.test(url.pathname),
      handler: new CacheFirst({
        cacheName: cacheNames.pictures,
        plugins: [atMost(150), { handlerDidError: async ({ request }) => pictureInAnySize(request) }],
      }),
    },
  ],
});
serwist.addEventListeners();

/** What a reader without a network is shown in place of a page: kept from the first visit on. */
self.addEventListener('install', (event) => {
  event.waitUntil(Promise.allSettled(frontPages.map((front) => keep(savedPageOf(front), cacheNames.fallback))));
});

self.addEventListener('message', (event) => {
  const message = event.data as ServiceWorkerMessage;
  if (message.kind === 'keep') event.waitUntil(keep(message.address, cacheNames.saved));
  if (message.kind === 'forget') event.waitUntil(forget(message.address));
  if (message.kind === 'verify') event.waitUntil(verify(message.isBackOnline));
});

/** Fetches a page with what it needs to be read, and keeps it. */
async function keep(address: string, cacheName: string): Promise<void> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!isForEverybody(answer)) return;
  await (await caches.open(cacheName)).put(address, answer.clone());
  const html = await answer.text();
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url]) => url!.replaceAll('&amp;', '&'));
  const [assets, pictures] = await Promise.all([caches.open(cacheNames.assets), caches.open(cacheNames.pictures)]);
  const needed = [
    ...found(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g).map((url) => [assets, url] as const),
    ...found(/<script[^>]+src="(\/reader-scripts\/[^"]+)"/g).map((url) => [assets, url] as const),
    ...found(/<img[^>]+src="(\/[^"]+)"/g).map((url) => [pictures, url] as const),
  ];
  await Promise.allSettled(needed.map(async ([cache, url]) => (await cache.match(url)) ?? cache.add(url)));
}

async function forget(address: string): Promise<void> {
  await Promise.all([cacheNames.saved, cacheNames.front].map(async (name) => (await caches.open(name)).delete(address)));
}

let lastLook = 0;

/** Asks again for every saved story: what has changed is kept anew, and what is gone or was taken back goes from here too. */
async function verify(isBackOnline: boolean): Promise<void> {
  if (!isBackOnline && Date.now() - lastLook < restBetweenLooks) return;
  lastLook = Date.now();
  const saved = await caches.open(cacheNames.saved);
  for (const { url } of await saved.keys()) {
    const { pathname } = new URL(url);
    try {
      const answer = await fetch(pathname, { cache: 'no-cache' });
      if (answer.status === 404 || answer.status === 410) await forget(pathname);
      // A story that has moved is kept under the address by which its reader saved it.
      else if (answer.ok) await saved.put(pathname, answer);
    } catch {
      // Without a network there is nothing to be learnt.
      return;
    }
  }
}
