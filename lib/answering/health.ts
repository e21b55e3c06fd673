import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { splitAtQuery } from '@/lib/http/split-at-query';

/** Where who watches over the server asks: whether the process works, and whether it can serve what is not kept. */
export const healthAddresses = { process: '/healthz', store: '/readyz' } as const;

const isAt = (request: IncomingMessage, address: string): boolean => splitAtQuery(request.url ?? '')[0] === address;

const asked: ReadonlySet<string> = new Set(Object.values(healthAddresses));

export const asksForHealth = (request: IncomingMessage): boolean => asked.has(splitAtQuery(request.url ?? '')[0]);

function say(response: ServerResponse, status: 200 | 503, what: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(`${what}\n`);
}

/**
 * Answers who watches over the server: the process works when it answers at all, and is ready when the store answers it.
 * For machines, and so in English.
 * @returns false for every other request, which is left alone
 */
export function answerHealth(request: IncomingMessage, response: ServerResponse, isStoreAnswering: () => Promise<boolean>): boolean {
  if (isAt(request, healthAddresses.process)) say(response, 200, 'ok');
  else if (isAt(request, healthAddresses.store)) {
    void isStoreAnswering().then((isReady) => (isReady ? say(response, 200, 'ready') : say(response, 503, 'the store does not answer')));
  } else return false;
  return true;
}

/** While the newspaper opens or ends, the process works and nobody is to be sent to it; readers are told so by `others`. */
export const answerNotReady =
  (others: RequestListener): RequestListener =>
  (request, response) => {
    if (isAt(request, healthAddresses.process)) say(response, 200, 'ok');
    else if (isAt(request, healthAddresses.store)) say(response, 503, 'not open');
    else others(request, response);
  };
