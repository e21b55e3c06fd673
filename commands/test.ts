import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserOfThisMachine, installBrowserFromDebian } from '@/deploy/on-one-machine/browser';
import { SeveralInstances } from '@/deploy/on-one-machine/several-instances';
import { buildIfNeeded } from '@/lib/startup/build';
import { sayStep } from '@/lib/startup/report';
import { runCommand } from '@/lib/startup/run-command';
import { outsideWorld } from '@/tests/fixtures/outside-world';

/** Runs a program in this terminal. @returns true when it ended well */
async function run(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
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
  const own = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  });
  return (own && existsSync(chromium.executablePath())) || browserOfThisMachine() !== undefined;
}

/** What the command was given beside the name of a step goes to Playwright. */
async function testInBrowser(env: Record<string, string> = {}): Promise<boolean> {
  if (!(await ensureBrowser())) {
    console.error(
      'There is no browser to test with, and neither Playwright nor Debian gave one; install Chromium, or set TEST_BROWSER to its path.',
    );
    return false;
  }
  const chosen = process.argv.slice(2).filter((argument) => argument !== wanted);
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...chosen], env);
}

/** The same tests, of two instances behind Varnish, on PostgreSQL, Redis and S3. */
async function testSeveralInBrowser(): Promise<boolean> {
  await buildIfNeeded();
  const newspaper = await SeveralInstances.start({ env: { DEMO_CONTENT: '1', ...outsideWorld } }, sayStep);
  try {
    const [dataDir] = newspaper.dataDirsWithAccount as [string];
    writeFileSync(join(dataDir, 'secret'), newspaper.secret, { mode: 0o600 });
    return await testInBrowser({ TEST_URL: `http://localhost:${newspaper.port}`, TEST_DATA_DIR: dataDir, TEST_BEHIND: 'varnish' });
  } finally {
    // Beside what the browser saw, as what happened often stands in one of them.
    mkdirSync('test-results', { recursive: true });
    for (const [index, { said }] of newspaper.portals.entries()) writeFileSync(join('test-results', `instance-${index}.log`), said);
    await newspaper.stop();
  }
}

type Step = {
  name: string;
  run: () => Promise<boolean>;
  onlyByName?: true;
  /** Keeps one processor busy, and says nothing unless it fails: runs beside the others that do so. */
  onOneProcessor?: true;
};

/** Every step of `npm test`, quickest first. */
const steps: Step[] = [
  { name: 'format', onOneProcessor: true, run: node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', onOneProcessor: true, run: node('node_modules/eslint/bin/eslint.js', '.') },
  {
    name: 'types',
    onOneProcessor: true,
    run: async () =>
      (await run(process.execPath, ['node_modules/next/dist/bin/next', 'typegen'])) &&
      (await run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'])),
  },
  { name: 'unit', run: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit') },
  {
    // What follows is tried on it, by several at once.
    name: 'build',
    run: async () => {
      await buildIfNeeded();
      return true;
    },
  },
  { name: 'commands', run: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'commands') },
  {
    name: 'browser',
    run: () => {
      rmSync('.next/test-data', { recursive: true, force: true });
      return testInBrowser();
    },
  },
  {
    name: 'servers',
    // Two at once, which wait for servers most of their time. What times how soon a schedule is kept is not among them.
    run: node(
      ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'servers', '--fileParallelism'],
      ...['purge-bus', 'varnish', 'nginx', 'several', 'seen', 'virus-scanner'],
    ),
  },
  {
    name: 'all-servers',
    // Four minutes more: asked for by name until the whole suite has room for them.
    onlyByName: true,
    run: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'servers'),
  },
  { name: 'browser-on-several', onlyByName: true, run: testSeveralInBrowser },
];

const wanted = process.argv[2];

await runCommand(async () => {
  const chosen = steps.some(({ name }) => name === wanted)
    ? steps.filter(({ name }) => name === wanted)
    : steps.filter(({ onlyByName }) => !onlyByName);
  const beside = chosen.filter(({ onOneProcessor }) => onOneProcessor);
  for (const together of [beside, ...chosen.filter(({ onOneProcessor }) => !onOneProcessor).map((step) => [step])]) {
    if (together.length > 0) console.log(`\n── ${together.map(({ name }) => name).join(', ')}`);
    const ended = await Promise.all(together.map(async (step) => ({ name: step.name, isWell: await step.run() })));
    for (const { name, isWell } of ended) if (!isWell) console.error(`\n✗ ${name} failed`);
    if (ended.some(({ isWell }) => !isWell)) return 1;
  }
  console.log('\n✓ all passed');
  return 0;
});
