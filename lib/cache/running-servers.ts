import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, readSecret } from '@/lib/env';

/** Where a server takes word, from other processes of the newspaper, that tags have expired. */
export const expirePath = '/api/internal/expire';

function folder(): string {
  return join(readEnvironment().dataDir, 'run');
}

/** Notes in DATA_DIR that a server answers on this port, so that an import in another process can reach it. */
export function announceServer(port: number): void {
  mkdirSync(folder(), { recursive: true });
  const file = join(folder(), `${port}.json`);
  writeFileSync(file, JSON.stringify({ port, pid: process.pid }));
  process.once('exit', () => rmSync(file, { force: true }));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function runningPorts(): number[] {
  let files: string[];
  try {
    files = readdirSync(folder());
  } catch {
    return [];
  }
  return files.flatMap((name) => {
    try {
      const { port, pid } = JSON.parse(readFileSync(join(folder(), name), 'utf8')) as { port: number; pid: number };
      return isAlive(pid) ? [port] : [];
    } catch {
      return [];
    }
  });
}

function internalToken(): string {
  return createHmac('sha256', readSecret(readEnvironment().dataDir)).update('internal:expire').digest('hex');
}

/** True when the request comes from a process that holds the newspaper's secret. */
export function isInternalRequest(headers: Headers): boolean {
  const given = Buffer.from(headers.get('authorization') ?? '');
  const expected = Buffer.from(`Bearer ${internalToken()}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Tells every server on this machine that shares DATA_DIR which tags have expired. A server that does not answer is named in the error. */
export async function tellRunningServers(expired: string[]): Promise<void> {
  if (expired.length === 0) return;
  const answers = await Promise.allSettled(
    runningPorts().map(async (port) => {
      const answer = await fetch(`http://127.0.0.1:${port}${expirePath}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${internalToken()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ tags: expired }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!answer.ok)
        throw new Error(
          `The server on port ${port} answered ${answer.status} to the news of a change; its pages may be old until it restarts.`,
        );
    }),
  );
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason as Error;
}
