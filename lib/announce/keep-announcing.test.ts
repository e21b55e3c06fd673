import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { announceQueue } from './tasks';

let opened: StoreForTests;
let hub: Server;
const asked: string[] = [];

/** What the hub does not take, and what it refuses for good. */
const statuses: Record<string, number> = { later: 503, never: 400 };

beforeAll(async () => {
  hub = createServer((request, response) => {
    void text(request).then((body) => {
      const feed = new URL(new URLSearchParams(body).get('hub.url')!).pathname.slice(1);
      asked.push(feed);
      response.writeHead(statuses[feed.split('-')[0]!] ?? 202).end();
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, resolve));
  process.env.WEBSUB_HUB_URL = `http://localhost:${(hub.address() as AddressInfo).port}/`;
  opened = await openStoreForTests();
}, 60_000);

afterAll(async () => {
  delete process.env.WEBSUB_HUB_URL;
  hub.close();
  await opened.close();
});

const announce = (feed: string) =>
  opened.store.jobs.queue({ task: 'pingHub', queue: announceQueue, input: { addresses: [`https://bao.example/${feed}`] } });

const waiting = async () =>
  (
    await opened.store.find({
      collection: 'payload-jobs',
      where: { completedAt: { exists: false }, hasError: { not_equals: true } },
      pagination: false,
    })
  ).docs.length;

it('What a hub does not take keeps no newer story waiting, is told again later, and is given up where the hub says so', async () => {
  const { keepAnnouncing } = await import('./keep-announcing');
  for (let number = 0; number < 45; number++) await announce(`later-${number}`);
  await announce('never-1');
  await announce('now-1');
  const stop = keepAnnouncing(opened.store);
  try {
    await vi.waitFor(() => expect(asked).toHaveLength(47), { timeout: 20_000 });
    expect(asked.slice(0, 20)).toContain('now-1');
    await vi.waitFor(async () => expect(await waiting()).toBe(45), { timeout: 5000 });
    await vi.waitFor(() => expect(asked.filter((feed) => feed === 'later-44').length).toBeGreaterThan(1), { timeout: 30_000 });
    expect(asked.filter((feed) => feed === 'never-1')).toHaveLength(1);
  } finally {
    stop();
  }
}, 60_000);
