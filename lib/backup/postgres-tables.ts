import { Client } from 'pg';
import { inOrder, isStored, rowsAtATime, type Reading, type StoredRow, type Table, type Writing } from './stored-tables';

type PostgresTable = Table & { types: Map<string, string> };

const quoted = (name: string): string => `"${name}"`;

async function tablesOf(client: Client): Promise<PostgresTable[]> {
  const { rows: columns } = await client.query<{ table: string; column: string; type: string }>(
    `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'`,
  );
  const { rows: keys } = await client.query<{ table: string; column: string }>(
    `SELECT k.table_name AS table, k.column_name AS column FROM information_schema.table_constraints c
     JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
     WHERE c.table_schema = current_schema() AND c.constraint_type = 'PRIMARY KEY' ORDER BY k.ordinal_position`,
  );
  const names = [...new Set(columns.map(({ table }) => table))].filter(isStored).sort();
  return names.map((name) => {
    const types = new Map(columns.filter(({ table }) => table === name).map(({ column, type }) => [column, type]));
    return {
      name,
      types,
      columns: [...types.keys()].sort(),
      json: new Set([...types].filter(([, type]) => type.startsWith('json')).map(([column]) => column)),
      key: keys.filter(({ table }) => table === name).map(({ column }) => column),
    };
  });
}

/** What the driver gives for a column, by its type, as a backup has it. */
const asStored: Record<string, (value: unknown) => unknown> = {
  boolean: (value) => (value ? 1 : 0),
  'timestamp with time zone': (value) => (value as Date).toISOString(),
  numeric: Number,
  bigint: Number,
  json: inOrder,
  jsonb: inOrder,
};

export class PostgresReading implements Reading {
  private constructor(
    readonly client: Client,
    readonly tables: PostgresTable[],
  ) {}

  static async open(url: string): Promise<Reading> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return new PostgresReading(client, await tablesOf(client));
  }

  async *rows(table: Table): AsyncGenerator<StoredRow> {
    const { name, columns, key, types } = table as PostgresTable;
    // In the order of the bytes, as SQLite has it, whatever the language of the database.
    const order = key.map((column) => quoted(column) + (/^(?:text|character varying)$/.test(types.get(column)!) ? ' COLLATE "C"' : ''));
    await this.client.query(
      `DECLARE reading NO SCROLL CURSOR FOR SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${order.join(', ')}`,
    );
    for (;;) {
      const { rows } = await this.client.query<StoredRow>(`FETCH ${rowsAtATime} FROM reading`);
      for (const row of rows) {
        yield Object.fromEntries(
          columns.map((column) => [
            column,
            row[column] === null ? null : (asStored[types.get(column)!] ?? ((value) => value))(row[column]),
          ]),
        );
      }
      if (rows.length < rowsAtATime) break;
    }
    await this.client.query('CLOSE reading');
  }

  async lastNumbers(): Promise<Record<string, number>> {
    const { rows } = await this.client.query<{ table: string; last: string | null }>(
      `SELECT t.relname AS table, s.last_value AS last FROM pg_sequences s
       JOIN pg_class q ON q.relname = s.sequencename AND q.relnamespace = current_schema()::regnamespace
       JOIN pg_depend d ON d.objid = q.oid AND d.deptype IN ('a', 'i') JOIN pg_class t ON t.oid = d.refobjid
       WHERE s.schemaname = current_schema() ORDER BY 1`,
    );
    return Object.fromEntries(rows.flatMap(({ table, last }) => (last === null ? [] : [[table, Number(last)]])));
  }

  async end(): Promise<void> {
    await this.client.end();
  }
}

type Constraint = { table: string; name: string; definition: string };

export class PostgresWriting implements Writing {
  private constructor(
    readonly client: Client,
    readonly tables: PostgresTable[],
    readonly references: Constraint[],
  ) {}

  static async open(url: string): Promise<Writing> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('BEGIN');
    const tables = await tablesOf(client);
    // Rows name each other in circles. The references are made again at the end, and hold then or nothing is written.
    const { rows: references } = await client.query<Constraint>(
      `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
       WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
    );
    for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
    for (const { name } of tables) await client.query(`DELETE FROM ${quoted(name)}`);
    return new PostgresWriting(client, tables, references);
  }

  async insert(table: Table, rows: StoredRow[]): Promise<void> {
    const { name, columns, types } = table as PostgresTable;
    const booleans = columns.filter((column) => types.get(column) === 'boolean');
    const given = rows.map((row) => ({
      ...row,
      ...Object.fromEntries(booleans.map((column) => [column, row[column] === null ? null : row[column] === 1])),
    }));
    const list = columns.map(quoted).join(', ');
    await this.client.query(
      `INSERT INTO ${quoted(name)} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${quoted(name)}, $1)`,
      [JSON.stringify(given)],
    );
  }

  async commit(lastNumbers: Record<string, number>): Promise<void> {
    for (const { table, name, definition } of this.references) {
      await this.client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    }
    for (const { name, types } of this.tables) {
      if (types.get('id') !== 'integer') continue;
      await this.client.query(
        `SELECT setval(sequence, GREATEST($2::bigint, (SELECT MAX(id) FROM ${quoted(name)}), 1)) FROM pg_get_serial_sequence($1, 'id') sequence
         WHERE sequence IS NOT NULL`,
        [quoted(name), lastNumbers[name] ?? 0],
      );
    }
    await this.client.query('COMMIT');
    await this.client.end();
  }

  async rollback(): Promise<void> {
    // A connection that ends takes what it has not committed with it.
    await this.client.end();
  }
}
