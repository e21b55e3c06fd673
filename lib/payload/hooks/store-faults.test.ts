import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { storeFaultOf } from './store-faults';

const wrapped = (code: string, message = '') => new Error('Failed query', { cause: Object.assign(new Error(message), { code }) });

it.each([
  [wrapped('SQLITE_FULL', 'database or disk is full'), 507],
  [wrapped('53100', 'could not extend file'), 507],
  [wrapped('SQLITE_READONLY', 'attempt to write a readonly database'), 503],
  [wrapped('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'), 503],
  [wrapped('57P01', 'terminating connection due to administrator command'), 503],
])('knows what a database means by %s', (error, status) => expect(storeFaultOf(error)?.status).toBe(status));

it.each([
  new Error('Tít quá dài.'),
  wrapped('SQLITE_CONSTRAINT', 'UNIQUE constraint failed'),
  new Error('Failed query: insert … params: ENOSPC 53100', { cause: wrapped('SQLITE_CONSTRAINT', 'UNIQUE constraint failed') }),
  'no error',
  undefined,
])('takes nothing else for a fault of the store: %s', (error) => expect(storeFaultOf(error)).toBeNull());

// Only root may mount a disk of its own to fill it.
it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'knows a full disk by what SQLite itself says, and loses nothing',
  async () => {
    const disk = mkdtempSync(join(tmpdir(), 'trang-nhat-full-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    try {
      const url = `file:${join(disk, 'store.db')}`;
      const client = createClient({ url });
      await client.execute('CREATE TABLE kept (text TEXT)');
      await client.execute("INSERT INTO kept VALUES ('trước khi đầy')");
      let refused: unknown;
      for (let row = 0; row < 100 && !refused; row += 1)
        await client
          .execute({ sql: 'INSERT INTO kept VALUES (?)', args: ['x'.repeat(50_000)] })
          .catch((error: unknown) => (refused = error));
      expect(storeFaultOf(refused)?.status).toBe(507);
      client.close();
      const again = createClient({ url });
      expect((await again.execute('PRAGMA integrity_check')).rows[0]?.integrity_check).toBe('ok');
      expect((await again.execute("SELECT text FROM kept WHERE text = 'trước khi đầy'")).rows).toHaveLength(1);
      again.close();
    } finally {
      // The driver lets go of the file in its own time.
      execFileSync('umount', ['--lazy', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
);
