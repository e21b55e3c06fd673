import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusalForMachines } from '@/lib/answering/said-by-the-server';

const reading: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says of a request that one of our own pages sends, or that its user types. */
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Whether a page of another site has made a browser write here, with the cookies of whoever reads it. Every browser that our
 * pages work in says where a writing request comes from (https://www.w3.org/TR/fetch-metadata/, RFC 6454 §7); what says neither,
 * such as a mail service that unsubscribes somebody, has no cookies of a reader's.
 */
export function isForeignWrite({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>, siteUrl: string): boolean {
  if (reading.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && !ownSites.has(String(site))) return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  const host = hostOf(origin);
  return host === null || (host !== headers.host && host !== hostOf(siteUrl));
}

/** @returns false for a request that may go on */
export function refuseForeignWrite(request: IncomingMessage, response: ServerResponse, siteUrl: string): boolean {
  if (!isForeignWrite(request, siteUrl)) return false;
  request.resume();
  response.writeHead(403, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(refusalForMachines('foreignWrite'));
  return true;
}
