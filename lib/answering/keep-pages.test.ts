import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPages } from './keep-pages';
import { madeFromHeader } from './messages';

let server: Server;
let origin: string;
let happened: string[];
let told: () => void;
let asked: number;
let answering: Promise<void>;

/** What is passed on is a request that writes, which changes article 7; a page is made when the test lets it. */
beforeEach(async () => {
  [happened, answering, asked] = [[], Promise.resolve(), 0];
  const elsewhere = {
    purge: (tags: readonly string[]) => {
      happened.push(`told ${[...tags].join(' ')}`);
      return new Promise<void>((resolve) => (told = resolve));
    },
  };
  const make = async () => {
    asked += 1;
    await answering;
    const headers = { 'cache-control': 's-maxage=60', [madeFromHeader]: 'site,article:7' };
    return { status: 200, headers, body: Buffer.from('page') };
  };
  const pages = keepPages(make, elsewhere);
  server = createServer((request, response) =>
    pages.answer(request, response, (beforeAnswer) => {
      if (request.url === '/slow-save') {
        pages.expire(['article:7']);
        return void happened.push('changed');
      }
      if (request.url === '/save') for (const tag of ['article:7', 'front:vi']) pages.expire([tag]);
      void Promise.resolve(beforeAnswer()).then(() => response.end('saved'));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const save = (path = '/save') =>
  fetch(origin + path, { method: 'POST' }).then(async (answer) => void happened.push(`answered ${await answer.text()}`));

it('answers who has saved when the caches in front have been told, once, of all that has changed', async () => {
  const saved = save();
  await expect.poll(() => happened.length).toBe(1);
  told();
  await saved;
  expect(happened).toEqual(['told article:7 front:vi', 'answered saved']);
});

it('asks for a page anew when what it was made from has changed, and tells nobody what that was', async () => {
  const get = () => fetch(`${origin}/`);
  const { headers } = await get();
  expect(headers.get(madeFromHeader)).toBeNull();
  await save('/other');
  await get();
  expect(asked).toBe(1);
  const saved = save();
  await expect.poll(() => happened.length).toBe(2);
  told();
  await saved;
  await get();
  expect(asked).toBe(2);
});

it('makes a page anew once for a save, when that is about to be answered, and at once when its sender has gone', async () => {
  const get = () => fetch(`${origin}/`);
  await get();
  const gone = new AbortController();
  const saved = fetch(`${origin}/slow-save`, { method: 'POST', signal: gone.signal }).catch(() => 'gone');
  await expect.poll(() => happened).toEqual(['changed']);
  await get();
  expect(asked).toBe(1);
  gone.abort();
  expect(await saved).toBe('gone');
  await expect.poll(async () => (await get()) && asked).toBe(2);
});

it('lets who has changed nothing wait for nothing', async () => {
  await save('/other');
  expect(happened).toEqual(['answered saved']);
});

it('forbids caches in front to keep a page that was on its way meanwhile', async () => {
  let release!: () => void;
  answering = new Promise((resolve) => (release = resolve));
  const early = fetch(`${origin}/`);
  await expect.poll(() => asked).toBe(1);
  const saved = save();
  await expect.poll(() => happened.length).toBe(1);
  told();
  await saved;
  release();
  expect((await early).headers.get('cache-control')).toBe('private, no-store');
  expect((await fetch(`${origin}/`)).headers.get('cache-control')).toBe('s-maxage=60');
});
