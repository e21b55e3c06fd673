import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { storeFaultOf } from '@/lib/payload/hooks/store-faults';
import { expectRoom } from './expect-room';

const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-room-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const statusAt = (path: string, size: number): Promise<number | undefined> =>
  expectRoom(path, size).then(
    () => 200,
    (error: unknown) => storeFaultOf(error)?.status,
  );

it('lets a picture go where there is room, also into a folder that is not there yet', async () => {
  expect(await statusAt(join(folder, 'media'), 1_000_000)).toBe(200);
});

it('refuses as a full disk does what would leave no room for articles', async () => {
  expect(await statusAt(folder, 2 ** 52)).toBe(507);
});

// Only root may mount a disk of its own.
it.runIf(process.platform === 'linux' && process.getuid?.() === 0)('says so where a disk can only be read', async () => {
  const disk = mkdtempSync(join(folder, 'disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100m,ro', 'tmpfs', disk]);
  try {
    expect(await statusAt(disk, 1)).toBe(503);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    expect(await statusAt(disk, 1)).toBe(200);
  } finally {
    execFileSync('umount', ['--lazy', disk]);
  }
});
