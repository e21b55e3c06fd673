import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { Edge } from '@/deploy/on-one-machine/edge';
import { freePort } from '@/deploy/on-one-machine/free-port';
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

  test('of a story that has changed no old page is given while the portal is away: it may have been taken back', async () => {
    const paper = open();
    expect(paper.portal.isRunning).toBe(false);
    const { text } = await paper.ask('/', { headers: { 'accept-encoding': 'br' } });
    const address = /\/the-thao\/bai-sap-sua-\d+/.exec(text)![0];
    expect((await paper.ask(address, { headers: { 'accept-encoding': 'br' } })).status).toBe(503);
  });
});

test('after a page from before a change the portal is asked once for all who come, and not for each', async () => {
  let asked = 0;
  // A portal whose first page is old: the moment between a change and its page cannot be had at will.
  const portal = createServer((request, response) => {
    if (request.url !== '/') return void response.end('Allow: /');
    const isOld = (asked += 1) === 1;
    const cacheControl = isOld ? 'private, no-store' : 'max-age=0, s-maxage=60';
    setTimeout(() => response.writeHead(200, { 'cache-control': cacheControl }).end(isOld ? 'old' : 'new'), 200);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => portal.listen(port, resolve));
  const edge = await Edge.varnish(port);
  try {
    expect((await edge.ask('/')).text).toBe('old');
    const pages = await Promise.all(Array.from({ length: 10 }, () => edge.ask('/')));
    expect(pages.map(({ text }) => text)).toEqual(pages.map(() => 'new'));
    expect(asked).toBe(2);
  } finally {
    await edge.stop();
    portal.closeAllConnections();
    portal.close();
  }
});
