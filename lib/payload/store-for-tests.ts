import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';

export type StoreForTests = { store: Payload; dataDir: string; close: () => Promise<void> };

/** An empty content store with its tables, in a folder of its own: the real one, for a test. One for each test file. */
export async function openStoreForTests(): Promise<StoreForTests> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-store-'));
  process.env.DATA_DIR = dataDir;
  delete process.env.DATABASE_URL;
  // Lexical's modules await each other at their top level; entered by another way than their root, Node 20 may never finish them.
  await import('lexical');
  // The configuration reads the environment when it is loaded.
  const { prepareStore } = await import('@/lib/startup/prepare-store');
  const store = await prepareStore();
  return {
    store,
    dataDir,
    close: async () => {
      await store.destroy();
      // Else who asks for a store next gets this one.
      (globalThis as { _payload?: Map<string, unknown> })._payload?.clear();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
