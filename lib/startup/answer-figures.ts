import type { IncomingMessage, ServerResponse } from 'node:http';
import { isInternalRequest } from '@/lib/cache/running-servers';
import { processBoard } from './process-board';

/** Tells the thread that readers come to what this one has counted, and nobody else. */
export async function answerFigures(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isAllowed = isInternalRequest(new Headers({ authorization: request.headers.authorization ?? '' }));
  if (!isAllowed || !processBoard.figures) return void response.writeHead(404).end();
  const figures = await processBoard.figures();
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(figures));
}
