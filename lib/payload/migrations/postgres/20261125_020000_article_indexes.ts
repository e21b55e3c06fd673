import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Indexes that Payload does not make from the fields. Its index on an article's old addresses begins with their order,
 * so reading one article's read everybody's; and to find a translation, SQLite walked every latest version.
 */
const indexes = [
  { name: 'articles_texts_parent_idx', on: sql`articles_texts (parent_id)` },
  { name: '_articles_v_texts_parent_idx', on: sql`_articles_v_texts (parent_id)` },
  { name: '_articles_v_translation_of_latest_idx', on: sql`_articles_v (version_translation_of_id, latest)` },
  { name: '_articles_v_parent_latest_idx', on: sql`_articles_v (parent_id, latest)` },
];

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { name, on } of indexes) await db.execute(sql`CREATE INDEX ${sql.identifier(name)} ON ${on}`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const { name } of indexes) await db.execute(sql`DROP INDEX ${sql.identifier(name)}`);
}
