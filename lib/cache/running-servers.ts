import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, readSecret, sharedStoreUrl } from '@/lib/env';

/** Where a server takes word, from other processes of the newspaper, that tags have expired. */
export const expirePath = '/api/internal/expire';

function folder(): string {
  return join(readEnvironment().dataDir, 'run');
}

/** Notes in DATA_DIR that a server answers on this port, so that an import in another process can reach it. */
export function announceServer(port: number): void {
  mkdirSync(folder(), { recursive: true });
  const file = join(folder(), `${port}.json`);
  writeFileSync(file, JSON.stringify({ port }));
  process.once('exit', () => rmSync(file, { force: true }));
}

/** @returns whether all servers have been told; false where there is one machine, or the way to the others is closed */
async function tellOtherMachines(expired: string[]): Promise<boolean> {
  const { redisUrl, database } = readEnvironment();
  if (redisUrl === null) return false;
  // Loaded only where there are several.
  const { tellAllServers } = await import('./purge-bus');
  return tellAllServers({ redisUrl, storeUrl: sharedStoreUrl(database) }, expired).then(
    () => true,
    () => false,
  );
}

type AnnouncedServer = { port: number; file: string };

/** Servers that said that they answer. One that was killed could not take it back. */
function announcedServers(): AnnouncedServer[] {
  let names: string[];
  try {
    names = readdirSync(folder());
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const file = join(folder(), name);
    try {
      const { port } = JSON.parse(readFileSync(file, 'utf8')) as { port: number };
      return [{ port, file }];
    } catch {
      // A server is just writing it, or it is somebody else's.
      return [];
    }
  });
}

/** What a process that holds the newspaper's secret says to a server of it. */
export function internalToken(): string {
  return createHmac('sha256', readSecret(readEnvironment().dataDir)).update('internal:expire').digest('hex');
}

/** True when the request comes from a process that holds the newspaper's secret. */
export function isInternalRequest(headers: Headers): boolean {
  const given = Buffer.from(headers.get('authorization') ?? '');
  const expected = Buffer.from(`Bearer ${internalToken()}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Tells the servers of the newspaper which tags have expired: with REDIS_URL all of them, else those on this machine that share
 * DATA_DIR. Never throws: what was written is written, whoever hears of it. A server that does not answer as it should is
 * named in a warning.
 */
export async function tellRunningServers(expired: string[]): Promise<void> {
  if (expired.length === 0) return;
  if (await tellOtherMachines(expired)) return;
  await Promise.all(announcedServers().map((server) => tell(server, expired)));
}

async function tell({ port, file }: AnnouncedServer, expired: string[]): Promise<void> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${expirePath}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${internalToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tags: expired }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) warn(port, `answered ${answer.status} to the news of a change`);
  } catch (error) {
    // Nobody listens there any more. A process id would not tell: in a container, each life of a server has the same.
    if (isRefusal(error)) rmSync(file, { force: true });
    else warn(port, `could not be told of a change (${error instanceof Error ? error.message : String(error)})`);
  }
}

function isRefusal(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return cause?.code === 'ECONNREFUSED';
}

function warn(port: number, what: string): void {
  console.warn(`The server on port ${port} ${what}; its pages may be old for up to an hour, or until it restarts.`);
}
