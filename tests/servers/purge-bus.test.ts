import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { createClient } from '@redis/client';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Postgres } from '@/deploy/on-one-machine/postgres';
import { Redis } from '@/deploy/on-one-machine/redis';
import { PurgeBus, tellAllServers } from '@/lib/cache/purge-bus';

/** What servers of one newspaper do when one of them tells the others, over a real Redis and a real PostgreSQL. */
let redis: Redis;
let postgres: Postgres;
const buses: PurgeBus[] = [];

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  [redis, postgres] = [await Redis.start(), await Postgres.start()];
});
afterAll(() => Promise.all([redis?.stop(), postgres?.stop()]));
afterEach(() => {
  for (const bus of buses.splice(0)) bus.close();
});

const patience = { timeout: 20_000, interval: 20 };
const varnish = 'http://varnish:6081';

type Heard = { tags: readonly string[]; untold: readonly string[] };

type Kind = { edges?: string[]; takes?: () => Promise<void>; storeUrl?: string | null };

/** A server that listens, and what it has heard. */
async function server({ edges = [varnish], takes = () => Promise.resolve(), storeUrl = null }: Kind = {}) {
  const heard: Heard[] = [];
  const hear = async (tags: readonly string[], untold: readonly string[]): Promise<void> => {
    await takes();
    heard.push({ tags, untold });
  };
  const bus = new PurgeBus({ redisUrl: redis.url, storeUrl, hear, edges, deafInterval: 500 });
  buses.push(bus);
  await expect.poll(() => bus.isHearing && (storeUrl === null || bus.isHearingStore), patience).toBe(true);
  return { bus, heard };
}

const isLate = (): void => {
  throw new Error('Nobody was late.');
};

test('a server that opens takes for old what it has heard while it started, and nothing else', async () => {
  const [open, starting] = [await server(), await server()];
  await open.bus.open();
  const began = performance.now();
  await open.bus.tell(['article:53'], isLate);
  // Nobody reads anything there: the editor does not wait for it.
  expect(performance.now() - began).toBeLessThan(900);
  expect([open.heard, starting.heard]).toEqual([[], []]);
  await starting.bus.open();
  expect(starting.heard).toEqual([{ tags: ['article:53'], untold: [] }]);
});

test('who tells waits until the others have done it, and hears of each that was too slow for that', async () => {
  let finish = (): void => undefined;
  const [editors, slow] = [await server(), await server({ takes: () => new Promise((resolve) => (finish = resolve)) })];
  await Promise.all([editors.bus.open(), slow.bus.open()]);
  const late = vi.fn();
  await editors.bus.tell(['article:53'], late);
  expect([slow.heard, late.mock.calls]).toEqual([[], []]);
  finish();
  await expect.poll(() => late.mock.calls.length, patience).toBe(1);
  expect(slow.heard).toHaveLength(1);
});

test('a cache in front is told by one server for all, unless it is in front of others only', async () => {
  const own = 'http://10.0.0.7:6081';
  const [editors, same, other] = [await server(), await server(), await server({ edges: [varnish, own] })];
  for (const { bus } of [editors, same, other]) await bus.open();
  await editors.bus.tell(['article:53'], isLate);
  expect(same.heard).toEqual([{ tags: ['article:53'], untold: [] }]);
  expect(other.heard).toEqual([{ tags: ['article:53'], untold: ['article:53'] }]);
});

test('a server that could not listen takes everything for old, and has its caches told', async () => {
  const { bus, heard } = await server();
  await bus.open();
  await redis.kill();
  const everything = { tags: ['everything'], untold: ['everything'] };
  await expect.poll(() => heard.at(-1), patience).toEqual(everything);
  await redis.resume();
  heard.length = 0;
  await expect.poll(() => bus.isHearing, patience).toBe(true);
  expect(heard.at(-1)).toEqual(everything);
});

