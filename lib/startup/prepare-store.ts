import type { Payload } from 'payload';
import { readEnvironment } from '@/lib/env';
import { openStore } from '@/lib/payload/client';
import { currentMigrations } from '@/lib/payload/database';
import { OperatorError } from './run-command';

/**
 * Opens the content store and brings its tables up to date.
 * @throws OperatorError with one sentence when the database cannot be opened or its tables are not there afterwards
 */
export async function prepareStore(): Promise<Payload> {
  const { database } = readEnvironment();
  // The password of a PostgreSQL address is nobody's business on a terminal.
  const shownAddress = database.url.replace(/(:\/\/[^:/@]+):[^@]*@/, '$1:…@');
  let store: Payload;
  try {
    store = await openStore();
    await store.db.migrate({ migrations: currentMigrations() as never });
    await store.count({ collection: 'articles' });
  } catch (error) {
    throw new OperatorError(`The database ${shownAddress} cannot be opened (DATABASE_URL, DATA_DIR): ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
  return store;
}
