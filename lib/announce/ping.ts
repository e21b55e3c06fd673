/** Milliseconds that somebody else's server has for its answer. */
const patience = 10_000;

/** An answer that will not change when the same is asked again. */
export class RefusedPingError extends Error {
  override name = 'RefusedPingError';
}

async function post(url: string, init: { headers: Record<string, string>; body: string }): Promise<void> {
  const answer = await fetch(url, { method: 'POST', ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) });
  await answer.body?.cancel();
  if (answer.ok) return;
  const said = `${new URL(url).host} answered ${answer.status}`;
  // Too many requests, or a fault of theirs: later it may go well.
  if (answer.status === 429 || answer.status >= 500) throw new Error(said);
  throw new RefusedPingError(said);
}

/**
 * Tells the search engines of IndexNow which addresses are new, changed or gone; at most 10,000 in one request.
 * https://www.indexnow.org/documentation
 * @throws RefusedPingError when they do not take it, any other error when it is worth another try
 */
export async function pingIndexNow({ key, url }: { key: string; url: string }, siteUrl: string, addresses: string[]): Promise<void> {
  const body = { host: new URL(siteUrl).host, key, keyLocation: `${siteUrl}/${key}.txt`, urlList: addresses };
  await post(url, { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) });
}

/**
 * Tells a WebSub hub which feeds have something new, in the form that the public hubs take: the recommendation leaves it to
 * hub and publisher. https://www.w3.org/TR/websub/#publishing
 * @throws RefusedPingError when it does not take it, any other error when it is worth another try
 */
export async function pingHub(hub: string, feeds: string[]): Promise<void> {
  const form = new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])]);
  await post(hub, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() });
}
