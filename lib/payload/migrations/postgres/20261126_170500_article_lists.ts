import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';
import { listRows } from '../../article-lists';

/** In which lists each live article stands, in the order in which they are shown (`lib/payload/article-lists.ts`). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE TABLE article_lists (
    language text NOT NULL, kind text NOT NULL, list integer NOT NULL, published_at timestamp(3) with time zone NOT NULL,
    article_id integer NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (language, kind, list, published_at, article_id))`);
  await db.execute(sql`CREATE INDEX article_lists_article_idx ON article_lists (article_id)`);
  await db.execute(sql`INSERT INTO article_lists (language, kind, list, published_at, article_id) ${listRows(sql`1 = 1`)}`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE article_lists`);
}
