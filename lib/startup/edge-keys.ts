import type { IncomingMessage, ServerResponse } from 'node:http';
import { madeFromHeader } from '@/lib/answering/messages';
import { keysHeader, keysOfAnswer } from '@/lib/edge';
import { beforeFirstByte } from './before-first-byte';
import { splitAtQuery } from '@/lib/http/split-at-query';

/** Seconds; what may be kept for longer has another address when it is another. */
const longestThatChanges = 86_400;

/** Whether a cache in front of us may keep the answer, and we may have to ask it not to. */
function isKeptAndChanges(cacheControl: string): boolean {
  const [, seconds] = /s-maxage=(\d+)/.exec(cacheControl) ?? /max-age=(\d+)/.exec(cacheControl) ?? [];
  return (
    seconds !== undefined && Number(seconds) > 0 && Number(seconds) <= longestThatChanges && !/private|no-store|no-cache/.test(cacheControl)
  );
}

/**
 * Puts on an answer of Next by which keys a cache in front of us can be asked to drop it. Pages know what they were made from
 * (`lib/cache/next-cache.mjs`). To be called before Next gets the request.
 */
export function sendEdgeKeys(request: IncomingMessage, response: ServerResponse): void {
  const [path] = splitAtQuery(request.url ?? '/');
  beforeFirstByte(response, () => {
    // A page of the lite edition has the keys of the page that it was made from.
    const tags = response.getHeader(madeFromHeader) ?? response.getHeader(keysHeader);
    if (isKeptAndChanges(String(response.getHeader('cache-control') ?? '')))
      response.setHeader(keysHeader, keysOfAnswer(path, tags === undefined ? undefined : String(tags)));
    else response.removeHeader(keysHeader);
  });
}
