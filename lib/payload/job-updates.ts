import type { BaseDatabaseAdapter } from 'payload';
import { lockJobQueue } from './transaction-locks';

/**
 * Makes up for what Payload 3.90 leaves out of its queue where several instances work on it.
 *
 * - Two that look at the same moment took the same jobs, and did each of them (payloadcms/payload 16043). One takes at a time
 *   now, and the other sees what is taken.
 * - An update that fails left its transaction open for ever, and the connection with it (17912): after ten, the instance
 *   answered nobody. It is rolled back now.
 */
export function makeJobUpdatesSafe(database: BaseDatabaseAdapter): void {
  const { updateJobs } = database;
  database.updateJobs = async function (args) {
    const transactionID = args.req?.transactionID;
    try {
      const takesJobs = args.data.processing === true;
      if (takesJobs) await lockJobQueue({ payload: this.payload, transactionID });
      return await updateJobs.call(this, args);
    } catch (error) {
      if (transactionID) await this.rollbackTransaction(transactionID);
      throw error;
    }
  };
}
