import { randomUUID } from 'node:crypto';
import type { BaseDatabaseAdapter } from 'payload';

type Sessions = Record<string, { db: unknown; resolve: () => Promise<void>; reject: () => Promise<void> }>;
type Drizzle = { transaction: (work: (tx: unknown) => Promise<void>, options: unknown) => Promise<void> };
type Adapter = { initializing: Promise<void>; drizzle: Drizzle; sessions: Sessions; transactionOptions?: unknown };

/**
 * Has a COMMIT that fails fail the save. Payload 3.90 drops what the database answers to it
 * (`@payloadcms/drizzle/dist/transactions`): with a full disk an editor was told that all was saved, and nothing was.
 */
export function makeCommitsCertain(database: BaseDatabaseAdapter): void {
  const adapter = database as unknown as Adapter;
  const taken = async (given: Parameters<BaseDatabaseAdapter['commitTransaction']>[0]): Promise<Sessions[string] | undefined> => {
    const id = String(await given);
    const session = adapter.sessions[id];
    // At once, so that nobody else writes into what is ending.
    Reflect.deleteProperty(adapter.sessions, id);
    return session;
  };

  database.beginTransaction = async (options) => {
    await adapter.initializing;
    const id = randomUUID();
    await new Promise<void>((begun, failed) => {
      const ended = adapter.drizzle.transaction(
        (db) =>
          new Promise<void>((commit, rollBack) => {
            const resolve = (): Promise<void> => {
              commit();
              return ended;
            };
            const reject = (): Promise<void> => {
              rollBack(new Error('The transaction is rolled back.'));
              return ended.catch(() => undefined);
            };
            adapter.sessions[id] = { db, resolve, reject };
            begun();
          }),
        options ?? adapter.transactionOptions,
      );
      ended.catch(failed);
    });
    return id;
  };

  // Committed by several operations of one request, it is by the first.
  database.commitTransaction = async (id) => (await taken(id))?.resolve();
  database.rollbackTransaction = async (id) => (await taken(id))?.reject();
}
