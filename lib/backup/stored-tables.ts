import type { DrizzleAdapter } from '@payloadcms/drizzle';
import type { Payload } from 'payload';
import type { Environment } from '@/lib/env';
import { PostgresReading, PostgresWriting } from './postgres-tables';
import { SqliteReading, SqliteWriting } from './sqlite-tables';

/**
 * A row as a backup has it, the same whichever database it comes from: times as ISO 8601 in UTC with milliseconds, yes and no
 * as 1 and 0, JSON as itself, with its keys in their order.
 */
export type StoredRow = Record<string, unknown>;

export type Table = {
  name: string;
  /** In the order of their names. */
  columns: string[];
  /** Of the columns, those that hold JSON. */
  json: ReadonlySet<string>;
  /** By these columns no two rows are the same. */
  key: string[];
};

/** The whole store as it is at one instant, whatever is written meanwhile. */
export type Reading = {
  tables: Table[];
  /** In the order of the key. */
  rows: (table: Table) => AsyncGenerator<StoredRow>;
  lastNumbers: () => Promise<Record<string, number>>;
  end: () => Promise<void>;
};

/** One transaction, in which all tables are written anew. */
export type Writing = {
  tables: Table[];
  insert: (table: Table, rows: StoredRow[]) => Promise<void>;
  commit: (lastNumbers: Record<string, number>) => Promise<void>;
  rollback: () => Promise<void>;
};

/** What is made from the other tables, or is of a moment, or is compared and not copied. */
const leftOut = /^(?:search_|sqlite_|payload_migrations$|payload_locked_documents)/;

export const isStored = (table: string): boolean => !leftOut.test(table);

/** Rows that are read or written at a time. */
export const rowsAtATime = 200;

type Database = Environment['database'];

export const openReading = (database: Database, store: Payload): Promise<Reading> =>
  database.kind === 'sqlite' ? SqliteReading.open(database.url, jsonColumnsOf(store)) : PostgresReading.open(database.url);

export const openWriting = (database: Database, store: Payload): Promise<Writing> =>
  database.kind === 'sqlite' ? SqliteWriting.open(database.url, jsonColumnsOf(store)) : PostgresWriting.open(database.url);

/** By table, the columns that hold JSON: SQLite itself knows them as text. */
function jsonColumnsOf(store: Payload): Map<string, ReadonlySet<string>> {
  const { tables } = store.db as unknown as DrizzleAdapter;
  return new Map(
    Object.entries(tables).map(([name, table]) => {
      const columns = Object.values(table as Record<string, { name?: string; dataType?: string } | undefined>);
      return [name, new Set(columns.flatMap((column) => (column?.dataType === 'json' && column.name ? [column.name] : [])))];
    }),
  );
}

/** The same JSON with the keys of its objects in their order: databases keep them in orders of their own. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, child]) => [key, inOrder(child)]),
  );
}
