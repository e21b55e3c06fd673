import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import { Client } from 'pg';
import type { Environment } from '@/lib/env';
import { makeFolder } from './data-folder';
import { OperatorError } from './run-command';

/** The database's address as it may be shown: the password is nobody's business on a terminal. */
export function shownAddress({ url }: Environment['database']): string {
  // A password may have any sign in it, written as it is by mistake.
  return url.replace(/(:\/\/[^:/@]+):.*@/, '$1:…@').replace(/([?&]password=)[^&]*/gi, '$1…');
}

const checks: Record<Environment['database']['kind'], (url: string) => Promise<void>> = {
  sqlite: async (url) => {
    makeFolder(dirname(url.slice('file:'.length)));
    const client = createClient({ url });
    await client.execute('SELECT count(*) FROM sqlite_schema');
    client.close();
  },
  postgres: async (url) => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  },
};

/**
 * Sees whether the database answers, before anything that takes long is begun.
 * @throws OperatorError with one sentence when it does not
 */
export async function checkDatabase(database: Environment['database']): Promise<void> {
  try {
    await checks[database.kind](database.url);
  } catch (error) {
    // A refused connection to several addresses of one host says nothing itself; its parts do.
    const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
    const reason = causes.map((cause) => (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]).join('; ');
    throw new OperatorError(`The database ${shownAddress(database)} cannot be opened (DATABASE_URL, DATA_DIR): ${reason}.`);
  }
}

/** Milliseconds: who waits for a page that could not be made is not kept much longer. */
const patience = 2000;

/** One look for all requests of a second. */
let lastLook: { at: number; answer: Promise<boolean> } = { at: 0, answer: Promise.resolve(true) };

/** True when the database answers at once. */
export function isAnswering(database: Environment['database']): Promise<boolean> {
  if (Date.now() - lastLook.at < 1000) return lastLook.answer;
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience).unref());
  // A file that is gone would be made anew by being opened.
  const isThere = database.kind !== 'sqlite' || existsSync(database.url.slice('file:'.length));
  const look = isThere
    ? checks[database.kind](database.url).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
  lastLook = { at: Date.now(), answer: Promise.race([look, late]) };
  return lastLook.answer;
}
