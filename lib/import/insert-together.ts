import type { DrizzleAdapter } from '@payloadcms/drizzle';
import type { Payload } from 'payload';

type Row = Record<string, unknown>;
type Insertion = Parameters<DrizzleAdapter['insert']>[0];
/** What SQLite's and PostgreSQL's transactions have in common; drizzle's own union of them cannot be called. */
type Database = {
  insert: (table: unknown) => {
    values: (rows: Row[]) => Promise<unknown> & { returning: (columns: Row) => Promise<{ id: number; key: unknown }[]> };
  };
};

/** Keeps a statement far below the 32,766 variables that SQLite allows. */
const rowsPerStatement = 500;

/**
 * Runs many `create` or `createVersion` of Payload's own adapter, and inserts what they would have inserted with one
 * statement per table instead of some per document: preparing a statement of sixty columns costs more than running it.
 *
 * The adapter still turns each document into its rows; only its last step, the insert, waits for the others. Rows of a
 * document's other tables name it by a negative stand-in until the database has given its id.
 *
 * @param identity a column of the documents' own table that tells them apart: databases return inserted rows in any order
 * @returns the ids, in the order in which `write` created the documents
 */
export async function insertTogether(
  store: Payload,
  identity: string,
  write: (adapter: Payload['db']) => Promise<void>,
): Promise<number[]> {
  const adapter = store.db as unknown as DrizzleAdapter;
  const rows = new Map<string, Row[]>();
  let database: Database | undefined;
  const collecting = Object.create(adapter, {
    insert: {
      value: async ({ db, tableName, values }: Insertion): Promise<Row[]> => {
        database ??= db as unknown as Database;
        const added = [values].flat() as Row[];
        const table = rows.get(tableName) ?? [];
        rows.set(tableName, table);
        return added.map((row) => {
          const standIn = -table.push(row);
          return { ...row, id: row.id ?? standIn };
        });
      },
    },
    // After a version, the adapter marks the document's older ones; a new document has none.
    execute: { value: async () => undefined },
  }) as Payload['db'];
  await write(collecting);

  const [documents, ...others] = rows;
  if (!documents || !database) return [];
  const [tableName, documentRows] = documents;
  const insert = (name: string, values: Row[]) => database!.insert(adapter.tables[name]).values(values);
  const columns = adapter.tables[tableName] as Row;
  const inserted = await insert(tableName, documentRows).returning({ id: columns.id, key: columns[identity] });
  const idOf = new Map(inserted.map(({ id, key }) => [key, id]));
  const ids = documentRows.map((row) => idOf.get(row[identity])!);
  for (const [name, values] of others) {
    for (const row of values) {
      const owner = 'parent' in row ? 'parent' : '_parentID';
      row[owner] = ids[-(row[owner] as number) - 1];
    }
    for (let start = 0; start < values.length; start += rowsPerStatement) await insert(name, values.slice(start, start + rowsPerStatement));
  }
  return ids;
}
