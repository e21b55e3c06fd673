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
  // Payload ends the process where a migration fails, and says only what the database has said.
  const sayThatItFailed = (): void =>
    console.error(
      `The tables of ${shownAddress(database)} could not be brought up to date, for the reason above. The migration that failed has changed nothing: start the version before this one, or mend the reason and start again.`,
    );
  process.once('exit', sayThatItFailed);
  const store = await oneAtATime('migrating', database, async () => {
    const opened = await openStore();
    await opened.db.migrate({ migrations: currentMigrations() as never });
    return opened;
  }).finally(() => process.off('exit', sayThatItFailed));
  try {
    await store.count({ collection: 'articles' });
  } catch (error) {
    throw new OperatorError(
      `The database ${shownAddress(database)} has not got the tables of this version after its migrations: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}.`,
    );
  }
  return store;
}
