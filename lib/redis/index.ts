import { createClient } from '@redis/client';

/** Milliseconds between two tries to reach a Redis that is away, at most. */
const longestPause = 2000;

/** Milliseconds after which a connection on which nothing comes, not even the answer to a ping, is taken for dead. */
const longestSilence = 10_000;
const pingInterval = 3000;

const client = (url: string) =>
  createClient({
    url,
    // What is asked while it is away fails at once: whoever asks knows what to do without it.
    disableOfflineQueue: true,
    pingInterval,
    socket: { connectTimeout: 3000, socketTimeout: longestSilence, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, longestPause) },
  });

export type Redis = ReturnType<typeof client>;

/**
 * A connection to Redis, which is opened in the background and again whenever it breaks. An outage is said in the log once, and
 * its end.
 * @param what goes wrong without it, as the rest of a sentence for the operator
 */
export function openRedis(url: string, what: string): Redis {
  const redis = client(url);
  let isAway = false;
  redis.on('error', (error: Error) => {
    if (!isAway) console.warn(`Redis cannot be reached (${error.message || error.name}): ${what}.`);
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) console.warn('Redis answers again.');
    isAway = false;
  });
  redis.connect().catch(() => undefined);
  return redis;
}
