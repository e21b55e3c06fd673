import type { ServerResponse } from 'node:http';

/** What Next's proxy says to its router, with paths that nobody outside can use. */
const internalHeaders = ['x-middleware-rewrite', 'x-middleware-next'];

/**
 * Sends an answer of Next without what is not for whoever asked. Next 16.4 also names the target of a redirect twice when
 * it renders the page for the first time; a client may refuse that. To be called before Next gets the request.
 */
export function sendCleanHeaders(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    const location = response.getHeader('location');
    if (Array.isArray(location)) response.setHeader('location', location[0]!);
    for (const name of internalHeaders) response.removeHeader(name);
    return writeHead(...args);
  }) as typeof writeHead;
}
