import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pingHub, pingIndexNow, RefusedPingError } from './ping';

let server: Server;
let url: string;
let status = 202;
let received: { method?: string; type?: string; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received = { method: request.method, type: request.headers['content-type'], body };
      response.writeHead(status, status === 302 ? { location: url } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => server.close());

it('IndexNow is told host, key, where the key lies, and the addresses', async () => {
  status = 200;
  await pingIndexNow({ key: 'khoa-12345', url }, 'https://bao.example', ['https://bao.example/x-1']);
  expect(received).toMatchObject({ method: 'POST', type: 'application/json; charset=utf-8' });
  expect(JSON.parse(received.body)).toEqual({
    host: 'bao.example',
    key: 'khoa-12345',
    keyLocation: 'https://bao.example/khoa-12345.txt',
    urlList: ['https://bao.example/x-1'],
  });
});

it('A hub is told of all feeds in one form', async () => {
  status = 204;
  await pingHub(url, ['https://bao.example/rss.xml', 'https://bao.example/atom.xml']);
  expect(received.type).toBe('application/x-www-form-urlencoded');
  expect([...new URLSearchParams(received.body)]).toEqual([
    ['hub.mode', 'publish'],
    ['hub.url', 'https://bao.example/rss.xml'],
    ['hub.url', 'https://bao.example/atom.xml'],
  ]);
});

it.each([
  [429, false],
  [500, false],
  [503, false],
  [302, true],
  [400, true],
  [403, true],
  [422, true],
])('Of an answer %i it is known whether to ask again', async (answer, isForGood) => {
  status = answer;
  const error: unknown = await pingHub(url, ['https://bao.example/rss.xml']).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error instanceof RefusedPingError).toBe(isForGood);
});

it('Nobody there is worth another try', async () => {
  const error: unknown = await pingHub('http://localhost:1/', []).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(RefusedPingError);
});