test('whoever takes everything for old still hears what was withdrawn: of that no copy may be given', async () => {
  let finish = (): void => undefined;
  const [editors, other] = [await server(), await server({ takes: () => new Promise((resolve) => (finish = resolve)) })];
  await Promise.all([editors.bus.open(), other.bus.open()]);
  const late = vi.fn();
  await editors.bus.tell(['article:53'], late);
  // While it is at the first.
  await editors.bus.tell(['everything', 'article:54', 'withdrawn:54'], late);
  finish();
  await expect.poll(() => other.heard.length, patience).toBe(1);
  await vi.waitUntil(() => {
    finish();
    return other.heard.length === 2;
  }, patience);
  expect(other.heard.at(-1)!.tags).toEqual(['everything', 'withdrawn:54']);
});

test('what nobody could be told is told when Redis answers again: others that hear all the time would never know', async () => {
  const [editors, other] = [await server(), await server()];
  await Promise.all([editors.bus.open(), other.bus.open()]);
  const operator = await createClient({ url: redis.url }).connect();
  await operator.sendCommand(['ACL', 'SETUSER', 'default', '-publish']);
  await editors.bus.tell(['article:53'], isLate);
  expect(other.heard).toEqual([]);
  await operator.sendCommand(['ACL', 'SETUSER', 'default', '+publish']);
  // The connections that tell, and not those that listen.
  await operator.sendCommand(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes']);
  await expect.poll(() => other.heard, patience).toEqual([{ tags: ['article:53'], untold: ['article:53'] }]);
  expect(other.bus.isHearing).toBe(true);
  operator.destroy();
});

test('word of a change comes once by two ways, and at once while Redis is away', async () => {
  const storeUrl = postgres.url;
  const [editors, other] = [await server({ storeUrl }), await server({ storeUrl })];
  await Promise.all([editors.bus.open(), other.bus.open()]);
  await editors.bus.tell(['article:53'], isLate);
  await redis.kill();
  await expect.poll(() => [editors.bus.isHearing, other.bus.isHearing], patience).toEqual([false, false]);
  await editors.bus.tell(['article:54'], isLate);
  await tellAllServers({ redisUrl: redis.url, storeUrl }, ['article:55']);
  // More than one message of PostgreSQL holds.
  await editors.bus.tell(
    Array.from({ length: 1000 }, (_, number) => `article:${number}`),
    isLate,
  );
  const heard = (): unknown => other.heard.map(({ tags }) => tags);
  await expect.poll(heard, patience).toEqual([['article:53'], ['article:54'], ['article:55'], ['everything']]);
  await redis.resume();
  await expect.poll(() => other.bus.isHearing, patience).toBe(true);
});

test('a server that can hear neither way takes everything for old until it can', async () => {
  const { bus, heard } = await server({ storeUrl: postgres.url });
  await bus.open();
  await postgres.kill();
  await expect.poll(() => bus.isHearingStore, patience).toBe(false);
  expect(heard).toEqual([]);
  await redis.kill();
  await expect.poll(() => heard.length, patience).toBeGreaterThan(1);
  await postgres.resume();
  await expect.poll(() => bus.isHearingStore, patience).toBe(true);
  heard.length = 0;
  await tellAllServers({ redisUrl: redis.url, storeUrl: postgres.url }, ['article:53']);
  await expect.poll(() => heard.at(-1)?.tags, patience).toEqual(['article:53']);
  await redis.resume();
});

test('a server whose connection to the store breaks just as it begins to listen tries again', async () => {
  const real = Number(new URL(postgres.url).port);
  let cuts = 0;
  const between = createServer((client) => {
    const store = connect(real, '127.0.0.1');
    for (const end of [client, store]) end.on('error', () => undefined);
    client.on('data', (asked) => {
      if (asked.includes('LISTEN') && cuts < 2) {
        cuts += 1;
        client.resetAndDestroy();
        store.destroy();
      } else store.write(asked);
    });
    store.on('data', (answered) => client.write(answered));
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  const storeUrl = new URL(postgres.url);
  storeUrl.port = String((between.address() as AddressInfo).port);
  const { bus } = await server({ storeUrl: storeUrl.href });
  expect([bus.isHearingStore, cuts]).toEqual([true, 2]);
  between.close();
});

test('a command that can tell nobody says so', async () => {
  await redis.kill();
  await postgres.kill();
  await expect(tellAllServers({ redisUrl: redis.url, storeUrl: postgres.url }, ['article:53'])).rejects.toThrow();
  await Promise.all([redis.resume(), postgres.resume()]);
});
