import { sql } from '@/lib/payload/run-sql';
import { type Condition, fields } from './conditions';
import { indexRules } from './index-entry';
import { type SearchStore, toMatch } from './search-store';

const tables = { vi: sql.identifier('search_vi'), en: sql.identifier('search_en') };

/** A condition in the language of FTS5. https://sqlite.org/fts5.html#full_text_query_syntax */
export function fts5Query(condition: Condition): string {
  if ('token' in condition) return `{${condition.in.map((field) => columnOf[field]).join(' ')}} : "${condition.token}"`;
  return 'all' in condition ? `(${condition.all.map(fts5Query).join(' AND ')})` : `(${condition.any.map(fts5Query).join(' OR ')})`;
}

const columnOf = {
  title: 'title',
  sapo: 'sapo',
  body: 'body',
  titleMarks: 'title_marks',
  otherMarks: 'other_marks',
  titleStarts: 'title_starts',
  filters: 'filters',
};

export const sqliteIndex: SearchStore = {
  async put(run, entry) {
    await sqliteIndex.remove(run, entry.number);
    const texts = fields.map((field) => sql`${entry.tokens[field].join(' ')}`);
    const columns = fields.map((field) => sql.identifier(columnOf[field]));
    await run(sql`INSERT INTO ${tables[entry.language]} (rowid, ${sql.join(columns, sql`, `)})
                  VALUES (${entry.sortKey}, ${sql.join(texts, sql`, `)})`);
    await run(sql`INSERT INTO search_entries (article_id, language, sort_key, filters, rules, indexed_at)
                  SELECT id, language, ${entry.sortKey}, ${entry.tokens.filters.join(' ')}, ${indexRules}, updated_at
                  FROM articles WHERE id = ${entry.number}`);
  },

  async remove(run, number) {
    const [entry] = await run(sql`SELECT language, sort_key FROM search_entries WHERE article_id = ${number}`);
    if (!entry) return;
    await run(sql`DELETE FROM ${tables[entry.language as keyof typeof tables]} WHERE rowid = ${entry.sort_key}`);
    await run(sql`DELETE FROM search_entries WHERE article_id = ${number}`);
  },

  async learnWords(run, { language, words }) {
    await run(sql`INSERT OR IGNORE INTO search_words (language, word) SELECT ${language}, value FROM json_each(${JSON.stringify(words)})`);
  },

  async find(run, { language, want, without, from, until, limit }) {
    const query = [want, ...without].map(fts5Query).join(' NOT ');
    const table = tables[language];
    const rows = await run(sql`
      SELECT f.sort_key, e.filters FROM (
        SELECT rowid AS sort_key FROM ${table} WHERE ${table} MATCH ${query} AND rowid >= ${from} AND rowid < ${until}
        ORDER BY rowid DESC LIMIT ${limit}
      ) f JOIN search_entries e ON e.sort_key = f.sort_key ORDER BY f.sort_key DESC`);
    return rows.map(toMatch);
  },
};
