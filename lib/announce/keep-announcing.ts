import type { Payload } from 'payload';
import { readEnvironment } from '@/lib/env';
import { announceQueue } from './tasks';

/** Milliseconds between two looks at the queue: a search engine that hears of a story so much later loses nothing. */
const interval = 3000;

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
    try {
      await store.jobs.run({ queue: announceQueue, limit: 20, silent: true });
    } catch (error) {
      console.warn('Announcing: the queue could not be looked at:', error);
    }
    if (!stopped) timer = setTimeout(() => void tick(), interval).unref();
  };
  timer = setTimeout(() => void tick(), interval).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
