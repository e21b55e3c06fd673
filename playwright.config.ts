import { defineConfig, devices } from '@playwright/test';
import { browserOfThisMachine } from './deploy/on-one-machine/browser';
import { startArguments } from './deploy/on-one-machine/portal';
import { outsideWorld } from './tests/fixtures/outside-world';

const port = Number(process.env.TEST_PORT ?? 3917);
/** Somebody's running portal to test instead of one of our own: `TEST_URL=http://… npm test browser`. */
const baseURL = process.env.TEST_URL ?? `http://localhost:${port}`;

/** Tests that publish, retract and rearrange. */
const changing = ['**/server/**', '**/newsroom/**'];

/** Follows every link: while nobody publishes. */
const crawling = '**/crawl.spec.ts';

const inOrder = { use: { ...devices['Desktop Chrome'] }, fullyParallel: false };

/** The admin's forms take long to open where two browsers and the server share two slow processors. */
const patient = { timeout: 120_000, expect: { timeout: 30_000 } };

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/fixtures/sign-in.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // With more, two processors have nothing left to give, and what is expected in time comes too late.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A machine that stood still for a while is given another chance; the report calls such a test flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL,
    // Only the tests of what is kept without a network have one.
    serviceWorkers: 'block',
    // A step that waits longer has failed; the whole test need not wait for its own end.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: browserOfThisMachine(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu'],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] }, testIgnore: [...changing, crawling] },
    { name: 'phone', use: { ...devices['Pixel 7'] }, testIgnore: [...changing, crawling] },
    { name: 'crawl', ...inOrder, workers: 1, testMatch: crawling, dependencies: ['desktop', 'phone'] },
    // These change what everybody sees: after the readers' tests, and the tests of one file one after the other.
    { name: 'server', ...inOrder, ...patient, workers: 1, testMatch: '**/server/**', dependencies: ['crawl'] },
    { name: 'newsroom', ...inOrder, ...patient, testMatch: '**/newsroom/**', dependencies: ['server'] },
  ],
  ...(process.env.TEST_URL
    ? {}
    : {
        webServer: {
          command: ['node', ...startArguments].join(' '),
          url: `${baseURL}/en`,
          timeout: 600_000,
          stdout: 'pipe' as const,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
          env: {
            PORT: String(port),
            DATA_DIR: process.env.TEST_DATA_DIR ?? 'test-results/../.next/test-data',
            SITE_URL: baseURL,
            DATABASE_URL: '',
            DEMO_CONTENT: '1',
            ...outsideWorld,
          },
        },
      }),
});
