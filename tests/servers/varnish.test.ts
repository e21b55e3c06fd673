import { expect, test } from 'vitest';
import { Edge } from '@/deploy/on-one-machine/edge';
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
