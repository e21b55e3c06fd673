import type { Payload } from 'payload';
import { readEnvironment } from '@/lib/env';
import { runSql, sql } from '@/lib/payload/run-sql';
import { announceQueue } from './tasks';

/** Milliseconds between two looks at the queue: a search engine that hears of a story so much later loses nothing. */
const interval = 3000;

/** Milliseconds after which what a server has taken is its no more: it was killed. A batch takes less, whatever it meets. */
const abandonedAfter = 10 * 60_000;

/** What is told at once; of more, the rest follows without a pause. */
const batchSize = 20;

/**
 * Tells the search engines and the hub, in this process, what waits to be told. Never in the way of publishing: a change
 * only leaves a job behind, in its own transaction, and what cannot be told now is tried again later.
 * @returns what stops it
 */
export function keepAnnouncing(store: Payload): () => void {
  const { webSubHub, indexNow } = readEnvironment().announce;
  if (!webSubHub && !indexNow) return () => undefined;
  let stopped = false;
  let timer: NodeJS.Timeout;
  const tick = async (): Promise<void> => {
    let told = 0;
    try {
      await freeAbandoned(store, Date.now());
      // The newest first: what nobody has taken for an hour does not keep this minute's story waiting.
      const order = { queue: announceQueue, limit: batchSize, processingOrder: '-createdAt', silent: true };
      told = Object.keys((await store.jobs.run(order)).jobStatus ?? {}).length;
    } catch (error) {
      console.warn('Announcing: the queue could not be looked at:', error);
    }
    if (!stopped) timer = setTimeout(() => void tick(), told < batchSize ? interval : 0).unref();
  };
  timer = setTimeout(() => void tick(), interval).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Has told again what a server had taken when it was killed. */
async function freeAbandoned(store: Payload, now: number): Promise<void> {
  const before = new Date(now - abandonedAfter).toISOString();
  await runSql(
    sql`UPDATE payload_jobs SET processing = FALSE WHERE queue = ${announceQueue} AND processing AND updated_at < ${before}`,
    store,
  );
}
