import type { ServerResponse } from 'node:http';

/** Next 16.4 names the target of a redirect twice when it renders the page for the first time; a client may refuse that. */
export function sendLocationOnce(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    const location = response.getHeader('location');
    if (Array.isArray(location)) response.setHeader('location', location[0]!);
    return writeHead(...args);
  }) as typeof writeHead;
}
