import { createClient, type Client, type InValue, type Transaction } from '@libsql/client';
import { inOrder, isStored, rowsAtATime, type Reading, type StoredRow, type Table, type Writing } from './stored-tables';

const quoted = (name: string): string => `"${name}"`;

async function tablesOf(transaction: Transaction, json: Map<string, ReadonlySet<string>>): Promise<Table[]> {
  const { rows } = await transaction.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  const names = rows.map((row) => String(row.name)).filter(isStored);
  return Promise.all(
    names.map(async (name) => {
      const columns = (await transaction.execute({ sql: 'SELECT name, pk FROM pragma_table_info(?)', args: [name] })).rows;
      const key = columns.filter(({ pk }) => Number(pk) > 0).sort((one, other) => Number(one.pk) - Number(other.pk));
      return {
        name,
        columns: columns.map((column) => String(column.name)).sort(),
        json: json.get(name) ?? new Set<string>(),
        key: key.map((column) => String(column.name)),
      };
    }),
  );
}

export class SqliteReading implements Reading {
  private constructor(
    readonly client: Client,
    readonly transaction: Transaction,
    readonly tables: Table[],
  ) {}

  static async open(url: string, json: Map<string, ReadonlySet<string>>): Promise<Reading> {
    const client = createClient({ url });
    // Sees the file as it is at its first look, until it ends (https://sqlite.org/isolation.html).
    const transaction = await client.transaction('read');
    return new SqliteReading(client, transaction, await tablesOf(transaction, json));
  }

  async *rows({ name, columns, key, json }: Table): AsyncGenerator<StoredRow> {
    const keys = key.map(quoted).join(', ');
    for (let after: InValue[] | null = null; ;) {
      const { rows } = await this.transaction.execute({
        sql: `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}
              ${after ? `WHERE (${keys}) > (${key.map(() => '?').join(', ')})` : ''} ORDER BY ${keys} LIMIT ${rowsAtATime}`,
        args: after ?? [],
      });
      for (const row of rows) {
        yield Object.fromEntries(
          columns.map((column) => [
            column,
            json.has(column) && row[column] !== null ? inOrder(JSON.parse(String(row[column]))) : row[column],
          ]),
        );
      }
      if (rows.length < rowsAtATime) return;
      after = key.map((column) => rows.at(-1)![column] as InValue);
    }
  }

  async lastNumbers(): Promise<Record<string, number>> {
    const { rows } = await this.transaction.execute('SELECT name, seq FROM sqlite_sequence ORDER BY name');
    return Object.fromEntries(rows.map(({ name, seq }) => [String(name), Number(seq)]));
  }

  async end(): Promise<void> {
    this.transaction.close();
    this.client.close();
  }
}

export class SqliteWriting implements Writing {
  private constructor(
    readonly client: Client,
    readonly transaction: Transaction,
    readonly tables: Table[],
  ) {}

  static async open(url: string, json: Map<string, ReadonlySet<string>>): Promise<Writing> {
    const client = createClient({ url });
    const transaction = await client.transaction('write');
    // Rows name each other in circles; at the commit all of them are there.
    await transaction.execute('PRAGMA defer_foreign_keys = ON');
    const writing = new SqliteWriting(client, transaction, await tablesOf(transaction, json));
    for (const { name } of writing.tables) await transaction.execute(`DELETE FROM ${quoted(name)}`);
    return writing;
  }

  async insert({ name, columns, json }: Table, rows: StoredRow[]): Promise<void> {
    const values = rows.map((row) =>
      columns.map((column) => (json.has(column) && row[column] !== null ? JSON.stringify(row[column]) : row[column])),
    );
    await this.transaction.execute({
      sql: `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')})
            SELECT ${columns.map((_, index) => `value ->> ${index}`).join(', ')} FROM json_each(?)`,
      args: [JSON.stringify(values)],
    });
  }

  async commit(lastNumbers: Record<string, number>): Promise<void> {
    for (const { name } of this.tables) {
      const last = lastNumbers[name];
      if (last === undefined) continue;
      await this.transaction.execute({ sql: 'DELETE FROM sqlite_sequence WHERE name = ?', args: [name] });
      await this.transaction.execute({ sql: 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', args: [name, last] });
    }
    await this.transaction.commit();
    this.client.close();
  }

  async rollback(): Promise<void> {
    this.transaction.close();
    this.client.close();
  }
}
