import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** In requests and answers: what a request is called in the logs of all who had to do with it. */
export const requestIdHeader = 'x-request-id';

export type CurrentRequest = {
  id: string;
  /** Milliseconds. `lib/cache/next-cache.mjs` dates by it what it keeps. */
  began: number;
};

/** Kept on `globalThis`, because Next loads some of our files apart from all others. */
const key = Symbol.for('trang-nhat.current-request');
const holder = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<CurrentRequest> };
const current = (holder[key] ??= new AsyncLocalStorage<CurrentRequest>());

/** The id that a proxy in front has given, when it is one that can stand in a log, or a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[requestIdHeader];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Answers a request that begins now. */
export const beginningNow = (id: string, answer: () => void): void => current.run({ id, began: Date.now() }, answer);

/** The request that is being answered; undefined in what nobody has asked for, such as a clock. */
export const currentRequest = (): CurrentRequest | undefined => current.getStore();
