import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian } from './debian';
import { freePort } from './free-port';
import { endOf, isListening } from './server-process';

const program = '/usr/bin/redis-server';

/** Debian's Redis, which keeps nothing: what is in it may be lost at any time. */
export class Redis {
  readonly url: string;
  #process: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    readonly folder: string,
  ) {
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async start(): Promise<Redis> {
    if (!existsSync(program)) installFromDebian('redis-server');
    const redis = new Redis(await freePort(), mkdtempSync(join(tmpdir(), 'trang-nhat-redis-')));
    await redis.resume();
    return redis;
  }

  /** Starts it again on its port. */
  async resume(): Promise<void> {
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', '--appendonly', 'no'];
    const child = (this.#process = spawn(program, settings, { stdio: 'ignore' }));
    while (!(await isListening(this.port))) {
      if (child.exitCode !== null) throw new Error(`Redis ended with code ${child.exitCode}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async kill(): Promise<void> {
    await endOf(this.#process, 'SIGKILL');
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
