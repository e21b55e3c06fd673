/**
 * Runs a command of the newspaper: `node commands/run.mjs import PATH` bundles `commands/import.ts` and runs it.
 *
 * A bundle, because Node 20 does not read TypeScript. This file alone is JavaScript: something has to come first.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const [name = '', ...rest] = process.argv.slice(2);
const entry = join(root, 'commands', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  console.error(`There is no command "${name}"; see the README for those that there are.`);
  process.exit(1);
}

const outfile = join(root, 'node_modules/.cache/trang-nhat', `${name}-${process.pid}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'error',
  // The bundle is not needed once it runs, and a process that is killed tidies nothing up.
  banner: { js: "import { unlinkSync as forget } from 'node:fs';\nforget(new URL(import.meta.url));" },
  plugins: [
    {
      name: 'outside-of-next',
      setup({ onResolve, onLoad }) {
        // Next's own bundler marks server modules; a command is always on the server.
        onResolve({ filter: /^server-only$/ }, () => ({ path: 'server-only', namespace: 'empty' }));
        onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
        // Next has no export map, so Node wants the file's whole name.
        onResolve({ filter: /^next\/[a-z]+$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
      },
    },
  ],
});
// Read by Next, React and Payload when they are loaded, so before they are. Only these two are not for a newspaper at work.
if (!['dev', 'test'].includes(name)) process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], entry, ...rest];
// Lexical's modules await each other at their top level. Entered from several sides at once, Node 20 sometimes never
// finishes them and exits with code 13 (seen in 3 of 8 runs); entered through their root first, always (15 of 15).
await import('lexical');
await import(pathToFileURL(outfile).href);
