import { setImmediate } from 'node:timers/promises';
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import { languages } from '@/lib/i18n/languages';
import type { Article, LiveEntry } from '@/lib/payload/generated-types';
import { liveRows } from '@/lib/payload/live-rows';
import { textAsRead } from '@/lib/payload/plain-text';
import { runSql, sql } from '@/lib/payload/run-sql';
import { indexEntryOf, type IndexEntry, indexRules } from './index-entry';
import { postgresIndex } from './postgres-index';
import type { Run } from './search-store';
import { sqliteIndex } from './sqlite-index';

/** The index in the database that this process is configured for. */
export const searchStore = () => (readEnvironment().database.kind === 'sqlite' ? sqliteIndex : postgresIndex);

/**
 * Puts articles into the index as readers now see them, or takes them out, in the transaction of `req`: what can be found
 * and what can be read are never two things.
 * @param live by their number, their rows that readers see, or null
 */
export async function indexArticles(live: Map<number, Article | null>, req: PayloadRequest): Promise<void> {
  const index = searchStore();
  const run: Run = (statement) => runSql(statement, req.payload, req);
  const entries: IndexEntry[] = [];
  for (const [number, article] of live) {
    if (article?._status !== 'published') continue;
    const entry = indexEntryOf(article, article.format === 'live' ? await liveTextOf(number, req) : '');
    if (entry) entries.push(entry);
  }
  const found = new Set(entries.map(({ number }) => number));
  const gone = [...live.keys()].filter((number) => !found.has(number));
  if (gone.length > 0) await index.remove(run, gone);
  if (entries.length > 0) await index.put(run, entries);
  // PostgreSQL lets two write at once: in transactions that last, they could wait for each other's words.
  const alone: Run = (statement) => runSql(statement, req.payload);
  for (const language of languages) {
    const words = new Set(entries.filter((entry) => entry.language === language).flatMap((entry) => entry.words));
    if (words.size > 0) await index.learnWords(readEnvironment().database.kind === 'sqlite' ? run : alone, language, [...words]);
  }
}

/** Takes an article that is no more out of the index, in the transaction of `req`. */
export const takeFromIndex = (number: number, req: PayloadRequest): Promise<void> => indexArticles(new Map([[number, null]]), req);

/** What the entries of a live coverage say, the newest first, as readers find it on the article's page. */
async function liveTextOf(number: number, req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.db.find<Pick<LiveEntry, 'id' | 'headline' | 'text' | 'figure'>>({
    collection: 'live-entries',
    where: { article: { equals: number } },
    sort: ['-postedAt', '-id'],
    limit: 0,
    pagination: false,
    select: { headline: true, text: true, figure: true },
    req,
  });
  return docs.map(({ headline, text, figure }) => [headline, textAsRead(text), figure?.caption].filter(Boolean).join('\n')).join('\n');
}

const batchSize = 100;

/** Numbers of articles that are looked through at a time. */
const window = 10_000;

/**
 * Puts right what the index does not have as it is in the store: all of it after an upgrade, nothing as a rule.
 * @returns how many articles it has looked at
 */
export async function indexWhatIsMissing(store: Payload): Promise<number> {
  let count = 0;
  const [last] = await runSql(
    sql`SELECT MAX(id) AS number FROM (SELECT MAX(id) AS id FROM articles UNION SELECT MAX(article_id) FROM search_entries) numbers`,
    store,
  );
  for (let after = 0; after < Number(last?.number ?? 0);) {
    // SQLite answers before anybody else has had a turn.
    await setImmediate();
    const among = (column: string) => sql`${sql.raw(column)} > ${after} AND ${sql.raw(column)} <= ${after + window}`;
    // Live and not in the index as it is now, or in the index and not live.
    const rows = await runSql(
      sql`SELECT a.id FROM articles a LEFT JOIN search_entries e ON e.article_id = a.id AND e.rules = ${indexRules} AND e.indexed_at = a.updated_at
          WHERE ${among('a.id')} AND a._status = 'published' AND a.published_at IS NOT NULL AND e.article_id IS NULL
          UNION SELECT e.article_id FROM search_entries e LEFT JOIN articles a ON a.id = e.article_id AND a._status = 'published'
          WHERE ${among('e.article_id')} AND a.id IS NULL
          ORDER BY 1 LIMIT ${batchSize}`,
      store,
    );
    if (rows.length === 0) {
      after += window;
      continue;
    }
    const req = await createLocalReq({ context: {} }, store);
    const ownsTransaction = await initTransaction(req);
    try {
      const numbers = rows.map(({ id }) => Number(id));
      const live = await liveRows(numbers, req);
      await indexArticles(new Map(numbers.map((number) => [number, live.get(number) ?? null])), req);
      if (ownsTransaction) await commitTransaction(req);
    } catch (error) {
      await killTransaction(req);
      throw error;
    }
    count += rows.length;
    after = Number(rows.at(-1)!.id);
  }
  return count;
}
