import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { clientAddressHeader } from '@/lib/http/client-address';
import { viewsAddress } from '@/lib/i18n/addresses';
import { processBoard } from './process-board';

const view = z.object({ article: z.int().positive().max(2_147_483_647) });

/** Bytes: a number and its name. */
const longestBody = 100;

/**
 * Takes what a reader's browser says, that an article has been looked at: `{"article": 123}`. Whether it counts is nobody's
 * business, so everybody gets the same answer. It is taken before Next, which spends a hundred times as long on a request: when
 * everybody opens the same story, its readers' views must not keep it from the next ones.
 * @returns false for every other request, which is left alone
 */
export function receiveView(request: IncomingMessage, response: ServerResponse): boolean {
  const isView = request.method === 'POST' && request.url === viewsAddress;
  if (!isView) return false;
  const answer = (): void => void response.writeHead(204, { 'cache-control': 'no-store' }).end();
  receive(request).then(answer, answer);
  return true;
}

async function receive(request: IncomingMessage): Promise<void> {
  const { headers } = request;
  const isOurs = (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
  if (!isOurs || Number(headers['content-length'] ?? longestBody + 1) > longestBody) return;
  const said = view.safeParse(parse(await text(request).catch(() => '')));
  if (!said.success) return;
  await processBoard.countView?.({
    article: said.data.article,
    address: String(headers[clientAddressHeader] ?? ''),
    userAgent: headers['user-agent'] ?? '',
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
