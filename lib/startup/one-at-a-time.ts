import { Client } from 'pg';
import type { Environment } from '@/lib/env';

/** Numbers of PostgreSQL's advisory locks: any will do that nobody else takes in this database. */
const locks = { migrating: 7_230_001, filling: 7_230_002 };

/**
 * Does what of several servers only one may do at a time: those who come meanwhile wait. The lock is a connection's, so a
 * server that is killed gives it up. A SQLite file has one machine's servers, which take turns by its own locks.
 */
export async function oneAtATime<T>(what: keyof typeof locks, database: Environment['database'], work: () => Promise<T>): Promise<T> {
  if (database.kind === 'sqlite') return work();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [locks[what]]);
    return await work();
  } finally {
    await client.end();
  }
}
