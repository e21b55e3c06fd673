import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SeveralInstances } from '@/deploy/on-one-machine/several-instances';
import { demoAccountFile } from '@/lib/demo/account';
import { bodyOfText } from '../fixtures/body-of-text';

/** Two instances that share PostgreSQL, Redis and a bucket, with Varnish before them; and what readers notice when one is away. */
let newspaper: SeveralInstances;
let token: string;
let section: number;

/** A search engine that is told of addresses, and what it was told. */
let searchEngine: Server;
const told: string[] = [];

const patience = { timeout: 30_000, interval: 50 };

beforeAll(async () => {
  searchEngine = createServer((request, response) => {
    void json(request).then((body) => {
      told.push(...(body as { urlList: string[] }).urlList);
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => searchEngine.listen(0, resolve));
  const announce = { INDEXNOW_URL: `http://localhost:${(searchEngine.address() as AddressInfo).port}/`, INDEXNOW_KEY: 'test-key' };
  newspaper = await SeveralInstances.start({ env: { DEMO_CONTENT: '1', ...announce } });
  const account = JSON.parse(readFileSync(join(newspaper.dataDirsWithAccount[0]!, demoAccountFile), 'utf8')) as object;
  ({ token } = await send<{ token: string }>(0, '/api/users/login', account));
  const { docs } = await send<{ docs: { id: number; slug: string }[] }>(0, '/api/sections?locale=vi&limit=50&depth=0');
  section = docs.find(({ slug }) => slug === 'the-thao')!.id;
});
afterAll(async () => {
  await newspaper?.stop();
  searchEngine.close();
});

async function send<T>(instance: number, path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
  const answer = await fetch(newspaper.portals[instance]!.origin + path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `JWT ${token}` }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return (await answer.json()) as T;
}

type Story = { id: number; path: string };

async function publish(instance: number, title: string): Promise<Story> {
  const story = { language: 'vi', format: 'standard', title, sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section, _status: 'published' };
  const { doc } = await send<{ doc: { id: number; slug: string } }>(instance, '/api/articles?depth=0', story);
  return { id: doc.id, path: `/the-thao/${doc.slug}-${doc.id}` };
}

const retitle = (instance: number, { id }: Story, title: string) =>
  send(instance, `/api/articles/${id}?depth=0`, { title, _status: 'published' }, 'PATCH');

async function read(origin: string, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(origin + path, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

const at = (instance: number) => newspaper.portals[instance]!.origin;

const bothReady = () =>
  vi.waitUntil(async () => (await read(at(0), '/readyz')).status === 200 && (await read(at(1), '/readyz')).status === 200, patience);

/** Milliseconds until a page says something. */
async function shownAfter(origin: string, path: string, text: string): Promise<number> {
  const began = performance.now();
  await vi.waitUntil(async () => (await read(origin, path)).text.includes(text), patience);
  return performance.now() - began;
}

/** Readers who open pages one after the other, by way of Varnish, until they are told to stop. */
function readersOf(paths: readonly string[]): { stop: () => Promise<{ answers: number; failed: string[] }> } {
  let isOver = false;
  let answers = 0;
  const failed: string[] = [];
  const run = (async () => {
    for (let index = 0; !isOver; index += 1) {
      const path = paths[index % paths.length]!;
      const { status } = await newspaper.edge.ask(path).catch((error: Error) => ({ status: error.message }));
      answers += 1;
      if (status !== 200) failed.push(`${path}: ${status}`);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await run;
      return { answers, failed };
    },
  };
}

test('two instances that start together on an empty store fill it once', async () => {
  expect(newspaper.dataDirsWithAccount).toHaveLength(1);
  const found = await Promise.all([0, 1].map((instance) => send<{ totalDocs: number }>(instance, '/api/articles?limit=1&depth=0')));
  const [one, other] = found.map(({ totalDocs }) => totalDocs);
  expect(one).toBeGreaterThan(50);
  expect(other).toBe(one);
});

test('every file that the store names is in the bucket', async () => {
  type File = { filename: string; url: string; sizes: Record<string, { url: string | null }> };
  const { docs } = await send<{ docs: File[] }>(0, '/api/media?limit=500&depth=0');
  const urls = docs.flatMap(({ url, sizes }) => [url, ...Object.values(sizes).map((size) => size.url)]).filter((url) => url !== null);
  expect(urls.length).toBeGreaterThan(60);
  const answers = await Promise.all(urls.map(async (url) => ({ url, ...(await read(at(1), new URL(url, at(1)).pathname)) })));
  expect(answers.filter(({ status }) => status !== 200).map(({ url }) => url)).toEqual([]);
});

test('the forms of the newsroom are there, wherever files are kept', async () => {
  const answer = await fetch(`${at(0)}/admin/collections/articles/create`, { headers: { cookie: `payload-token=${token}` } });
  expect(await answer.text()).toContain('id="field-title"');
});

test('after the answer to a save nobody is given the page from before, whichever instance they ask, and by Varnish neither', async () => {
  const story = await publish(0, 'Tin ở máy một');
  const places: [origin: string, path: string][] = [at(0), at(1), newspaper.edge.origin].flatMap((origin) =>
    [story.path, '/the-thao'].map((path): [string, string] => [origin, path]),
  );
  for (let save = 1; save <= 20; save += 1) {
    const title = `Tít lần thứ ${save} của tin này`;
    await retitle(save % 2, story, title);
    const pages = await Promise.all(places.map(([origin, path]) => read(origin, path)));
    expect(pages.map(({ text }) => text.includes(title))).toEqual(places.map(() => true));
  }
});

test('what waits to be told is told once, by whichever instance, and no connection is left in the middle of it', async () => {
  const store = new Client({ connectionString: newspaper.postgres.url });
  await store.connect();
  try {
    const queued = (stories: number, state: string) =>
      store.query(
        `INSERT INTO payload_jobs (task_slug, queue, input, processing, updated_at)
         SELECT 'pingIndexNow', 'announce', jsonb_build_object('addresses', jsonb_build_array($1::text || n)), ${state} FROM generate_series(1, $2::int) n`,
        [`${newspaper.edge.origin}/queued-`, stories],
      );
    const waiting = async (): Promise<number> =>
      (await store.query(`SELECT id FROM payload_jobs WHERE input::text LIKE '%/queued-%'`)).rowCount!;
    const mine = () => told.filter((address) => address.includes('/queued-'));

    await queued(1000, 'FALSE, now()');
    await vi.waitUntil(async () => (await waiting()) === 0, { timeout: 120_000, interval: 200 });
    expect(mine()).toHaveLength(1000);
    expect(new Set(mine()).size).toBe(1000);
    const stuck = await store.query(
      `SELECT query FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND now() - state_change > '5 s'`,
    );
    expect(stuck.rows).toEqual([]);

    // What an instance had taken when it was killed.
    await queued(1, `TRUE, now() - interval '11 minutes'`);
    await vi.waitUntil(async () => (await waiting()) === 0, { timeout: 90_000, interval: 200 });
    expect(mine()).toHaveLength(1001);
  } finally {
    await store.end();
  }
});

test('what one client does is counted together', async () => {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.77' };
  const body = JSON.stringify({ email: 'nobody@bao.example', password: 'mật khẩu sai hẳn' });
  let allowed = 0;
  for (; allowed < 60; allowed += 1) {
    const answer = await fetch(`${at(allowed % 2)}/api/users/login`, { method: 'POST', headers, body });
    await answer.arrayBuffer();
    if (answer.status === 429) break;
    expect(answer.status).toBe(401);
  }
  // Each is counted when it has been answered, and the next may be there before.
  expect(allowed).toBeGreaterThanOrEqual(30);
  expect(allowed).toBeLessThan(35);
});

test('a picture that was uploaded at one is given by the other', async () => {
  const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#0b5a6b' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set('_payload', JSON.stringify({ alt: 'Một màu xanh' }));
  form.set('file', new File([new Uint8Array(picture)], 'xanh.jpg', { type: 'image/jpeg' }));
  const answer = await fetch(`${at(0)}/api/media?locale=vi&depth=0`, {
    method: 'POST',
    headers: { authorization: `JWT ${token}` },
    body: form,
  });
  expect(answer.status).toBe(201);
  const { doc } = (await answer.json()) as { doc: { url: string } };
  // As a reader, who sees no list of files.
  const got = await fetch(at(1) + doc.url);
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await sharp(Buffer.from(await got.arrayBuffer())).metadata()).width).toBe(640);
});

test('readers notice nothing while an instance is killed and comes back', async () => {
  const readers = readersOf(['/', '/the-thao', '/moi-nhat', '/tim-kiem?q=lúa', '/en']);
  await newspaper.portals[0]!.end('SIGKILL');
  // Also of pages that nobody has asked for before, and of what is searched for.
  for (const path of ['/giao-duc', '/y-te', '/en/politics', '/tim-kiem?q=cầu'])
    expect((await newspaper.edge.ask(path)).status, path).toBe(200);
  await newspaper.startInstance(0);
  const { answers, failed } = await readers.stop();
  console.log(`${answers} answers while an instance was killed and came back; ${failed.length} failed.`);
  expect(failed).toEqual([]);
});

test('readers notice nothing while Redis is away; what is published meanwhile is shown everywhere', async () => {
  const story = await publish(0, 'Tin lúc có Redis');
  await shownAfter(at(1), story.path, 'Tin lúc có Redis');
  const readers = readersOf(['/', '/the-thao', story.path]);
  await newspaper.redis.kill();
  await retitle(0, story, 'Tin lúc không có Redis');
  console.log(`Without Redis shown elsewhere after ${Math.round(await shownAfter(at(1), story.path, 'Tin lúc không có Redis'))} ms.`);
  await shownAfter(newspaper.edge.origin, story.path, 'Tin lúc không có Redis');
  await newspaper.redis.resume();
  // And what is changed as soon as it is back.
  await retitle(1, story, 'Tin lúc Redis đã về');
  await shownAfter(at(0), story.path, 'Tin lúc Redis đã về');
  expect((await readers.stop()).failed).toEqual([]);
});

test('while PostgreSQL is away readers get what is kept, the rest says so, and a save is refused and not lost in silence', async () => {
  const story = await publish(0, 'Tin sắp sửa lúc mất kho');
  const kept = ['/', '/the-thao', story.path];
  for (const path of kept) for (const origin of [at(0), at(1), newspaper.edge.origin]) expect((await read(origin, path)).status).toBe(200);
  const readers = readersOf(kept);
  // Nobody has looked at what has changed with it when it goes, and there are many who will.
  await retitle(0, story, 'Tin đã sửa lúc mất kho');
  await newspaper.postgres.kill();
  const crowd = await Promise.all(Array.from({ length: 600 }, (_, index) => newspaper.edge.ask(kept[index % kept.length]!)));
  expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([200]));
  await vi.waitUntil(async () => (await read(at(0), '/readyz')).status === 503, patience);
  const refused = await fetch(`${at(1)}/van-hoa/trang/2`, { headers: { 'x-request-id': 'tu-proxy-42' } });
  expect([refused.status, refused.headers.get('x-request-id')]).toEqual([503, 'tu-proxy-42']);
  // Nobody is told that they are not allowed to because the store cannot say who they are.
  await expect(publish(0, 'Tin không lưu được')).rejects.toThrow(/answered 503: .*(?:store does not answer|Kho bài chưa trả lời)/);
  await newspaper.postgres.resume();
  await bothReady();
  expect((await readers.stop()).failed).toEqual([]);
  for (const path of kept) await shownAfter(newspaper.edge.origin, path, 'Tin đã sửa lúc mất kho');
  await retitle(1, story, 'Tin sau khi có lại kho');
  await shownAfter(at(0), story.path, 'Tin sau khi có lại kho');
});

test('a PostgreSQL that takes questions and answers none is taken to be away, and used again when it goes on', async () => {
  const kept = ['/', '/the-thao'];
  const story = await publish(0, 'Tin trước khi kho đứng');
  for (const path of kept) await shownAfter(newspaper.edge.origin, path, '</html>');
  const readers = readersOf(kept);
  newspaper.postgres.hang();
  const refusal = retitle(0, story, 'Tít lúc kho đứng').catch((error: Error) => error.message);
  expect((await read(at(1), '/van-hoa/trang/3')).status).toBe(503);
  expect(await refusal).toContain('answered 503');
  expect((await read(at(0), '/readyz')).status).toBe(503);
  newspaper.postgres.goOn();
  await bothReady();
  expect((await readers.stop()).failed).toEqual([]);
  await retitle(1, story, 'Tít sau khi kho đứng');
  await shownAfter(at(0), story.path, 'Tít sau khi kho đứng');
});

const sendPicture = (name: string, picture: Buffer) => {
  const form = new FormData();
  form.set('_payload', JSON.stringify({ alt: name }));
  form.set('file', new File([new Uint8Array(picture)], name, { type: 'image/png' }));
  return fetch(`${at(0)}/api/media?locale=vi`, { method: 'POST', headers: { authorization: `JWT ${token}` }, body: form });
};

const filled = (width: number, background: string) =>
  sharp({ create: { width, height: 200, channels: 3, background } })
    .png()
    .toBuffer();

test('a picture that lies in the bucket is cut anew around what it is about', async () => {
  const [wide, red] = await Promise.all([filled(1200, '#1010c0'), filled(600, '#c01010')]);
  const picture = await sharp(wide)
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer();
  type Answer = { doc: { id: number; sizes: { thumbnail: { url: string } } } };
  const { doc } = (await (await sendPicture('do-va-xanh.png', picture)).json()) as Answer;
  const cut = await send<Answer>(0, `/api/media/${doc.id}?depth=0`, { focalX: 10, focalY: 50 }, 'PATCH');
  const thumbnail = await fetch(at(1) + new URL(cut.doc.sizes.thumbnail.url, at(1)).pathname);
  const { channels } = await sharp(Buffer.from(await thumbnail.arrayBuffer())).stats();
  expect(channels[0]!.mean).toBeGreaterThan(channels[2]!.mean * 3);
});

test('while the bucket is away pages go on, and an upload fails whole', async () => {
  const { totalDocs } = await send<{ totalDocs: number }>(0, '/api/media?limit=1&depth=0');
  await newspaper.s3.kill();
  const answer = await sendPicture('do.png', await filled(300, '#a33'));
  expect(answer.status).toBeGreaterThanOrEqual(500);
  expect(await send(0, '/api/media?limit=1&depth=0')).toMatchObject({ totalDocs });
  expect((await newspaper.edge.ask('/')).status).toBe(200);
  await newspaper.s3.resume();
});
