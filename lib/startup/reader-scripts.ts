import { existsSync, rmSync } from 'node:fs';
import { build, context, type BuildOptions } from 'esbuild';

/** Where the scripts of readers' pages are found by their browsers; below `public/` and made by the build. */
const folder = 'public/reader-scripts';
const serviceWorker = 'public/service-worker.js';

/** Browsers since about 2021: the oldest that also knows what the pages' stylesheets are written in. */
const target = ['chrome94', 'firefox93', 'safari15.4'];

const shared = { bundle: true, minify: true, format: 'esm', target, logLevel: 'silent' } satisfies BuildOptions;

const bundles: BuildOptions[] = [
  // What a page needs at once is one file; what a reader has to ask for is loaded when they do.
  {
    ...shared,
    entryPoints: ['components/reader-scripts/reader.ts'],
    outdir: folder,
    splitting: true,
    chunkNames: '[name]-[hash]',
  },
  // At the site's root, because it may answer only for what lies below it.
  { ...shared, entryPoints: ['components/reader-scripts/service-worker.ts'], outfile: serviceWorker, format: 'iife' },
  // Written into the page's head, so nothing of it may be a module.
  { ...shared, entryPoints: ['components/reader-scripts/before-paint.ts'], outdir: folder, format: 'iife' },
];

/**
 * Bundles what runs in a reader's browser beside Next's own script, see `docs/decisions/0015`.
 * @throws esbuild's error, with the place of the fault in its message
 */
export async function bundleReaderScripts(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const options of bundles) await build(options);
}

/** The same, and again after each change of a source, until the process ends. */
export async function watchReaderScripts(): Promise<void> {
  for (const options of bundles) await (await context(options)).watch();
}

export function areReaderScriptsBundled(): boolean {
  return existsSync(`${folder}/reader.js`);
}
