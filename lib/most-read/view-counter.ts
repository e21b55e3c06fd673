import { isbot } from 'isbot';
import type { Payload } from 'payload';
import { limiter } from '@/lib/limits/limiter';
import { runSql, sql } from '@/lib/payload/run-sql';

/**
 * What counts as a view: a reader's browser says that an article has been on the screen for some seconds, once in a
 * visit (`components/reader-scripts/view-beacon.ts`). Robots are left out by what they call themselves. Of one address at most
 * 60 views of an article and 600 of all articles count within ten minutes: many readers of a mobile network share one, and
 * nobody alone makes a story the most read. Addresses are kept for these ten minutes, in memory or in Redis, and nowhere else.
 */
const limits = { article: 60, all: 600, seconds: 600 };

/** Milliseconds between two writes: what a server that is killed has not yet written, it loses. */
const writeInterval = 5000;

/** Articles and hours that wait to be written, at most: numbers can be invented. */
const mostWaiting = 20_000;

/** Rows of one statement. */
const rowsAtOnce = 500;

export const hourOf = (time: number): number => Math.floor(time / 3_600_000);

/** An article and an hour as one key. */
const keyOf = (article: number, hour: number): string => `${article} ${hour}`;

export type View = { article: number; address: string; userAgent: string };

/** Counts views in memory, and writes them in one go every few seconds: a burst costs the store nothing more. */
export class ViewCounter {
  #waiting = new Map<string, number>();
  #perArticle = limiter('viewsOfArticle', { points: limits.article, duration: limits.seconds });
  #perAddress = limiter('views', { points: limits.all, duration: limits.seconds });

  /** @returns whether it counts */
  async count({ article, address, userAgent }: View, now = Date.now()): Promise<boolean> {
    const key = keyOf(article, hourOf(now));
    if (userAgent === '' || isbot(userAgent)) return false;
    if (!this.#waiting.has(key) && this.#waiting.size >= mostWaiting) return false;
    try {
      await this.#perAddress().consume(address);
      await this.#perArticle().consume(`${address} ${article}`);
    } catch {
      return false;
    }
    this.#waiting.set(key, (this.#waiting.get(key) ?? 0) + 1);
    return true;
  }

  /** Writes what waits; of articles that nobody can read, nothing. What could not be written waits on. */
  async write(store: Payload): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting = new Map();
    for (let first = 0; first < waiting.length; first += rowsAtOnce) {
      const batch = waiting.slice(first, first + rowsAtOnce);
      const rows = batch.map(([key, views]) => {
        const [article, hour] = key.split(' ').map(Number) as [number, number];
        return { article, hour, views };
      });
      try {
        await addViews(rows, store);
      } catch (error) {
        for (const [key, views] of waiting.slice(first)) this.#waiting.set(key, (this.#waiting.get(key) ?? 0) + views);
        throw error;
      }
    }
  }
}

type HourOfViews = { article: number; hour: number; views: number };

/** Adds to what is counted of articles that readers can see; of others, nothing. */
export async function addViews(hours: HourOfViews[], store: Payload): Promise<void> {
  const counted = JSON.stringify(hours);
  const given =
    store.db.name === 'sqlite'
      ? sql`SELECT value ->> 'article' AS article, value ->> 'hour' AS hour, value ->> 'views' AS views FROM json_each(${counted})`
      : sql`SELECT article, hour, views FROM json_to_recordset(${counted}::json) AS given (article integer, hour integer, views integer)`;
  await runSql(
    sql`INSERT INTO article_views (article_id, hour, views)
        SELECT g.article, g.hour, g.views FROM (${given}) g JOIN articles a ON a.id = g.article AND a._status = 'published' WHERE true
        ON CONFLICT (article_id, hour) DO UPDATE SET views = article_views.views + EXCLUDED.views`,
    store,
  );
}

/** Hours that are kept: what the longest list counts, and a day. */
const hoursKept = 8 * 24;

/**
 * Writes in this process, every few seconds, the views that it has counted, and forgets those of past weeks.
 * @returns what stops it, with a last write
 */
export function keepWritingViews(counter: ViewCounter, store: Payload): () => Promise<void> {
  let forgottenUntil = 0;
  const write = async (): Promise<void> => {
    try {
      await counter.write(store);
      const oldest = hourOf(Date.now()) - hoursKept;
      if (oldest > forgottenUntil) await runSql(sql`DELETE FROM article_views WHERE hour < ${oldest}`, store);
      forgottenUntil = oldest;
    } catch (error) {
      console.warn(
        `Most read: views could not be written and wait: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      );
    }
  };
  const timer = setInterval(() => void write(), writeInterval).unref();
  return async () => {
    clearInterval(timer);
    await write();
  };
}
