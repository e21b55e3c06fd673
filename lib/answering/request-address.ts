import { splitAtQuery } from '@/lib/http/split-at-query';
import { pictureToResize } from '@/lib/media/resized';

/** What is wrong with the address of a request is seen here, before Next gets it: the one place for pages, API and pictures. */

/** No broken escapes, and no control characters, which no page, file or document has in its address. */
function isReadablePath(path: string): boolean {
  // Nearly every address, and found out in no time.
  if (/^[\w/.-]*$/.test(path)) return true;
  try {
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** More than any form of ours or the newsroom sends; Next's time grows with the square of how many there are of one name. */
const mostParameters = 1000;

const hasTooManyParameters = (query: string): boolean => query.split('&', mostParameters + 1).length > mostParameters;

/** False for an address that no program spells rightly, such as `/%E0%A4%A` or `/%00`: Next or the store would answer 500, or take seconds for one. */
export function isReadableAddress(url: string): boolean {
  // Of the server as a whole (`OPTIONS *`) nothing is asked here, and Next takes it for a broken address.
  if (url === '*') return false;
  const [path, query] = splitAtQuery(url);
  if (!isReadablePath(path) || hasTooManyParameters(query)) return false;
  // A picture to be resized is named in the query, and Next asks itself for it.
  const picture = pictureToResize(path, query);
  return picture === null || isReadablePath(splitAtQuery(picture)[0]);
}

/**
 * An address with repeated slashes as one with a single slash at its end instead. Next would lead to the address with
 * single slashes and the proxy on from there; so the proxy gets it at once, as one more address whose form is wrong.
 */
export function withSingleSlashes(url: string): string {
  const [path, query] = splitAtQuery(url);
  if (!path.startsWith('/') || !path.includes('//')) return url;
  const single = path.replace(/\/{2,}/g, '/');
  const isReaders = single !== '/' && !/^\/(?:admin|api|_next)(?:\/|$)/.test(single);
  return isReaders ? `${single.replace(/\/$/, '')}/${query}` : url;
}
