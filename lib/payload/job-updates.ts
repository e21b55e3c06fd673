import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import { runSql, sql } from './run-sql';

/** Tells this lock from others that PostgreSQL keeps; any number that is ours alone. */
const claimLock = 7842;

/**
 * Makes up for what Payload 3.90 leaves out of its queue where several instances work on it.
 *
 * - Two that look at the same moment took the same jobs, and did each of them (payloadcms/payload 16043). One takes at a time
 *   now, and the other sees what is taken. SQLite needs no lock: there, one transaction writes at a time.
 * - An update that fails left its transaction open for ever, and the connection with it (17912): after ten, the instance
 *   answered nobody. It is rolled back now.
 */
export function makeJobUpdatesSafe(database: BaseDatabaseAdapter): void {
  const { updateJobs } = database;
  database.updateJobs = async function (args) {
    const req = args.req as PayloadRequest | undefined;
    try {
      const takes = args.data.processing === true;
      if (takes && req?.transactionID && readEnvironment().database.kind === 'postgres') {
        await runSql(sql`SELECT pg_advisory_xact_lock(${claimLock})`, this.payload, req);
      }
      return await updateJobs.call(this, args);
    } catch (error) {
      if (req?.transactionID) await this.rollbackTransaction(req.transactionID);
      throw error;
    }
  };
}
