import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureDataFolder } from './data-folder';
import { OperatorError } from './run-command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trang-nhat-data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ensureDataFolder', () => {
  it('makes the folder and those above it, and leaves nothing in it', () => {
    const dataDir = join(folder, 'a', 'b', 'data');
    ensureDataFolder(dataDir);
    ensureDataFolder(dataDir);
    expect(statSync(dataDir).isDirectory()).toBe(true);
    expect(readdirSync(dataDir)).toEqual([]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it.skipIf(process.platform !== 'linux').each(['/proc', '/proc/x', '/proc/x/y'])(
    'says in a sentence that %s cannot be written to',
    (dataDir) => {
      expect(() => ensureDataFolder(dataDir)).toThrow(OperatorError);
      expect(() => ensureDataFolder(dataDir)).toThrow(`DATA_DIR ${dataDir} cannot be written to; give a folder`);
    },
  );

  it('takes neither a file nor a link to nothing for a folder', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'nothing'), join(folder, 'link'));
    for (const name of ['file', join('file', 'data'), 'link']) {
      expect(() => ensureDataFolder(join(folder, name)), name).toThrow(OperatorError);
    }
  });
});
