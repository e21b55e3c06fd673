import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientAddressHeader } from '@/lib/http/client-address';
import { startAnsweringThread, type AnsweringThread } from './start-thread';

const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-thread-test-'));
const socketPath = join(folder, 'next.sock');
let behind: Server;
let thread: AnsweringThread;
let port: number;
/** How Next answers. */
let next: RequestListener;

const settings = () => ({
  port,
  socketPath,
  isSecure: false,
  staging: false,
  edges: [],
  redisUrl: null,
  storeUrl: null,
  metricsListen: null,
  logFormat: 'text' as const,
});
const ask = (path: string, init?: RequestInit) => fetch(`http://localhost:${port}${path}`, init);
const says = async (path: string) => (await ask(path)).text();

async function freePort(): Promise<number> {
  const finder = createServer();
  await new Promise<void>((resolve) => finder.listen(0, resolve));
  const { port: free } = finder.address() as AddressInfo;
  await new Promise((resolve) => finder.close(resolve));
  return free;
}

beforeAll(async () => {
  behind = createServer((request, response) => next(request, response));
  await new Promise<void>((resolve) => behind.listen(socketPath, resolve));
  port = await freePort();
  thread = await startAnsweringThread(settings());
});
beforeEach(() => {
  next = (_request, response) => response.writeHead(404).end();
});
afterAll(async () => {
  await thread.close();
  behind.close();
  rmSync(folder, { recursive: true, force: true });
});

it('says that the newspaper is not open yet, until it is', async () => {
  const early = await ask('/');
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '5']);
  // It works, and nobody is to be sent to it.
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503]);
  next = (_request, response) => response.end('the front page');
  thread.say({ kind: 'opened' });
  await expect.poll(() => says('/')).toBe('the front page');
});

it('asks each time whether the newspaper can serve what is not kept', async () => {
  for (const status of [200, 503, 200]) {
    next = (_request, response) => response.writeHead(status, { 'cache-control': 's-maxage=60' }).end();
    expect((await ask('/readyz')).status).toBe(status);
  }
});

it('refuses to start on a port that is taken, in a sentence for the operator', async () => {
  await expect(startAnsweringThread(settings())).rejects.toThrow(`PORT ${port} is in use by another program`);
  // Where figures are to be had as well: whoever wants them learns it at the start.
  const taken = { ...settings(), port: 0, metricsListen: { host: 'localhost', port } };
  await expect(startAnsweringThread(taken)).rejects.toThrow(`METRICS_LISTEN ${port} is in use by another program`);
});

