import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';

type PostgresSession = { execute: (statement: unknown) => Promise<unknown> };

/** Tells this kind of lock from others that PostgreSQL keeps; any number that is ours alone. */
const articleLocks = 7841;

/**
 * Lets one transaction at a time read and change an article, until it ends. Two writers who both read version 5 would
 * otherwise both write version 6. SQLite needs none: there, one transaction writes at a time.
 */
export async function lockArticle(id: number, req: PayloadRequest): Promise<void> {
  if (readEnvironment().database.kind !== 'postgres' || !req.transactionID) return;
  const sessions = req.payload.db.sessions as unknown as Record<string, { db: PostgresSession } | undefined>;
  await sessions[String(await req.transactionID)]?.db.execute(sql`SELECT pg_advisory_xact_lock(${articleLocks}, ${id})`);
}
