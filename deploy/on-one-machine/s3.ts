import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { endOf, isListening } from './server-process';

/** What s3rver takes for anybody's, and asks to be signed with. */
const key = 'S3RVER';

const bucket = 'trang-nhat';

/** An S3-compatible server from npm, with one bucket in a folder that goes with it. */
export class S3 {
  readonly env: Record<string, string>;
  #process: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    readonly folder: string,
  ) {
    this.env = { S3_BUCKET: bucket, S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_ACCESS_KEY_ID: key, S3_SECRET_ACCESS_KEY: key };
  }

  static async start(): Promise<S3> {
    const s3 = new S3(await freePort(), mkdtempSync(join(tmpdir(), 'trang-nhat-s3-')));
    await s3.resume();
    return s3;
  }

  /** Starts it again on its port, with what it had. */
  async resume(): Promise<void> {
    const settings = ['-d', this.folder, '-a', '127.0.0.1', '-p', String(this.port), '--configure-bucket', bucket, '--silent'];
    const child = (this.#process = spawn(process.execPath, ['node_modules/s3rver/bin/s3rver.js', ...settings], { stdio: 'ignore' }));
    while (!(await isListening(this.port))) {
      if (child.exitCode !== null) throw new Error(`The S3 server ended with code ${child.exitCode}.`);
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
