import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { Edges } from './edges';

const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
const servers: Server[] = [];

afterEach(async () => {
  warnings.mockClear();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Heard = { method: string | undefined; url: string | undefined; keys: unknown; gone: unknown };

/** A cache that remembers what it is told. @param statusOf what it answers; 0 for nothing */
async function cacheThat(statusOf: () => number, port = 0): Promise<{ origin: string; heard: Heard[]; server: Server }> {
  const heard: Heard[] = [];
  const said = (headers: IncomingHttpHeaders) => ({ keys: headers['surrogate-key'], gone: headers['surrogate-key-gone'] });
  const server = createServer(({ method, url, headers }, response) => {
    heard.push({ method, url, ...said(headers) });
    const status = statusOf();
    if (status > 0) response.writeHead(status).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, server };
}

const quick = { longestWait: 300, againAfter: 60_000, retryAfter: 20 };

it('tells every cache what expired, before it says that it has', async () => {
  const [one, other] = [await cacheThat(() => 200), await cacheThat(() => 200)];
  await new Edges([one.origin, other.origin], quick).purge(['withdrawn:7', 'front:vi']);
  const told = { method: 'PURGE', url: '/', keys: 'withdrawn:7 front:vi every-change', gone: 'story:7' };
  expect([one.heard, other.heard]).toEqual([[told], [told]]);
});

it('tells it once more, for an answer from before that a cache was just taking in', async () => {
  const { origin, heard } = await cacheThat(() => 200);
  await new Edges([origin], { ...quick, againAfter: 20 }).purge(['site']);
  await expect.poll(() => heard.map(({ keys }) => keys)).toEqual(['site every-change', 'site every-change']);
});

it('keeps nobody waiting for a cache that does not answer', async () => {
  const { origin } = await cacheThat(() => 0);
  const started = Date.now();
  await new Edges([origin], quick).purge(['site']);
  expect(Date.now() - started).toBeLessThan(2000);
});

it('tells a cache that was away all that it missed when it answers again, and the operator once', async () => {
  const { origin, server } = await cacheThat(() => 200);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => servers.pop()!.close(resolve));
  const edges = new Edges([origin], quick);
  await edges.purge(['withdrawn:7']);
  await edges.purge(['withdrawn:8']);
  const { heard } = await cacheThat(() => 200, port);
  await expect.poll(() => heard.map(({ gone }) => gone)).toEqual(['story:7 story:8']);
  // Another test's cache may just have gone.
  const said = () => warnings.mock.calls.map(([line]) => String(line)).filter((line) => line.includes(origin));
  await expect.poll(said).toEqual([expect.stringContaining('could not be told of a change'), expect.stringContaining('answers again')]);
});

it('asks again a cache that refuses', async () => {
  let status = 403;
  const { origin, heard } = await cacheThat(() => status);
  await new Edges([origin], quick).purge(['site']);
  expect(warnings).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('it answered 403'));
  status = 200;
  await expect.poll(() => warnings.mock.calls.length).toBe(2);
  expect(heard.length).toBeGreaterThan(1);
});
