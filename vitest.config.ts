import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@payload-config': `${root}payload.config.ts`,
      '@/': root,
      // Next's bundler marks server modules with it; a unit test is on the server.
      'server-only': `${root}tests/fixtures/server-only.ts`,
    },
  },
  test: {
    // As many as there are processors; Vitest leaves one free for those who work beside it.
    maxWorkers: '100%',
    // Next has no export map, so Node alone does not find its "next/server".
    server: { deps: { inline: ['next-intl'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,bench,commands,components,deploy,lib}/**/*.test.{ts,tsx}'],
          isolate: false,
          setupFiles: ['tests/fixtures/each-file-anew.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Each runs commands as an operator does, as processes with a store of their own.
        test: {
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        // Several servers of the newspaper on real servers of Debian's; they need the build that the browser's step has made.
        test: {
          name: 'servers',
          include: ['tests/servers/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
