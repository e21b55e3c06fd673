import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { browserOfThisMachine, installBrowserFromDebian } from '@/deploy/on-one-machine/browser';
import { runCommand } from '@/lib/startup/run-command';

/** Runs a program in this terminal. @returns true when it ended well */
function run(program: string, args: string[], env: Record<string, string> = {}): boolean {
  return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

const node =
  (script: string, ...args: string[]) =>
  () =>
    run(process.execPath, [script, ...args]);

/** Debian's browser without windows, else Playwright's own, else whatever is there. */
async function ensureBrowser(): Promise<boolean> {
  const { chromium } = await import('@playwright/test');
  if (process.env.TEST_BROWSER || existsSync(chromium.executablePath()) || installBrowserFromDebian()) return true;
  console.log('Debian gives no browser here: asking Playwright for its own.');
  const own = run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  });
  return (own && existsSync(chromium.executablePath())) || browserOfThisMachine() !== undefined;
}

/** Every step of `npm test`, quickest first. */
const steps: { name: string; run: () => boolean | Promise<boolean>; onlyByName?: true }[] = [
  { name: 'format', run: node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', run: node('node_modules/eslint/bin/eslint.js', '.') },
  {
    name: 'types',
    run: () =>
      run(process.execPath, ['node_modules/next/dist/bin/next', 'typegen']) &&
      run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']),
  },
  { name: 'unit', run: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit') },
  { name: 'commands', run: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'commands') },
  {
    name: 'browser',
    run: async () => {
      if (!(await ensureBrowser())) {
        console.error(
          'There is no browser to test with, and neither Playwright nor Debian gave one; install Chromium, or set TEST_BROWSER to its path.',
        );
        return false;
      }
      rmSync('.next/test-data', { recursive: true, force: true });
      return run(process.execPath, [
        'node_modules/@playwright/test/cli.js',
        'test',
        ...process.argv.slice(2).filter((argument) => argument !== wanted),
      ]);
    },
  },
  { name: 'servers', run: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'servers', 'varnish', 'nginx', 'several', 'seen') },
  {
    name: 'all-servers',
    // Four minutes more: asked for by name until the whole suite has room for them.
    onlyByName: true,
    run: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'servers'),
  },
];

const wanted = process.argv[2];

await runCommand(async () => {
  const chosen = steps.some(({ name }) => name === wanted)
    ? steps.filter(({ name }) => name === wanted)
    : steps.filter(({ onlyByName }) => !onlyByName);
  for (const { name, run: runStep } of chosen) {
    console.log(`\n── ${name}`);
    if (!(await runStep())) {
      console.error(`\n✗ ${name} failed`);
      return 1;
    }
  }
  console.log('\n✓ all passed');
  return 0;
});
