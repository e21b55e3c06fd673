import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** How often an article was opened in which hour (since 1970): all that is kept of who reads what. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE TABLE article_views (
    article_id integer NOT NULL REFERENCES articles (id) ON DELETE CASCADE, hour integer NOT NULL, views integer NOT NULL,
    PRIMARY KEY (article_id, hour))`);
  await db.execute(sql`CREATE INDEX article_views_hour_idx ON article_views (hour, article_id, views)`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE article_views`);
}
