import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { clientAddressHeader } from '@/lib/http/client-address';
import type { View } from '@/lib/most-read';
import { processBoard } from './process-board';
import type { Vital } from './count-newspaper';
import { receiveBeacon } from './receive-beacons';

let server: Server;
let site: string;
const counted: View[] = [];
const vitals: Vital[] = [];

beforeAll(async () => {
  processBoard.countView = async (view) => counted.push(view) > 0;
  processBoard.countVital = (vital) => void vitals.push(vital);
  server = createServer((request, response) => void (receiveBeacon(request, response) || response.writeHead(404).end('left to Next')));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  counted.splice(0);
  vitals.splice(0);
});
afterAll(() => {
  delete processBoard.countView;
  delete processBoard.countVital;
  server.close();
});

async function tell(body: string, headers: Record<string, string> = {}, address = '/api/views'): Promise<string> {
  const answer = await fetch(site + address, { method: 'POST', body, headers: { 'user-agent': 'reader', ...headers } });
  return `${answer.status} ${await answer.text()}`;
}

it('a view is passed on with what tells readers apart', async () => {
  expect(await tell('{"article":7}', { [clientAddressHeader]: '203.0.113.9' })).toBe('204 ');
  expect(counted).toEqual([{ article: 7, address: '203.0.113.9', userAgent: 'reader' }]);
});

it.each(['', '{', '7', '[]', '{"article":"7"}', '{"article":-1}', '{"article":1e99}', `{"article":7,"more":"${'a'.repeat(100)}"}`])(
  'what is no view is answered the same and counts nothing: %s',
  async (body) => {
    expect(await tell(body)).toBe('204 ');
    expect(counted).toEqual([]);
  },
);

it('what another site sends counts nothing', async () => {
  expect(await tell('{"article":7}', { 'sec-fetch-site': 'cross-site' })).toBe('204 ');
  expect(counted).toEqual([]);
});

it('every other request is left alone', async () => {
  expect((await fetch(`${site}/api/views`)).status).toBe(404);
  expect((await fetch(`${site}/api/views/7`, { method: 'POST' })).status).toBe(404);
});

it('how a page came is counted by the kind of page, and nothing of who had it', async () => {
  expect(await tell('{"page":"article","LCP":1234,"TTFB":80}', {}, '/api/vitals')).toBe('204 ');
  expect(vitals).toEqual([
    { name: 'LCP', page: 'article', milliseconds: 1234 },
    { name: 'TTFB', page: 'article', milliseconds: 80 },
  ]);
});

it.each(['{"page":"/van-hoa/bai-1","LCP":1}', '{"page":"front","LCP":-1}', '{"page":"front","LCP":1e9}', '{"LCP":1}'])(
  'an invented measure is answered the same and counts nothing: %s',
  async (body) => {
    expect(await tell(body, {}, '/api/vitals')).toBe('204 ');
    expect(vitals).toEqual([]);
  },
);
