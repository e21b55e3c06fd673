import { languages } from '@/lib/i18n/languages';
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
  async put(run, entries) {
    await sqliteIndex.remove(
      run,
      entries.map(({ number }) => number),
    );
    // FTS5 writes out what it has gathered whenever a key is smaller than the one before.
    const inOrder = [...entries].sort((one, other) => one.sortKey - other.sortKey);
    const columns = fields.map((field) => sql.identifier(columnOf[field]));
    // As one parameter: a statement has the same text for one article and for a hundred, and no limit of variables.
    const values = fields.map((_, index) => sql`value ->> ${sql.raw(String(index + 1))}`);
    for (const language of languages) {
      const rows = inOrder
        .filter((entry) => entry.language === language)
        .map(({ sortKey, tokens }) => [sortKey, ...fields.map((field) => tokens[field].join(' '))]);
      if (rows.length === 0) continue;
      await run(sql`INSERT INTO ${tables[language]} (rowid, ${sql.join(columns, sql`, `)})
                    SELECT value ->> 0, ${sql.join(values, sql`, `)} FROM json_each(${JSON.stringify(rows)})`);
    }
    const rows = entries.map(({ number, sortKey, tokens }) => [number, sortKey, tokens.filters.join(' ')]);
    await run(sql`INSERT INTO search_entries (article_id, language, sort_key, filters, rules, indexed_at)
                  SELECT a.id, a.language, e.value ->> 1, e.value ->> 2, ${indexRules}, a.updated_at
                  FROM json_each(${JSON.stringify(rows)}) e JOIN articles a ON a.id = e.value ->> 0`);
  },

  async remove(run, numbers) {
    const theirs = sql`article_id IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`;
    for (const language of languages) {
      await run(sql`DELETE FROM ${tables[language]}
                    WHERE rowid IN (SELECT sort_key FROM search_entries WHERE language = ${language} AND ${theirs})`);
    }
    await run(sql`DELETE FROM search_entries WHERE ${theirs}`);
  },

  async learnWords(run, language, words) {
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
