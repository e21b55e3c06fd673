import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';
import { listRows } from '../../article-lists';

/** In which lists each live article stands, in the order in which they are shown (`lib/payload/article-lists.ts`). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE article_lists (
    language text NOT NULL, kind text NOT NULL, list integer NOT NULL, published_at text NOT NULL,
    article_id integer NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (language, kind, list, published_at, article_id)) WITHOUT ROWID`);
  await db.run(sql`CREATE INDEX article_lists_article_idx ON article_lists (article_id)`);
  await db.run(sql`INSERT INTO article_lists (language, kind, list, published_at, article_id) ${listRows(sql`1 = 1`)}`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE article_lists`);
}
