import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '@/deploy/on-one-machine/free-port';
import { Portal } from '@/deploy/on-one-machine/portal';

/** What an operator sees of a server: figures, logs of objects, and traces at a collector. */
let portal: Portal;
let metricsPort: number;
let collector: Server;
const traced: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-seen-'));
const patience = { timeout: 20_000, interval: 100 };

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    traced.push(`${request.url} ${(await buffer(request)).toString()}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  metricsPort = await freePort();
  portal = await Portal.start({
    DATA_DIR: join(folder, 'data'),
    DEMO_CONTENT: '1',
    METRICS_LISTEN: String(metricsPort),
    LOG_FORMAT: 'json',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
});
afterAll(async () => {
  await portal?.end();
  collector.close();
  rmSync(folder, { recursive: true, force: true });
});

const figures = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
const figure = async (name: string): Promise<number> => Number(new RegExp(`^${name} ([\\d.e+-]+)$`, 'm').exec(await figures())?.[1]);

test('Prometheus gets figures of both threads, of the store and of what waits', async () => {
  await portal.status('/');
  await portal.status('/');
  const text = await figures();
  for (const thread of ['front', 'next']) expect(text).toContain(`nodejs_heap_size_used_bytes{thread="${thread}"}`);
  expect(await figure('trang_nhat_page_cache_requests_total\\{outcome="hit"\\}')).toBeGreaterThanOrEqual(1);
  expect(await figure('trang_nhat_answers_total\\{status="200"\\}')).toBeGreaterThanOrEqual(2);
  expect(await figure('trang_nhat_store_up')).toBe(1);
  expect(await figure('trang_nhat_late_schedules')).toBe(0);
  expect(await figure('trang_nhat_mail_queue_age_seconds')).toBe(0);
  // Of other servers there is nothing to say where there is one.
  expect(text).not.toMatch(/^trang_nhat_other_servers_heard/m);
});

test('how long a page took a reader is counted, by the kind of page', async () => {
  await fetch(`${portal.origin}/api/vitals`, { method: 'POST', body: JSON.stringify({ page: 'article', LCP: 1200, TTFB: 90 }) });
  expect(await figure('trang_nhat_reader_lcp_seconds_sum\\{page="article"\\}')).toBe(1.2);
});

test('readers do not see the figures', async () => {
  for (const path of ['/metrics', '/api/internal/figures']) expect(await portal.status(path), path).toBe(404);
});

test('a request that reached Next is a span at the collector', async () => {
  await portal.status('/tim-kiem?q=cầu');
  await vi.waitUntil(() => traced.some((span) => span.includes('/tim-kiem')), patience);
  expect(traced[0]).toMatch(/^\/v1\/traces /);
  expect(traced.join('')).toContain('trang-nhat');
});

test('what a server says is an object in each line', async () => {
  await portal.end();
  const lines = portal.said.split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.anything() as unknown, time: expect.anything() as unknown });
});

test('a server whose log nobody reads any more goes on, and does not complain about it without end', async () => {
  const deaf = await Portal.start({
    DATA_DIR: join(folder, 'data'),
    METRICS_LISTEN: String(await freePort()),
    REDIS_URL: 'redis://127.0.0.1:1',
  });
  const cpu = (): number => Number(readFileSync(`/proc/${deaf.process.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[11]);
  for (const stream of [deaf.process.stdout!, deaf.process.stderr!]) stream.destroy();
  // Something that it has to say.
  rmSync(join(folder, 'data/trang-nhat.db'), { force: true });
  await vi.waitUntil(async () => (await deaf.status('/readyz')) === 503, patience);
  const before = cpu();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  // In hundredths of a second: a loop would have had nearly all three.
  expect(cpu() - before).toBeLessThan(150);
  expect(await deaf.status('/')).toBe(200);
  await deaf.end('SIGKILL');
});
