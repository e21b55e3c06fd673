import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

/**
 * The index of the search: for each edition a table of FTS5 that keeps no text of its own and no positions, and what it
 * was made from. Its tokens come folded and paired from `lib/search`; all that SQLite has to know is that "_" is in one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of ['search_vi', 'search_en']) {
    await db.run(sql`CREATE VIRTUAL TABLE ${sql.identifier(table)} USING fts5(
      title, sapo, body, title_marks, other_marks, title_starts, filters,
      content='', contentless_delete=1, detail=column, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`);
  }
  await db.run(sql`CREATE TABLE search_entries (
    article_id integer PRIMARY KEY, language text NOT NULL, sort_key integer NOT NULL, filters text NOT NULL,
    rules integer NOT NULL, indexed_at text NOT NULL)`);
  await db.run(sql`CREATE UNIQUE INDEX search_entries_sort_key_idx ON search_entries (sort_key)`);
  await db.run(
    sql`CREATE TABLE search_words (language text NOT NULL, word text NOT NULL, PRIMARY KEY (language, word)) WITHOUT ROWID`,
  );
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['search_vi', 'search_en', 'search_entries', 'search_words']) {
    await db.run(sql`DROP TABLE ${sql.identifier(table)}`);
  }
}
