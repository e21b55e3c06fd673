import { accessSync, constants, mkdirSync } from 'node:fs';
import { OperatorError } from './run-command';

/**
 * Sees to it that DATA_DIR is there and can be written to.
 * @throws OperatorError with one sentence when it cannot
 */
export function ensureDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new OperatorError(`DATA_DIR ${dataDir} cannot be written to; give a folder that this user may write to.`);
  }
}
