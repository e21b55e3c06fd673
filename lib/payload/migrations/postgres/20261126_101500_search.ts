import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * The index of the search. Its lexemes come folded, paired and named by their part from `lib/search`, so no dictionary and
 * no extension of PostgreSQL has a say in them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE TABLE search_entries (
    article_id integer PRIMARY KEY, language text NOT NULL, sort_key bigint NOT NULL, filters text NOT NULL,
    rules integer NOT NULL, indexed_at timestamp(3) with time zone NOT NULL, document tsvector NOT NULL)`);
  await db.execute(sql`CREATE INDEX search_entries_sort_key_idx ON search_entries (language, sort_key)`);
  await db.execute(sql`CREATE INDEX search_entries_vi_idx ON search_entries USING gin (document) WHERE language = 'vi'`);
  await db.execute(sql`CREATE INDEX search_entries_en_idx ON search_entries USING gin (document) WHERE language = 'en'`);
  await db.execute(sql`CREATE TABLE search_words (language text NOT NULL, word text NOT NULL, PRIMARY KEY (language, word))`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['search_entries', 'search_words']) await db.execute(sql`DROP TABLE ${sql.identifier(table)}`);
}
