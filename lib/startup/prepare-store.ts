import type { Payload } from 'payload';
import { readEnvironment } from '@/lib/env';
import { currentMigrations } from '@/lib/payload/database';
import { checkDatabase, shownAddress } from './check-database';
import { ensureDataFolder } from './data-folder';
import { oneAtATime } from './one-at-a-time';
import { OperatorError } from './run-command';

/**
 * Opens the content store and brings its tables up to date.
 * @throws OperatorError with one sentence when the database cannot be opened or its tables are not there afterwards
 */
export async function prepareStore(): Promise<Payload> {
  const { database, dataDir } = readEnvironment();
  ensureDataFolder(dataDir);
  await checkDatabase(database);
  // Payload's config reads the environment and DATA_DIR as it is loaded; a command has to say first what is wrong with them.
  const { openStore } = await import('@/lib/payload/client');
  const store = await oneAtATime('migrating', database, async () => {
    const opened = await openStore();
    await opened.db.migrate({ migrations: currentMigrations() as never });
    return opened;
  });
  try {
    await store.count({ collection: 'articles' });
  } catch (error) {
    throw new OperatorError(
      `The database ${shownAddress(database)} has not got the tables of this version after its migrations: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}.`,
    );
  }
  return store;
}
