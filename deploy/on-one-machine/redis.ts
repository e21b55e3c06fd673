import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian } from './debian';
import { freePort } from './free-port';
import { separately } from './separately';
import { ServerProcess } from './server-process';

const program = '/usr/bin/redis-server';

/** Debian's Redis, which keeps nothing: what is in it may be lost at any time. */
export class Redis extends ServerProcess {
  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  static async start(): Promise<Redis> {
    if (!existsSync(program)) installFromDebian('redis-server');
    const redis = new Redis(await freePort(), mkdtempSync(join(tmpdir(), 'trang-nhat-redis-')));
    await redis.resume();
    return redis;
  }

  protected launch(): ChildProcess {
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', '--appendonly', 'no'];
    return spawn(program, settings, { ...separately, stdio: 'ignore' });
  }
}
