import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian, isRoot } from './debian';
import { freePort } from './free-port';
import { separately } from './separately';
import { endOf } from './server-process';

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

/** A PostgreSQL server of one's own, empty, in a folder that goes with it. It does not run as root, so root lends it a user. */
export class Postgres {
  readonly url: string;
  #process: ChildProcess | null = null;

  private constructor(
    readonly bin: string,
    readonly folder: string,
    readonly port: number,
  ) {
    this.url = `postgres://tester@127.0.0.1:${port}/postgres`;
  }

  static async start(): Promise<Postgres> {
    const postgres = new Postgres(programs(), mkdtempSync(join(tmpdir(), 'trang-nhat-postgres-')), await freePort());
    const { folder, bin } = postgres;
    if (isRoot) chownSync(folder, id('-u'), id('-g'));
    execFileSync(
      join(bin, 'initdb'),
      ['-D', join(folder, 'data'), '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      {
        ...owner(),
        stdio: 'pipe',
        cwd: folder,
      },
    );
    await postgres.resume();
    return postgres;
  }

  /** Starts it again on its port, with what it had. */
  async resume(): Promise<void> {
    const { bin, folder, port } = this;
    // fsync is for a machine that loses power; what a killed server has confirmed is in the files.
    const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=60'].flatMap((setting) => ['-c', setting]);
    const start = (): ChildProcess =>
      (this.#process = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), '-k', folder, ...settings], {
        ...separately,
        ...owner(),
        cwd: folder,
        stdio: 'ignore',
      }));
    let child = start();
    for (let tries = 1; spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' }).status !== 0;) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (child.exitCode === null) continue;
      // Children of one that was killed hold its memory for a moment.
      if ((tries += 1) > 50) throw new Error('PostgreSQL did not start.');
      child = start();
    }
  }

  /** As if its machine had stopped: its children notice, and end too. */
  async kill(): Promise<void> {
    await endOf(this.#process, 'SIGKILL');
  }

  /** As if its disk had stopped: whoever has a connection keeps it, new ones are taken, and nobody is answered. */
  hang(): void {
    this.#signalAll('SIGSTOP');
  }

  goOn(): void {
    this.#signalAll('SIGCONT');
  }

  #signalAll(signal: NodeJS.Signals): void {
    const { pid } = this.#process!;
    // Each of its processes is in a session of its own.
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    for (const one of [pid!, ...children.map(Number)]) process.kill(one, signal);
  }

  async stop(): Promise<void> {
    await endOf(this.#process, 'SIGINT');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const owner = (): { uid?: number; gid?: number } => (isRoot ? { uid: id('-u'), gid: id('-g') } : {});

/** Root lends Debian's own user for it. */
function id(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}
