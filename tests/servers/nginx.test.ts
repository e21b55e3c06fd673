import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { Edge } from '@/deploy/on-one-machine/edge';
import { beforePageOf } from './before-page';
import { outageOf, promisesOf } from './edge-promises';

/** nginx of Debian's before a portal, with the configuration in deploy/nginx. */
promisesOf(Edge.nginx, outageOf);

test('nobody waits for others who were first at a page that is not to be kept', async () => {
  const waiting: ServerResponse[] = [];
  await beforePageOf(
    Edge.nginx,
    (_request, response) => void waiting.push(response),
    async (edge) => {
      const pages = Promise.all(Array.from({ length: 10 }, () => edge.ask('/')));
      await expect.poll(() => waiting.length, { timeout: 3000 }).toBe(10);
      for (const response of waiting) response.writeHead(200, { 'cache-control': 'private, no-store' }).end('old');
      expect((await pages).map(({ text }) => text)).toEqual(Array(10).fill('old'));
    },
  );
});

test('what is given since a new page could not be made is asked for again at once', async () => {
  let [text, status] = ['stands in', 200];
  const headers = { 'cache-control': 'max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=0' };
  await beforePageOf(
    Edge.nginx,
    (_request, response) => response.writeHead(status, headers).end(text),
    async (edge) => {
      expect((await edge.ask('/')).text).toBe('stands in');
      [text, status] = ['later', 503];
      expect((await edge.ask('/')).text).toBe('later');
      [text, status] = ['new', 200];
      expect((await edge.ask('/')).text).toBe('new');
    },
  );
});
