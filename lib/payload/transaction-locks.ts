import type { Payload, PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import { runSql, sql } from './run-sql';

/** Tells these kinds of lock from others that PostgreSQL keeps; any numbers that are ours alone. */
const locks = { article: 7841, jobQueue: 7842 };

/** What stands in a request of Payload's and in what its queue gives in place of one. */
type InTransaction = { payload: Payload; transactionID?: PayloadRequest['transactionID'] };

/**
 * Lets one transaction at a time go on, until it ends; outside of a transaction, nothing is locked. SQLite needs no lock:
 * there, one transaction writes at a time.
 */
async function lockUntilEnd(kind: keyof typeof locks, number: number, { payload, transactionID }: InTransaction): Promise<void> {
  if (readEnvironment().database.kind !== 'postgres' || !transactionID) return;
  await runSql(sql`SELECT pg_advisory_xact_lock(${locks[kind]}, ${number})`, payload, { transactionID });
}

/**
 * Lets one transaction at a time read and change an article, until it ends. Two writers who both read version 5 would
 * otherwise both write version 6.
 */
export const lockArticle = (id: number, req: PayloadRequest): Promise<void> => lockUntilEnd('article', id, req);

/** Lets one transaction at a time take jobs from the queue, until it ends. Two that look at the same moment would otherwise take the same. */
export const lockJobQueue = (transaction: InTransaction): Promise<void> => lockUntilEnd('jobQueue', 0, transaction);
