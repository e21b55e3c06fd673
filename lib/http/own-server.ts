import 'server-only';
import { readEnvironment } from '@/lib/env';
import { keysHeader } from '@/lib/edge';
import { clientAddressHeader } from './client-address';

export type OwnAnswer = {
  status: number;
  headers: Headers;
  /** Where a redirect leads: within the site without its origin. Null for any other answer. */
  location: string | null;
  body: string;
};

/** Milliseconds; a page that takes longer is not made. */
const longestWait = 30_000;

/**
 * What our own server answers to somebody who is signed in nowhere. The one request that a reader makes becomes two: the
 * second has the reader's address, for what is limited or counted by it, but no cookie, so that it opens nothing that the
 * reader could not open without one.
 * @param address path and query, beginning with a slash
 * @throws when there is no answer in time
 */
export async function askOwnServer(address: string, reader: Headers): Promise<OwnAnswer> {
  const { port } = readEnvironment();
  const origin = `http://localhost:${port}`;
  const forwarded = reader.get(clientAddressHeader);
  const answer = await fetch(`${origin}${address}`, {
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(longestWait),
    headers: {
      accept: 'text/html',
      // It comes over the loopback: to pack and unpack it would cost more than it saves.
      'accept-encoding': 'identity',
      'user-agent': reader.get('user-agent') ?? '',
      ...(forwarded && { 'x-forwarded-for': forwarded }),
    },
  });
  const location = answer.headers.get('location');
  return {
    status: answer.status,
    headers: answer.headers,
    location: location && new URL(location, origin).href.replace(origin, ''),
    body: await answer.text(),
  };
}

/** Of the headers of an answer, those that still hold when its page is sent in another form. */
export function keptHeaders(headers: Headers): Record<string, string> {
  const names = ['content-type', 'content-language', 'cache-control', 'retry-after', 'x-robots-tag', keysHeader];
  return Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)!]] : [])));
}
