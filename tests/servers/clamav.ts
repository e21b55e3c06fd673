import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian } from '@/deploy/on-one-machine/debian';
import { freePort } from '@/deploy/on-one-machine/free-port';
import { ServerProcess } from '@/deploy/on-one-machine/server-process';

const program = '/usr/sbin/clamd';

/** Bytes that the daemon here takes for a virus; the real ones are brought by freshclam, from the internet. */
export const knownBytes = 'trang-nhat: takes itself for a virus';

/** Debian's ClamAV daemon, which knows one virus. */
export class ClamAv extends ServerProcess {
  get url(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  /** @param most bytes of a file that it takes */
  static async start({ most = 200_000_000 } = {}): Promise<ClamAv> {
    if (!existsSync(program)) installFromDebian('clamav-daemon');
    const clamAv = new ClamAv(await freePort(), mkdtempSync(join(tmpdir(), 'trang-nhat-clamav-')));
    const signatures = join(clamAv.folder, 'signatures');
    mkdirSync(signatures);
    // A name, any kind of file, anywhere in it, and the bytes. https://docs.clamav.net/manual/Signatures/ExtendedSignatures.html
    writeFileSync(join(signatures, 'known.ndb'), `TrangNhat.Test:0:*:${Buffer.from(knownBytes).toString('hex')}\n`);
    writeFileSync(
      join(clamAv.folder, 'clamd.conf'),
      [
        ...['Foreground yes', `DatabaseDirectory ${signatures}`, `StreamMaxLength ${most}`, 'MaxThreads 2'],
        ...[`TCPSocket ${clamAv.port}`, 'TCPAddr 127.0.0.1', `TemporaryDirectory ${clamAv.folder}`],
      ].join('\n'),
    );
    await clamAv.resume();
    return clamAv;
  }

  protected launch(): ChildProcess {
    return spawn(program, ['--config-file', join(this.folder, 'clamd.conf')], { stdio: 'ignore' });
  }
}
