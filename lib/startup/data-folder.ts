import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from './run-command';

/**
 * Makes a folder and those above it that are missing, each by itself: Node's own way to do that never returns below a
 * folder that says of every new one that it does not exist, such as /proc.
 * @throws what the file system says
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts at the same moment was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Sees to it that DATA_DIR is there and can be written to.
 * @throws OperatorError with one sentence when it cannot
 */
export function ensureDataFolder(dataDir: string): void {
  try {
    const isNew = !existsSync(dataDir);
    makeFolder(dataDir);
    // In it are hashes of passwords, and addresses of readers. A folder that somebody has made is as they have made it.
    if (isNew) chmodSync(dataDir, 0o700);
    // Tried, not asked: permissions say yes to root even where nothing can be written, and to a file.
    rmdirSync(mkdtempSync(join(dataDir, '.can-be-written-')));
  } catch {
    throw new OperatorError(`DATA_DIR ${dataDir} cannot be written to; give a folder that this user may write to.`);
  }
}
