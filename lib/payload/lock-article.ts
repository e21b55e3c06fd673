import type { PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import { runSql, sql } from './run-sql';

/** Tells this kind of lock from others that PostgreSQL keeps; any number that is ours alone. */
const articleLocks = 7841;

/**
 * Lets one transaction at a time read and change an article, until it ends. Two writers who both read version 5 would
 * otherwise both write version 6. SQLite needs none: there, one transaction writes at a time.
 */
export async function lockArticle(id: number, req: PayloadRequest): Promise<void> {
  if (readEnvironment().database.kind !== 'postgres' || !req.transactionID) return;
  await runSql(sql`SELECT pg_advisory_xact_lock(${articleLocks}, ${id})`, req.payload, req);
}
