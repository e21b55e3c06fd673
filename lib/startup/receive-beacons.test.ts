import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { clientAddressHeader } from '@/lib/http/client-address';
import type { View } from '@/lib/most-read';
import { processBoard } from './process-board';
import { receiveView } from './receive-views';

let server: Server;
let site: string;
const counted: View[] = [];

beforeAll(async () => {
  processBoard.countView = async (view) => counted.push(view) > 0;
  server = createServer((request, response) => void (receiveView(request, response) || response.writeHead(404).end('left to Next')));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(() => counted.splice(0));
afterAll(() => {
  delete processBoard.countView;
  server.close();
});

async function tell(body: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${site}/api/views`, { method: 'POST', body, headers: { 'user-agent': 'reader', ...headers } });
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
