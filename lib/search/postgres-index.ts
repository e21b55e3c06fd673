import { sql } from '@/lib/payload/run-sql';
import { type Condition, type Field, fields } from './conditions';
import { indexRules, type IndexEntry } from './index-entry';
import { type SearchStore, toMatch } from './search-store';

/**
 * What a token of a part is called among the lexemes. Not PostgreSQL's own weights: an index keeps none, and every article
 * would have to be read again to see them.
 */
const prefixOf: Record<Field, string> = {
  title: 't',
  sapo: 's',
  body: 'b',
  titleMarks: 'tm',
  otherMarks: 'm',
  titleStarts: 'ts',
  filters: 'f',
};

const lexeme = (field: Field, token: string): string => `'${prefixOf[field]}.${token}'`;

/** A condition as a tsquery. https://www.postgresql.org/docs/15/datatype-textsearch.html#DATATYPE-TSQUERY */
export function tsQuery(condition: Condition): string {
  if ('token' in condition) {
    const lexemes = condition.in.map((field) => lexeme(field, condition.token));
    return lexemes.length === 1 ? lexemes[0]! : `(${lexemes.join(' | ')})`;
  }
  return 'all' in condition ? `(${condition.all.map(tsQuery).join(' & ')})` : `(${condition.any.map(tsQuery).join(' | ')})`;
}

const document = ({ tokens }: IndexEntry): string =>
  fields.flatMap((field) => tokens[field].map((token) => lexeme(field, token))).join(' ');

export const postgresIndex: SearchStore = {
  async put(run, entries) {
    const rows = entries.map((entry) => ({
      number: entry.number,
      sort_key: entry.sortKey,
      filters: entry.tokens.filters.join(' '),
      document: document(entry),
    }));
    await run(sql`INSERT INTO search_entries (article_id, language, sort_key, filters, rules, indexed_at, document)
                  SELECT a.id, a.language::text, e.sort_key, e.filters, ${indexRules}::integer, a.updated_at, e.document::tsvector
                  FROM json_to_recordset(${JSON.stringify(rows)}::json) e (number integer, sort_key bigint, filters text, document text)
                  JOIN articles a ON a.id = e.number
                  ON CONFLICT (article_id) DO UPDATE SET (language, sort_key, filters, rules, indexed_at, document) =
                    (EXCLUDED.language, EXCLUDED.sort_key, EXCLUDED.filters, EXCLUDED.rules, EXCLUDED.indexed_at, EXCLUDED.document)`);
  },

  async remove(run, numbers) {
    await run(
      sql`DELETE FROM search_entries WHERE article_id IN (SELECT value::integer FROM json_array_elements_text(${JSON.stringify(numbers)}::json))`,
    );
  },

  async learnWords(run, language, words) {
    // In one order: two who write the same words at once must not wait for each other.
    const sorted = JSON.stringify([...words].sort());
    await run(sql`INSERT INTO search_words (language, word)
                  SELECT ${language}, word FROM json_array_elements_text(${sorted}::json) word ON CONFLICT DO NOTHING`);
  },

  async find(run, { language, want, without, from, until, limit }) {
    const query = [tsQuery(want), ...without.map((condition) => `!${tsQuery(condition)}`)].join(' & ');
    // The language as a constant: each edition has an index of its own.
    const rows = await run(sql`
      SELECT sort_key, filters FROM search_entries
      WHERE language = ${sql.raw(`'${language}'`)} AND document @@ ${query}::tsquery AND sort_key >= ${from} AND sort_key < ${until}
      ORDER BY sort_key DESC LIMIT ${limit}`);
    return rows.map(toMatch);
  },
};
