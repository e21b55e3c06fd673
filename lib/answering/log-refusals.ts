import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { clientAddress, networkOf } from '@/lib/http/client-address';
import { requestIdHeader } from '@/lib/http/current-request';
import { opensSomething } from '@/lib/http/opening-cookies';
import { pathAsUnderstood } from '@/lib/http/path-as-understood';
import { splitAtQuery } from '@/lib/http/split-at-query';

/** Minutes for which what one client is refused in one way is said once: an attack is a line, and not a full disk. */
const silence = 10;

/** As many as attack at the same time; who they are stays in memory, and for that long. */
const said = new LRUCache<string, true>({ max: 5000, ttl: silence * 60_000 });

/**
 * What those are answered who send what nobody sends by following links and filling in forms: what cannot be read or is too
 * much, what comes from another site or too often. 401 and 409 are an editor's day; 404 is a link that has grown old.
 */
const refusals: ReadonlySet<number> = new Set([400, 403, 405, 408, 411, 413, 414, 415, 429, 431, 501]);

const climbs = (path: string): boolean => /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(pathAsUnderstood(path));

/** No more of an address than what was asked for: what follows may open something, or say who somebody is. */
function namedIn(path: string): string {
  const [first = '', ...rest] = path.split('/').slice(1);
  const shown = first === 'api' ? [first, ...rest.slice(0, 2)] : [first];
  return JSON.stringify(`/${shown.join('/')}`.slice(0, 120)).slice(1, -1);
}

function sayOnce(way: string, client: string, what: string): void {
  const key = `${way} ${networkOf(client)}`;
  if (said.has(key)) return;
  said.set(key, true);
  console.warn(`Refused (${way}): ${what}. What else this client is refused so is not said for ${silence} minutes.`);
}

/** Says in the log, once for each client and way of refusal, that a request was refused (OWASP ASVS 5.0, 16.3.3): not by whom. */
export function logRefusal(request: IncomingMessage, status: number): void {
  const [path] = splitAtQuery(request.url ?? '/');
  const way = status === 404 && climbs(path) ? 'path traversal' : refusals.has(status) ? String(status) : null;
  // A form of the newsroom with a mistake in it is answered 400 too, and is nobody's attack.
  if (way === null || (status === 400 && opensSomething(request.headers))) return;
  const id = request.headers[requestIdHeader];
  const asked = `${request.method} ${namedIn(path)}${typeof id === 'string' ? `, request ${JSON.stringify(id.slice(0, 64))}` : ''}`;
  sayOnce(way, clientAddress(request), asked);
}

/** The same of what came over a connection and is no request, or was none in time. */
export const logUnreadable = (status: string, client: string | undefined): void => sayOnce(status, client ?? '', 'what is no request');
