import type { Payload, PayloadRequest } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { runSql, sql, type SQL } from './run-sql';

/**
 * A list of live articles that readers page through: all of an edition, those that are told in pictures, those of a section
 * and its subsections (in `home` only those that stand there in the first place), of a topic, of an author.
 */
export type ArticleList = { kind: 'all' | 'visual' } | { kind: 'section' | 'home' | 'topic' | 'author'; id: number };

/** From an instant on, until before another one; ISO 8601. */
export type Span = { from?: string; until?: string };

/**
 * The rows of the lists for some articles, the same SQL for both databases. Article and list stand together in one table, in
 * the order in which they are shown, so that page 500 and a count read an index and nothing else.
 * @param which a condition on `a`, the article
 */
export const listRows = (which: SQL): SQL => {
  // As they are cast, no index has them: SQLite would rather walk through all that is live than look up some numbers.
  const live = sql`CAST(a._status AS text) = 'published' AND a.published_at IS NOT NULL AND (${which})`;
  const columns = (kind: string, list: SQL) => sql`SELECT CAST(a.language AS text), ${sql.raw(`'${kind}'`)}, ${list}, a.published_at, a.id`;
  const related = (path: string) =>
    sql`articles a JOIN articles_rels r ON r.parent_id = a.id AND CAST(r.path AS text) = ${sql.raw(`'${path}'`)}`;
  // A section's list has the stories of its subsections too; there are two levels.
  const withParent = (section: SQL) =>
    sql`JOIN sections own ON own.id = ${section} JOIN sections s ON s.id = own.id OR s.id = own.parent_id`;
  return sql.join(
    [
      sql`${columns('all', sql`0`)} FROM articles a WHERE ${live}`,
      sql`${columns('visual', sql`0`)} FROM articles a WHERE CAST(a.format AS text) IN ('photoStory', 'video') AND ${live}`,
      sql`${columns('home', sql`s.id`)} FROM articles a ${withParent(sql`a.section_id`)} WHERE ${live}`,
      sql`${columns('section', sql`s.id`)} FROM articles a ${withParent(sql`a.section_id`)} WHERE ${live}`,
      sql`${columns('section', sql`s.id`)} FROM ${related('secondarySections')} ${withParent(sql`r.sections_id`)} WHERE ${live}`,
      sql`${columns('topic', sql`r.topics_id`)} FROM ${related('topics')} WHERE ${live}`,
      sql`${columns('author', sql`r.authors_id`)} FROM ${related('authors')} WHERE ${live}`,
    ],
    sql` UNION `,
  );
};

/** Puts articles into the lists in which they now stand, and out of all others. @param which a condition on `a`, the article */
async function putRight(which: SQL, req: PayloadRequest): Promise<void> {
  await runSql(sql`DELETE FROM article_lists WHERE article_id IN (SELECT a.id FROM articles a WHERE ${which})`, req.payload, req);
  await runSql(sql`INSERT INTO article_lists (language, kind, list, published_at, article_id) ${listRows(which)}`, req.payload, req);
}

/** Puts articles into the lists in which they now stand, in the transaction of `req`. One that is deleted leaves them by itself. */
export const listArticles = (numbers: number[], req: PayloadRequest): Promise<void> =>
  putRight(sql`a.id IN (${sql.join(numbers, sql`, `)})`, req);

/** The same for all that stand in a section, which has come under another one. */
export const listArticlesOfSection = (id: number, req: PayloadRequest): Promise<void> =>
  putRight(
    sql`a.section_id = ${id} OR a.id IN (SELECT parent_id FROM articles_rels WHERE path = 'secondarySections' AND sections_id = ${id})`,
    req,
  );

function rowsOf(language: Language, list: ArticleList, { from, until }: Span): SQL {
  const id = 'id' in list ? list.id : 0;
  const span = sql.join(
    [...(from ? [sql`AND published_at >= ${from}`] : []), ...(until ? [sql`AND published_at < ${until}`] : [])],
    sql` `,
  );
  return sql`article_lists WHERE language = ${language} AND kind = ${list.kind} AND list = ${id} ${span}`;
}

type Part = Span & { limit: number; offset?: number };

/** Numbers of the live articles in a list, the newest first; of two in the same instant, the later number first. */
export async function findListed(store: Payload, language: Language, list: ArticleList, part: Part): Promise<number[]> {
  const rows = await runSql(
    sql`SELECT article_id FROM ${rowsOf(language, list, part)} ORDER BY published_at DESC, article_id DESC LIMIT ${part.limit} OFFSET ${part.offset ?? 0}`,
    store,
  );
  return rows.map((row) => Number(row.article_id));
}

export async function countListed(store: Payload, language: Language, list: ArticleList, span: Span = {}): Promise<number> {
  const [row] = await runSql(sql`SELECT COUNT(*) AS count FROM ${rowsOf(language, list, span)}`, store);
  return Number(row?.count);
}

/** When the articles of a list were published, ISO 8601. @param limit at most so many, from either end */
export async function findListedInstants(
  store: Payload,
  language: Language,
  list: ArticleList,
  { order = 'newestFirst', limit, ...span }: Span & { order?: 'newestFirst' | 'oldestFirst'; limit?: number },
): Promise<string[]> {
  const direction = sql.raw(order === 'newestFirst' ? 'DESC' : 'ASC');
  const rows = await runSql(
    sql`SELECT published_at FROM ${rowsOf(language, list, span)} ORDER BY published_at ${direction} ${limit ? sql`LIMIT ${limit}` : sql``}`,
    store,
  );
  return rows.map((row) => new Date(row.published_at as string | Date).toISOString());
}