it('says in the log once that it refuses what nobody sends who means well', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const said = () => written.mock.calls.map(([line]) => String(line)).join('');
  for (let time = 0; time < 5; time += 1) {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/', { headers: { x: 'x'.repeat(20_000) } })).status).toBe(431);
  }
  await expect.poll(said).toMatch(/Refused \(400\): GET [^]*Refused \(431 /);
  expect(said().match(/Refused \(/g)).toHaveLength(2);
  written.mockRestore();
});

it('over https passes cookies on by their names behind, and lives on where there are none', async () => {
  const securePort = await freePort();
  const secure = await startAnsweringThread({ ...settings(), port: securePort, isSecure: true });
  const cookies: (string | undefined)[] = [];
  next = (request, response) => {
    cookies.push(request.headers.cookie);
    response.end('made');
  };
  secure.say({ kind: 'opened' });
  const asks = (cookie?: string) =>
    fetch(`http://localhost:${securePort}/api/articles`, { headers: cookie === undefined ? {} : { cookie } });
  await expect.poll(async () => (await asks()).status).toBe(200);
  cookies.length = 0;
  // Without the prefix any other host of the domain may have set it.
  for (const cookie of [undefined, 'payload-token=theirs', '__Host-payload-token=ours; lang=vi'])
    expect((await asks(cookie)).status).toBe(200);
  expect(cookies).toEqual([undefined, undefined, 'payload-token=ours; lang=vi']);
  await secure.close();
});

it('when it is told to end lets the save end that is under way, and takes nothing new', async () => {
  const endingPort = await freePort();
  const ending = await startAnsweringThread({ ...settings(), port: endingPort });
  let finish: (() => void) | undefined;
  next = ({ method }, response) => {
    if (method === 'POST') finish = () => response.writeHead(201).end('saved');
    else response.end();
  };
  ending.say({ kind: 'opened' });
  const asks = (init: RequestInit) => fetch(`http://localhost:${endingPort}/api/articles`, { ...init, headers: { connection: 'close' } });
  await expect.poll(async () => (await asks({})).status).toBe(200);
  const save = asks({ method: 'POST', body: '{}' });
  await expect.poll(() => finish).toBeDefined();
  const ended = ending.close();
  await expect.poll(() => asks({}).then(String, () => 'refused')).toBe('refused');
  finish!();
  const saved = await save;
  expect([saved.status, await saved.text()]).toEqual([201, 'saved']);
  await ended;
});

it('takes no form at a file of the build', async () => {
  next = (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=60' }).end('1');
  for (let time = 0; time < 2; time++) expect((await ask('/_next/static/chunks/a.js')).headers.get('content-type')).toBe('text/javascript');
  const answers = await Promise.all(['POST', 'OPTIONS', 'DELETE'].map((method) => ask('/_next/static/chunks/a.js?v=1', { method })));
  expect(answers.map(({ status, headers }) => [status, headers.get('allow'), headers.get('x-content-type-options')])).toEqual(
    Array(3).fill([405, 'GET, HEAD', 'nosniff']),
  );
});

describe('what is passed on', () => {
  it('arrives as it was sent, with who sent it, and so does the answer', async () => {
    let arrived: { request: IncomingMessage; body: string } | undefined;
    next = (request, response) => {
      void text(request).then((body) => {
        arrived = { request, body };
        response.writeHead(
          201,
          'Made',
          [
            ['set-cookie', 'a=1'],
            ['set-cookie', 'b=2'],
            ['x-own', 'yes'],
          ].flat(),
        );
        response.end('made');
      });
    };
    const answer = await ask('/api/articles?depth=0', {
      method: 'POST',
      body: 'Đê Trà Vân',
      headers: { cookie: 'payload-token=x', [clientAddressHeader]: 'forged', 'x-forwarded-for': '203.0.113.9' },
    });
    expect([arrived?.request.method, arrived?.request.url, arrived?.body]).toEqual(['POST', '/api/articles?depth=0', 'Đê Trà Vân']);
    expect([arrived?.request.headers.cookie, arrived?.request.headers[clientAddressHeader]]).toEqual(['payload-token=x', '203.0.113.9']);
    expect([answer.status, answer.statusText, answer.headers.getSetCookie(), await answer.text()]).toEqual([
      201,
      'Made',
      ['a=1', 'b=2'],
      'made',
    ]);
  });

  it('ends for Next when its sender goes', async () => {
    let ended = false;
    next = (request) => void request.on('close', () => (ended = true));
    const gone = new AbortController();
    const asked = ask('/admin', { signal: gone.signal }).catch(() => 'gone');
    setTimeout(() => gone.abort(), 50);
    expect(await asked).toBe('gone');
    await expect.poll(() => ended).toBe(true);
  });

  it('gets a polite answer when Next breaks off before it has said anything', async () => {
    next = (request) => request.socket.destroy();
    expect([(await ask('/admin')).status, (await ask('/admin', { method: 'POST', body: 'x' })).status]).toEqual([503, 503]);
  });
});

it('after a save is answered gives no page from before it, a thousand times over while readers read', async () => {
  let version = 0;
  next = (request, response) => {
    if (request.method === 'PATCH') {
      // As a hook of the store does, in the middle of what answers; Next has the old page until just before it answers.
      thread.say({ kind: 'expired', tags: ['article:7'] });
      return void setTimeout(() => {
        version += 1;
        response.end('saved');
      }, 1);
    }
    const made = `version ${version}`;
    const answer = () => response.writeHead(200, { 'cache-control': 's-maxage=3600', 'content-type': 'text/plain' }).end(made);
    // Some pages take longer to make than the next save.
    if (version % 3 === 0) setTimeout(answer, 2);
    else answer();
  };
  let isOver = false;
  const readers = Array.from({ length: 4 }, async () => {
    while (!isOver) await says('/chinh-tri/tin-7');
  });
  const stale: string[] = [];
  for (let saved = 1; saved <= 1000; saved += 1) {
    await (await ask('/api/articles/7', { method: 'PATCH' })).text();
    const shown = await says('/chinh-tri/tin-7');
    if (shown !== `version ${saved}`) stale.push(`${shown} after save ${saved}`);
  }
  isOver = true;
  await Promise.all(readers);
  expect(stale).toEqual([]);
}, 60_000);
