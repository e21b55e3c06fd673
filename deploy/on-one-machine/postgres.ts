import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian, isRoot } from './debian';

/** The newest PostgreSQL that Debian has put on this machine, as the folder of its programs. */
function installed(): string | null {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).filter((name) => /^\d+$/.test(name)) : [];
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0];
  return newest ? join(base, newest, 'bin') : null;
}

/** Debian's PostgreSQL, installed when it is missing. @throws when that cannot be done here */
function programs(): string {
  const there = installed();
  if (there) return there;
  installFromDebian('postgresql');
  return installed() ?? '';
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A PostgreSQL server of the test's own, empty, in a folder that goes with it. It does not run as root, so root lends it a user. */
export class Postgres {
  private constructor(
    readonly url: string,
    readonly folder: string,
    readonly process: ChildProcess,
  ) {}

  static async start(): Promise<Postgres> {
    const bin = programs();
    const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-postgres-'));
    const user = isRoot ? { uid: id('-u'), gid: id('-g') } : {};
    if (isRoot) chownSync(folder, id('-u'), id('-g'));
    const data = join(folder, 'data');
    execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], {
      ...user,
      stdio: 'pipe',
      cwd: folder,
    });
    const port = await freePort();
    const server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=60'],
      {
        ...user,
        cwd: folder,
        stdio: 'ignore',
      },
    );
    for (;;) {
      if (spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' }).status === 0) break;
      if (server.exitCode !== null) throw new Error('PostgreSQL did not start.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return new Postgres(`postgres://tester@127.0.0.1:${port}/postgres`, folder, server);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGINT');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Root lends Debian's own user for it. */
function id(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}
