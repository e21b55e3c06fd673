import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import type { Article, LiveEntry } from '@/lib/payload/generated-types';
import { textAsRead } from '@/lib/payload/plain-text';
import { runSql, sql } from '@/lib/payload/run-sql';
import { indexEntryOf, indexRules } from './index-entry';
import { postgresIndex } from './postgres-index';
import type { Run } from './search-store';
import { sqliteIndex } from './sqlite-index';

/** The index in the database that this process is configured for. */
export const searchStore = () => (readEnvironment().database.kind === 'sqlite' ? sqliteIndex : postgresIndex);

/**
 * Puts an article into the index as readers now see it, or takes it out, in the transaction of `req`: what can be found
 * and what can be read are never two things.
 * @param live its row that readers see, or null
 */
export async function indexArticle(number: number, live: Article | null, req: PayloadRequest): Promise<void> {
  const index = searchStore();
  const run: Run = (statement) => runSql(statement, req.payload, req);
  const entry = live?._status === 'published' ? indexEntryOf(live, live.format === 'live' ? await liveTextOf(number, req) : '') : null;
  if (!entry) {
    await index.remove(run, number);
    return;
  }
  await index.put(run, entry);
  // PostgreSQL lets two write at once: in transactions that last, they could wait for each other's words.
  const alone: Run = (statement) => runSql(statement, req.payload);
  await index.learnWords(readEnvironment().database.kind === 'sqlite' ? run : alone, entry);
}

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

/**
 * Puts right what the index does not have as it is in the store: all of it after an upgrade, nothing as a rule.
 * @returns how many articles it has looked at
 */
export async function indexWhatIsMissing(store: Payload): Promise<number> {
  let count = 0;
  let after = 0;
  for (;;) {
    // Live and not in the index as it is now, or in the index and not live.
    const rows = await runSql(
      sql`SELECT a.id FROM articles a LEFT JOIN search_entries e ON e.article_id = a.id AND e.rules = ${indexRules} AND e.indexed_at = a.updated_at
          WHERE a.id > ${after} AND a._status = 'published' AND a.published_at IS NOT NULL AND e.article_id IS NULL
          UNION SELECT e.article_id FROM search_entries e LEFT JOIN articles a ON a.id = e.article_id AND a._status = 'published'
          WHERE e.article_id > ${after} AND a.id IS NULL
          ORDER BY 1 LIMIT ${batchSize}`,
      store,
    );
    if (rows.length === 0) return count;
    const req = await createLocalReq({ context: {} }, store);
    const ownsTransaction = await initTransaction(req);
    try {
      for (const { id } of rows) {
        const where = { id: { equals: Number(id) } };
        await indexArticle(Number(id), await store.db.findOne<Article>({ collection: 'articles', where, req }), req);
      }
      if (ownsTransaction) await commitTransaction(req);
    } catch (error) {
      await killTransaction(req);
      throw error;
    }
    count += rows.length;
    after = Number(rows.at(-1)!.id);
  }
}
