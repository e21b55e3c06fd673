import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';
import { readEnvironment } from '@/lib/env';
import { makeCommitsCertain } from './certain-commits';
import { makeJobUpdatesSafe } from './job-updates';
import { migrations as postgresMigrations } from './migrations/postgres';
import { queueWrites } from './sqlite-write-queue';
import { migrations as sqliteMigrations } from './migrations/sqlite';

/** The migrations of the database that this process is configured for, oldest first. */
export function currentMigrations() {
  return readEnvironment().database.kind === 'sqlite' ? sqliteMigrations : postgresMigrations;
}

/** A migration is named by when it was made, which is not the same on both databases, and by what it is for, which is. */
export const purposeOf = (migration: string): string => migration.replace(/^\d+_\d+_/, '');

/** Milliseconds until a PostgreSQL that hangs is taken to be away: until it lets us in, and until it answers a question. */
const longestConnecting = 5_000;
const longestQuery = 10_000;

type PostgresDatabase = ReturnType<ReturnType<typeof postgresAdapter>['init']>;

/** Bounds every question to PostgreSQL, except a migration's: one that fills a column of a large newspaper takes what it takes. */
function boundQueries(database: PostgresDatabase): void {
  const { connect, migrate } = database;
  let bound: number | undefined = longestQuery;
  database.migrate = async function (options) {
    bound = undefined;
    try {
      await migrate.call(this, options);
    } finally {
      bound = longestQuery;
    }
  };
  database.connect = async function (options) {
    await connect!.call(this, options);
    // The client reads it anew with each question.
    type Client = { connectionParameters: { query_timeout?: number } };
    this.pool.on('acquire', (client) => {
      (client as unknown as Client).connectionParameters.query_timeout = bound;
    });
  };
}

/** The adapter with what Payload leaves out on either database, and with what is this one's own. */
function withMended<Database extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Database>,
  mendOwn: (database: Database) => void,
): DatabaseAdapterObj<Database> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      makeCommitsCertain(database);
      makeJobUpdatesSafe(database);
      mendOwn(database);
      return database;
    },
  };
}

/**
 * The database by DATABASE_URL: a SQLite file unless told otherwise, PostgreSQL for several instances.
 * Ids of deleted articles are never given out again: the number in an address stays one story's for ever.
 */
export function databaseAdapter() {
  const { database } = readEnvironment();
  const migrationFolder = join(process.cwd(), 'lib/payload/migrations', database.kind);
  if (database.kind === 'postgres') {
    const adapter = postgresAdapter({
      pool: { connectionString: database.url, connectionTimeoutMillis: longestConnecting },
      push: false,
      migrationDir: migrationFolder,
      prodMigrations: postgresMigrations,
    });
    return withMended(adapter, boundQueries);
  }
  // A build evaluates this file too, and must leave no folder behind.
  if (process.env.NEXT_PHASE !== 'phase-production-build') mkdirSync(dirname(database.url.slice('file:'.length)), { recursive: true });
  const adapter = sqliteAdapter({
    client: { url: database.url },
    push: false,
    migrationDir: migrationFolder,
    prodMigrations: sqliteMigrations,
    autoIncrement: true,
    wal: true,
    // With the default of 0, a second writing process loses half of its writes.
    busyTimeout: 5000,
    transactionOptions: {},
  });
  return withMended(adapter, (opened) => {
    const connect = opened.connect!;
    opened.connect = async function (options) {
      await connect.call(this, options);
      await queueWrites(opened.client, opened.clientConfig);
    };
  });
}
