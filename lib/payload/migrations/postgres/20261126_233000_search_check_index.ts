import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Each start compares what the search has with what is live: by this, without reading the articles. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE INDEX articles_search_check_idx ON articles (_status, id, published_at, updated_at)`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX articles_search_check_idx`);
}
