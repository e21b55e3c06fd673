import type { RequestListener } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { Edge } from '@/deploy/on-one-machine/edge';
import { beforePageOf } from './before-page';
import { outageOf, promisesOf } from './edge-promises';

/** Varnish of Debian's before a portal, with the configuration in deploy/varnish. */

promisesOf(Edge.varnish, (open) => {
  test('a change drops the pages that show it, and no other', async () => {
    const paper = open();
    const one = await paper.write('Bài một');
    await Promise.all([one.address, '/van-hoa'].map((path) => paper.isKept(path)));
    await paper.change(one, { sapo: 'Sapo khác.', _status: 'published' });
    const statusOf = async (path: string) => (await paper.ask(path, { headers: { 'accept-encoding': 'br' } })).headers['x-cache'];
    expect([await statusOf(one.address), await statusOf('/van-hoa')]).toEqual(['MISS', 'HIT']);
  });

  outageOf(open);

  test('of a story that was taken back no old page is given while the portal is away', async () => {
    const paper = open();
    expect(paper.portal.isRunning).toBe(false);
    const { text } = await paper.ask('/', { headers: { 'accept-encoding': 'br' } });
    const address = /\/the-thao\/bai-sap-rut-\d+/.exec(text)![0];
    expect((await paper.ask(address, { headers: { 'accept-encoding': 'br' } })).status).toBe(503);
  });
});

test('after a page from before a change the portal is asked once for all who come, and not for each', async () => {
  let asked = 0;
  const portal: RequestListener = (_request, response) => {
    const isOld = (asked += 1) === 1;
    const cacheControl = isOld ? 'private, no-store' : 'max-age=0, s-maxage=60';
    setTimeout(() => response.writeHead(200, { 'cache-control': cacheControl }).end(isOld ? 'old' : 'new'), 200);
  };
  await beforePageOf(Edge.varnish, portal, async (edge) => {
    expect((await edge.ask('/')).text).toBe('old');
    const pages = await Promise.all(Array.from({ length: 10 }, () => edge.ask('/')));
    expect(pages.map(({ text }) => text)).toEqual(pages.map(() => 'new'));
    expect(asked).toBe(2);
  });
});

test('a page whose time is over is given while a new one is fetched, and never again once something has changed', async () => {
  let version = 1;
  const says = { 'cache-control': 'max-age=0, s-maxage=1, stale-while-revalidate=60', 'surrogate-key': 'news' };
  const portal: RequestListener = (_request, response) => response.writeHead(200, says).end(String(version));
  await beforePageOf(Edge.varnish, portal, async (edge) => {
    const textOf = async () => (await edge.ask('/')).text;
    const timeIsOver = () => {
      const until = Date.now() + 1100;
      return vi.waitUntil(() => Date.now() > until, { timeout: 5000 });
    };
    expect(await textOf()).toBe('1');
    await timeIsOver();
    version = 2;
    expect(await textOf()).toBe('1');
    await expect.poll(textOf).toBe('2');
    await timeIsOver();
    version = 3;
    expect((await edge.ask('/', { method: 'PURGE', headers: { 'surrogate-key': 'news' } })).status).toBe(200);
    expect(await textOf()).toBe('3');
  });
});

describe('a page that the portal could not make', () => {
  const forASecond = 'max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=0';
  const purge = { method: 'PURGE', headers: { 'surrogate-key': 'news' } };
  const manyAtOnce = (edge: Edge) => Promise.all(Array.from({ length: 50 }, () => edge.ask('/')));

  test('is asked for once a second, however many ask', async () => {
    let asked = 0;
    const portal: RequestListener = (_request, response) => {
      asked += 1;
      setTimeout(() => response.writeHead(503, { 'cache-control': forASecond }).end('later'), 50);
    };
    await beforePageOf(Edge.varnish, portal, async (edge) => {
      const answers = await manyAtOnce(edge);
      expect(answers.map(({ status, text }) => `${status} ${text}`)).toEqual(answers.map(() => '503 later'));
      // Of each instance, in case that the other one can.
      expect(asked).toBe(2);
    });
  });

  test('is given as it was to all who ask for it, and asked for again when something has changed', async () => {
    let [asked, text] = [0, 'before' as string | null];
    const portal: RequestListener = (_request, response) => {
      asked += 1;
      const says = { 'cache-control': 'max-age=0, s-maxage=60', 'surrogate-key': 'news' };
      const answer = () => (text ? response.writeHead(200, says) : response.writeHead(503, { 'cache-control': forASecond })).end(text);
      setTimeout(answer, 50);
    };
    await beforePageOf(Edge.varnish, portal, async (edge) => {
      const textOf = async () => (await edge.ask('/')).text;
      expect(await textOf()).toBe('before');
      text = null;
      await edge.ask('/', purge);
      expect(await textOf()).toBe('before');
      const askedBefore = asked;
      expect((await manyAtOnce(edge)).map((answer) => answer.text)).toEqual(Array(50).fill('before'));
      // While the old one is given, Varnish looks by itself, once at a time.
      expect(asked - askedBefore).toBeLessThanOrEqual(1);
      text = 'after';
      await edge.ask('/', purge);
      expect(await textOf()).toBe('after');
    });
  });
});
