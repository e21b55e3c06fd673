/// <reference lib="webworker" />
import { CacheFirst, ExpirationPlugin, NetworkFirst, NetworkOnly, Serwist, type SerwistPlugin } from 'serwist';
import { cacheNames, frontPageOf, frontPages, savedPageOf } from './kept-pages';
import type { PageMessage, ServiceWorkerMessage } from './service-worker-messages';

/**
 * Keeps the front pages and the saved stories readable without a network. With one, every page comes from it: what was
 * taken back is not shown from here, and goes from here.
 */
declare const self: ServiceWorkerGlobalScope;

/** Milliseconds between two looks at what is kept, unless the network has just come back; a second more for each story. */
const restBetweenLooks = 10_000;

/** Pixels: wide enough for a phone's screen, where the pictures of a kept page are seen. */
const keptPictureWidth = 640;

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
    if (isGone(answer)) event.waitUntil(takeBack(pathname));
    return answer;
  } catch (error) {
    const saved = await (await caches.open(cacheNames.saved)).match(pathname);
    return saved ? asKept(saved) : savedList(pathname, error);
  }
}

/** In place of a page that is not kept, the list of those that are. @throws what has kept the page away, when that is missing too */
async function savedList(pathname: string, error: unknown): Promise<Response> {
  const list = await caches.match(savedPageOf(pathname));
  if (!list) throw error;
  return asKept(list, pathname === savedPageOf(pathname) ? undefined : pathname);
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
      handler: new NetworkFirst({
        cacheName: cacheNames.front,
        plugins: [
          onlyForEverybody,
          markAge,
          { handlerDidError: async ({ request, error }) => savedList(new URL(request.url).pathname, error) },
        ],
        matchOptions: { ignoreVary: true },
      }),
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

/** The front page that somebody reads, and what is shown in place of a page that is not kept: there from the first visit on. */
self.addEventListener('install', (event) => {
  const lists = frontPages.map((front) => keepAtLast(savedPageOf(front), cacheNames.fallback));
  event.waitUntil(Promise.allSettled([...lists, keepFrontPagesOfReader()]));
});

/** Of the editions in which a page is open. */
async function keepFrontPagesOfReader(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const fronts = new Set(open.map(({ url }) => frontPageOf(new URL(url).pathname)));
  await Promise.all([...fronts].map((front) => keepAtLast(front, cacheNames.front)));
}

self.addEventListener('message', (event) => {
  const message = event.data as ServiceWorkerMessage;
  if (message.kind === 'keep') event.waitUntil(keep(message.address, cacheNames.saved));
  if (message.kind === 'forget') event.waitUntil(forget(message.address));
  if (message.kind === 'verify') event.waitUntil(verify(message.isBackOnline));
});

/** A page that was made while something was published says that nobody may keep it; the next one does not. */
async function keepAtLast(address: string, cacheName: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) if (await keep(address, cacheName)) return;
}

/** Fetches a page with what it needs to be read, and keeps it. @returns false for one that is not to be kept */
async function keep(address: string, cacheName: string): Promise<boolean> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!isForEverybody(answer)) return false;
  await (await caches.open(cacheName)).put(address, answer.clone());
  const html = await answer.text();
  const found = (pattern: RegExp, text = html) => [...text.matchAll(pattern)].map(([, url]) => url!.replaceAll('&amp;', '&'));
  const [assets, pictures] = await Promise.all([caches.open(cacheNames.assets), caches.open(cacheNames.pictures)]);
  // Of the pictures those of the story itself: the others are for a reader who goes on, and can.
  const [story = ''] = /<article.*<\/article>/s.exec(html) ?? [];
  const isStory = cacheName === cacheNames.saved;
  const needed = [
    ...found(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g).map((url) => [assets, url] as const),
    ...found(/<script[^>]+src="(\/reader-scripts\/[^"]+)"/g).map((url) => [assets, url] as const),
    ...(isStory ? found(/<img([^>]+)>/g, story).flatMap((attributes) => pictureToKeep(attributes) ?? []) : []).map(
      (url) => [pictures, url] as const,
    ),
  ];
  await Promise.allSettled(needed.map(async ([cache, url]) => (await cache.match(url)) ?? cache.add(url)));
  return true;
}

/** The address of a picture in the smallest size that is wide enough; null for one from elsewhere. */
function pictureToKeep(attributes: string): string | null {
  const [, sizes = ''] = /srcset="([^"]+)"/i.exec(attributes) ?? [];
  const variants = sizes.split(', ').map((variant) => variant.split(' ') as [string, string?]);
  const [wideEnough] = variants.find(([, width = '']) => parseInt(width) >= keptPictureWidth) ?? [];
  const url = wideEnough || /src="([^"]+)"/.exec(attributes)?.[1];
  return url?.startsWith('/') ? url : null;
}

const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

async function forget(address: string): Promise<void> {
  await Promise.all([cacheNames.saved, cacheNames.front].map(async (name) => (await caches.open(name)).delete(address)));
}

/** A story that readers can no longer have goes from the device, and its headline from the lists there. */
async function takeBack(address: string): Promise<void> {
  await forget(address);
  const message: PageMessage = { kind: 'takenBack', address };
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage(message);
}

let lastLook = 0;
let nextLook: Promise<void> | null = null;

/**
 * Asks again for every page that is kept: what has changed is kept anew, and what is gone or was taken back goes from here
 * too. Soon after a look it waits, and then looks once for all who have asked.
 */
async function verify(isBackOnline: boolean): Promise<void> {
  const saved = await caches.open(cacheNames.saved);
  const rest = lastLook + restBetweenLooks + (await saved.keys()).length * 1000 - Date.now();
  if (isBackOnline || rest <= 0) return look();
  nextLook ??= new Promise<void>((resolve) => setTimeout(resolve, rest)).then(look).finally(() => (nextLook = null));
  return nextLook;
}

async function look(): Promise<void> {
  lastLook = Date.now();
  for (const name of [cacheNames.saved, cacheNames.front]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      try {
        const answer = await fetch(pathname, { cache: 'no-cache' });
        if (isGone(answer)) await takeBack(pathname);
        // A story that has moved is kept under the address by which its reader saved it.
        else if (answer.ok) await cache.put(pathname, answer);
      } catch {
        // Without a network there is nothing to be learnt.
        return;
      }
    }
  }
}
