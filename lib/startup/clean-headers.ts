import type { ServerResponse } from 'node:http';
import { beforeFirstByte } from './before-first-byte';

/** What Next's proxy says to its router, with paths that nobody outside can use. */
const internalHeaders = ['x-middleware-rewrite', 'x-middleware-next'];

/** Said here, since Next puts its own Vary in the place of what the proxy says. */
function varyBySavingData(response: ServerResponse): void {
  const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
  const vary = String(response.getHeader('vary') ?? '');
  if (isPage && !/\bsave-data\b/i.test(vary)) response.setHeader('vary', vary === '' ? 'Save-Data' : `${vary}, Save-Data`);
}

/**
 * Next speaks to shared caches only. Chrome takes `stale-while-revalidate` for itself, too, and shows a page that was opened
 * within the last day once more as it was: a story that has been retracted since among them. `must-revalidate` forbids it.
 */
function askBrowsersToAskAgain(response: ServerResponse): void {
  const forSharedCaches = String(response.getHeader('cache-control') ?? '');
  if (forSharedCaches.startsWith('s-maxage=')) response.setHeader('cache-control', `max-age=0, must-revalidate, ${forSharedCaches}`);
}

/**
 * Sends an answer of Next without what is not for whoever asked. Next 16.4 also names the target of a redirect twice when
 * it renders the page for the first time; a client may refuse that. And a page says that it is another, with an offer of the
 * lite edition, for who saves data (`app/[locale]/-/save-data`). To be called before Next gets the request.
 */
export function sendCleanHeaders(response: ServerResponse): void {
  beforeFirstByte(response, () => {
    const location = response.getHeader('location');
    if (Array.isArray(location)) response.setHeader('location', location[0]!);
    for (const name of internalHeaders) response.removeHeader(name);
    varyBySavingData(response);
    askBrowsersToAskAgain(response);
  });
}
