import { createHash } from 'node:crypto';

/**
 * An answer to GET with ETag and Last-Modified, or 304 when whoever asks has just this already.
 * RFC 9110 §13.2.2: If-None-Match decides, compared weakly; If-Modified-Since counts only without it.
 * @param modified an instant; null where nothing is known to have changed at one
 */
export function answerConditionally(request: Request, body: string, modified: string | null, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const validators = { etag, ...(modified && { 'last-modified': new Date(modified).toUTCString() }), ...headers };
  return isFresh(preconditionOf(request.headers), etag, modified)
    ? new Response(null, { status: 304, headers: validators })
    : new Response(body, { headers: validators });
}

/** What the two headers of a conditional request say; nothing where they are not there. */
export type Precondition = { noneMatch: string | null | undefined; modifiedSince: string | null | undefined };

export const preconditionOf = (headers: Headers): Precondition => ({
  noneMatch: headers.get('if-none-match'),
  modifiedSince: headers.get('if-modified-since'),
});

/** True when whoever asks has just this already. @param etag without the mark of a weak one @param modified an instant, or null */
export function isFresh({ noneMatch, modifiedSince }: Precondition, etag: string, modified: string | null): boolean {
  if (typeof noneMatch === 'string') {
    return noneMatch.split(',').some((candidate) => candidate.trim() === '*' || candidate.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(modifiedSince ?? '');
  // The header has whole seconds.
  return modified !== null && !Number.isNaN(since) && Math.floor(Date.parse(modified) / 1000) * 1000 <= since;
}
