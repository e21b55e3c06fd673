import type { Payload } from 'payload';
import { expireTags } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { daysInBin, emptyBin } from '@/lib/payload/bin';
import { articleTags } from '@/lib/payload/hooks/expire-pages';
import { referenceId } from '@/lib/payload/reference-id';
import { lateAfter, runDueArticles } from './due-articles';
import { tagsOfEndedStrips } from './ended-strips';

const everySecond = 1000;
const everyHour = 3_600_000;

/** Milliseconds that moves of other servers are looked back for: a transaction may be seen some time after its own clock. */
const lookBack = 15_000;

/**
 * Keeps the schedule of articles in this process: every second, what is due is moved. What came due while no server ran
 * is caught up at the first tick, and said in the log.
 *
 * Also expires here the pages of articles that another server's schedule has moved: that server may have been stopped
 * between its commit and its telling. And those of the front pages whose breaking strip has come to its end. Each hour it
 * takes out of the bin for good what has lain there for its time.
 * @returns what stops it
 */
export function keepSchedule(store: Payload): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const seen = new Set<number>();
  let checkedUntil = Date.now() - lookBack;
  let binIsDue = 0;
  const tick = async (): Promise<void> => {
    try {
      for (const outcome of await runDueArticles(store, Date.now())) {
        if ('failed' in outcome) console.warn(`Schedule: article ${outcome.article} could not be published: ${outcome.failed}`);
        else if (outcome.lateBy > lateAfter)
          console.warn(`Schedule: article ${outcome.article} is "${outcome.to}" ${Math.round(outcome.lateBy / 60_000)} minutes late.`);
      }
      await expireMovedElsewhere(store, seen);
      const now = Date.now();
      const ended = await tagsOfEndedStrips(store, checkedUntil, now);
      if (ended.length > 0) await expireTags(ended);
      checkedUntil = now;
      if (now >= binIsDue) {
        binIsDue = now + everyHour;
        const gone = await emptyBin(store, now);
        if (gone > 0) console.log(`Bin: ${gone} of what was deleted ${daysInBin} days ago is gone for good.`);
      }
    } catch (error) {
      // The store may be away for a moment; the next tick tries again.
      console.warn(`Schedule: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    if (!stopped) timer = setTimeout(() => void tick(), everySecond).unref();
  };
  timer = setTimeout(() => void tick(), 0).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function expireMovedElsewhere(store: Payload, seen: Set<number>): Promise<void> {
  const { docs } = await store.find({
    collection: 'article-moves',
    where: { createdAt: { greater_than: new Date(Date.now() - lookBack).toISOString() } },
    depth: 0,
    limit: 500,
    pagination: false,
    select: { article: true, from: true, to: true },
  });
  const fresh = docs.filter(({ id }) => !seen.has(id));
  seen.clear();
  for (const { id } of docs) seen.add(id);
  const expired = new Set<string>();
  for (const article of new Set(fresh.map((move) => referenceId(move.article)))) {
    if (article !== null) for (const tag of await articleTags(store, article)) expired.add(tag);
  }
  for (const { article, from, to } of fresh) {
    const withdrawn = from === 'published' && to !== 'published' ? referenceId(article) : null;
    if (withdrawn !== null) expired.add(tags.withdrawn(withdrawn));
  }
  if (expired.size > 0) await expireTags([...expired]);
}
