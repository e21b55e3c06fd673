import { sql, type SQL } from '@payloadcms/db-postgres/drizzle';
import type { DrizzleAdapter } from '@payloadcms/drizzle';
import type { Payload, PayloadRequest } from 'payload';

export { sql, type SQL };

export type Row = Record<string, unknown>;

/**
 * Asks the database what Payload has no words for, in the transaction of `req` where it has one.
 * @returns the rows of the answer; none of a command
 */
export async function runSql(statement: SQL, store: Payload, req?: Pick<PayloadRequest, 'transactionID'>): Promise<Row[]> {
  const adapter = store.db as unknown as DrizzleAdapter;
  const transaction = req?.transactionID ? adapter.sessions?.[String(await req.transactionID)]?.db : undefined;
  const answer = await adapter.execute({ db: (transaction ?? adapter.drizzle) as never, sql: statement });
  return (answer as unknown as { rows?: Row[] }).rows ?? [];
}
