import { createServer, type RequestListener } from 'node:http';
import type { Edge } from '@/deploy/on-one-machine/edge';
import { freePort } from '@/deploy/on-one-machine/free-port';

/** A cache before a portal of one page, which says what the test needs: some moments cannot be had of a newspaper at will. */
export async function beforePageOf(
  start: (portalPort: number) => Promise<Edge>,
  answer: RequestListener,
  tryIt: (edge: Edge) => Promise<void>,
): Promise<void> {
  const portal = createServer((request, response) => (request.url === '/' ? answer(request, response) : response.end('Allow: /')));
  const port = await freePort();
  await new Promise<void>((resolve) => portal.listen(port, resolve));
  const edge = await start(port);
  try {
    await tryIt(edge);
  } finally {
    await edge.stop();
    portal.closeAllConnections();
    portal.close();
  }
}
