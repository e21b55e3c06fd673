import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { separately } from './separately';
import { ServerProcess } from './server-process';

/** What s3rver takes for anybody's, and asks to be signed with. */
const key = 'S3RVER';

const bucket = 'trang-nhat';

/** An S3-compatible server from npm, with one bucket in a folder that goes with it. */
export class S3 extends ServerProcess {
  get env(): Record<string, string> {
    return { S3_BUCKET: bucket, S3_ENDPOINT: `http://127.0.0.1:${this.port}`, S3_ACCESS_KEY_ID: key, S3_SECRET_ACCESS_KEY: key };
  }

  static async start(): Promise<S3> {
    const s3 = new S3(await freePort(), mkdtempSync(join(tmpdir(), 'trang-nhat-s3-')));
    await s3.resume();
    return s3;
  }

  protected launch(): ChildProcess {
    const settings = ['-d', this.folder, '-a', '127.0.0.1', '-p', String(this.port), '--configure-bucket', bucket, '--silent'];
    return spawn(process.execPath, ['node_modules/s3rver/bin/s3rver.js', ...settings], { ...separately, stdio: 'ignore' });
  }
}
