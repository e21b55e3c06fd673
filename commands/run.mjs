/**
 * Runs a command of the newspaper: `node commands/run.mjs import PATH` bundles `commands/import.ts` and runs it.
 *
 * A bundle, because Node 20 does not read TypeScript. This file alone is JavaScript: something has to come first.
 */
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
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

/** A new folder for the bundle: among the packages, or, where an account may only read those, among temporary files. */
function folderForBundle() {
  const parents = [join(root, 'node_modules/.cache/trang-nhat'), tmpdir()];
  for (const parent of parents) {
    try {
      mkdirSync(parent, { recursive: true });
      return mkdtempSync(join(parent, 'command-'));
    } catch {
      // The next one may be writable.
    }
  }
  console.error(`No command can run: neither ${parents.join(' nor ')} can be written to; make one of them writable, or set TMPDIR.`);
  process.exit(1);
}

const outfile = join(folderForBundle(), `${name}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'error',
  // The bundle is not needed once it runs, and a process that is killed tidies nothing up.
  banner: { js: "import { rmSync as forget } from 'node:fs';\nforget(new URL('.', import.meta.url), { recursive: true });" },
  plugins: [
    {
      name: 'outside-of-next',
      setup({ onResolve, onLoad }) {
        // Next's own bundler marks server modules; a command is always on the server.
        onResolve({ filter: /^server-only$/ }, () => ({ path: 'server-only', namespace: 'empty' }));
        onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
        // Packages stay outside, each under the address that it has from here: from a temporary folder none would be found.
        onResolve({ filter: /^[@a-z]/ }, ({ path }) => {
          const isOurs = path.startsWith('@/') || path === '@payload-config';
          if (isOurs || isBuiltin(path)) return undefined;
          // Next has no export map, so Node wants the file's whole name.
          const whole = /^next\/[a-z]+$/.test(path) ? `${path}.js` : path;
          return { path: import.meta.resolve(whole), external: true };
        });
      },
    },
  ],
});
// Read by Next, React and Payload when they are loaded, so before they are. The tests choose for themselves.
if (name !== 'test') process.env.NODE_ENV = name === 'dev' ? 'development' : 'production';
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], entry, ...rest];
// Lexical's modules await each other at their top level. Entered from several sides at once, Node 20 sometimes never
// finishes them and exits with code 13 (seen in 3 of 8 runs); entered through their root first, always (15 of 15).
await import('lexical');
try {
  await import(pathToFileURL(outfile).href);
} catch (error) {
  // The configuration reads the environment when it is loaded, which is before the command has begun.
  if (error?.name !== 'EnvironmentError') throw error;
  console.error(error.message);
  process.exit(1);
}
