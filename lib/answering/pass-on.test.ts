import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request as askWith, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { policyHeader, policyOfData } from '@/lib/http/content-policy';
import { insteadHeader, overtakenHeader } from './messages';
import { passOn } from './pass-on';

const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-pass-on-'));
const socketPath = join(folder, 'next.sock');
const servers: Server[] = [];
let origin: string;
let answerBehind: RequestListener;
let isSecure = false;
let beforeAnswer: (isSent: () => boolean) => Promise<void> | null;

beforeAll(async () => {
  const behind = createServer((request, response) => answerBehind(request, response));
  await new Promise<void>((resolve) => behind.listen(socketPath, resolve));
  const inFront = createServer((request, response) =>
    passOn(request, response, {
      socketPath,
      beforeAnswer: () => beforeAnswer(() => response.headersSent),
      onFailure: () => response.writeHead(503).end('nobody answers'),
      show: (address) => response.writeHead(404).end(`the page at ${address}`),
      isSecure,
    }),
  );
  await new Promise<void>((resolve) => inFront.listen(0, resolve));
  servers.push(inFront, behind);
  origin = `http://localhost:${(inFront.address() as AddressInfo).port}`;
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const inParts: RequestListener = (_request, response) => {
  response.writeHead(201, { 'x-said': 'a' });
  response.write('one ');
  setTimeout(() => response.end('two'), 5);
};

async function answerOf(): Promise<{ status: number; header: string | null; body: string }> {
  const answer = await fetch(origin, { method: 'POST', body: 'x' });
  return { status: answer.status, header: answer.headers.get('x-said'), body: await answer.text() };
}

/** Waits as long as a cache in front may take to be told. */
function waiting(order: string[]): typeof beforeAnswer {
  return async (isSent) => {
    order.push('begun');
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`done, ${isSent() ? 'sent' : 'not sent'}`);
  };
}

it('lets an answer wait whole, and sends it as it was written', async () => {
  const order: string[] = [];
  [answerBehind, beforeAnswer] = [inParts, waiting(order)];
  const answer = await answerOf();
  expect(order).toEqual(['begun', 'done, not sent']);
  expect(answer).toEqual({ status: 201, header: 'a', body: 'one two' });
});

it('does not touch an answer that has nothing to wait for', async () => {
  let begun = 0;
  answerBehind = inParts;
  beforeAnswer = () => {
    begun += 1;
    return null;
  };
  expect([await answerOf(), begun]).toEqual([{ status: 201, header: 'a', body: 'one two' }, 1]);
});

it('lets what is said in place of an answer wait, too: what has changed has changed', async () => {
  const order: string[] = [];
  answerBehind = (request) => request.socket.destroy();
  beforeAnswer = waiting(order);
  expect(await answerOf()).toEqual({ status: 503, header: null, body: 'nobody answers' });
  expect(order).toEqual(['begun', 'done, not sent']);
});

it('shows the page that the answer names, when that is all that it says', async () => {
  answerBehind = (_request, response) => response.writeHead(404, { [insteadHeader]: '/-' }).end();
  beforeAnswer = () => null;
  expect(await answerOf()).toEqual({ status: 404, header: null, body: 'the page at /-' });
});

it('asks once more for a page that was overtaken by a change, for it may be from before one that whoever asks has made', async () => {
  let asked = 0;
  answerBehind = (_request, response) => {
    asked += 1;
    if (asked === 1) response.setHeader(overtakenHeader, '1');
    response.end(asked === 1 ? 'from before' : 'from after');
  };
  beforeAnswer = () => null;
  expect([await (await fetch(origin)).text(), asked]).toEqual(['from after', 2]);
});

const scriptsOf = (policy: string | null): string => /script-src ([^;]*)/.exec(policy ?? '')?.[1] ?? 'not said';

it('says of a page which scripts are its own, by their hashes, once all of it is there', async () => {
  answerBehind = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<script>on');
    setTimeout(() => response.end('e()</script>'), 5);
  };
  beforeAnswer = () => null;
  const answer = await fetch(`${origin}/tim-kiem?q=a`);
  const hash = createHash('sha256').update('one()').digest('base64');
  expect(scriptsOf(answer.headers.get(policyHeader))).toBe(`'self' 'sha256-${hash}'`);
  expect(await answer.text()).toBe('<script>one()</script>');
});

it('gives each page of the newsroom a nonce that nobody else has had, and Next the same', async () => {
  const given: string[] = [];
  answerBehind = (request, response) => {
    given.push(scriptsOf(String(request.headers[policyHeader])));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end();
  };
  beforeAnswer = () => null;
  const said: string[] = [];
  for (const path of ['/admin', '/admin/collections/articles', '/admin?x=1']) {
    said.push(scriptsOf((await fetch(origin + path)).headers.get(policyHeader)));
  }
  expect(said).toEqual(given);
  expect(said.every((scripts) => /^'self' 'nonce-[\w+/]{24}'$/.test(scripts))).toBe(true);
  expect(new Set(said).size).toBe(3);
});

it('lets nobody who asks choose a nonce for the scripts of a page', async () => {
  let heard: unknown[] = [];
  answerBehind = ({ headers }, response) => {
    heard = [headers[policyHeader], headers[`${policyHeader}-report-only`]];
    response.end();
  };
  beforeAnswer = () => null;
  const chosen = "script-src 'nonce-bad'";
  await fetch(`${origin}/kinh-te`, { headers: { [policyHeader]: chosen, [`${policyHeader}-report-only`]: chosen } });
  expect(heard).toEqual([undefined, undefined]);
});

it('lets a file that somebody has uploaded run nothing, and keeps a stricter word of its route', async () => {
  answerBehind = (request, response) => {
    response.writeHead(200, { 'content-type': 'image/png', ...(request.url === '/own' && { [policyHeader]: 'sandbox' }) }).end();
  };
  beforeAnswer = () => null;
  const policies = await Promise.all(['/a.png', '/own'].map(async (path) => (await fetch(origin + path)).headers.get(policyHeader)));
  expect(policies).toEqual([policyOfData, 'sandbox']);
});

it('answers that nobody is there when a page breaks off before its end', async () => {
  answerBehind = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
    response.write('<p>half');
    setTimeout(() => response.destroy(), 5);
  };
  beforeAnswer = () => null;
  expect(await answerOf()).toEqual({ status: 503, header: null, body: 'nobody answers' });
});

const send = (path: string, bytes: number, headers: Record<string, string> = {}): Promise<Response> => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let left = bytes; left > 0; left -= 4096) controller.enqueue(new Uint8Array(Math.min(left, 4096)));
      controller.close();
    },
  });
  return fetch(origin + path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
};

it.each([
  ['/api/newsletter', 16 * 1024, 16 * 1024 + 1],
  ['/api/users/login', 16 * 1024, 16 * 1024 + 1],
  ['/api/articles/7', 8 * 2 ** 20, 8 * 2 ** 20 + 1],
  ['/kinh-te', 16 * 1024, 16 * 1024 + 1],
])(
  'takes as much at %s as is sent there by anybody who means well, and no more, whether or not it is said before',
  async (path, most, tooMuch) => {
    answerBehind = (request, response) => request.resume().on('end', () => response.end('taken'));
    beforeAnswer = () => null;
    expect((await send(path, most)).status).toBe(200);
    expect((await send(path, tooMuch)).status).toBe(413);
    expect((await fetch(origin + path, { method: 'POST', body: new Uint8Array(tooMuch) })).status).toBe(413);
  },
);

it('says that it is too large as soon as it is, to who would go on sending', async () => {
  answerBehind = (request) => void request.resume();
  beforeAnswer = () => null;
  const endless = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(20_000)) });
  const sent: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, duplex: 'half' };
  expect((await fetch(`${origin}/kinh-te`, sent)).status).toBe(413);
});

it('lets nothing of a request that is too large reach its end behind', async () => {
  let hasEnded = false;
  answerBehind = (request, response) => request.resume().on('end', () => ((hasEnded = true), response.end()));
  beforeAnswer = () => null;
  await send('/kinh-te', 200_000);
  expect(hasEnded).toBe(false);
});

it('ends with who sends a byte now and then, and waits for who sends little but sends', async () => {
  let [begun, broken] = [0, 0];
  answerBehind = (request, response) => {
    begun += 1;
    request
      .on('error', () => (broken += 1))
      .on('end', () => response.end('taken'))
      .resume();
  };
  beforeAnswer = () => null;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const start = async (first: string) => {
      const expected = begun + 1;
      const asked = askWith(`${origin}/api/media`, { method: 'POST' });
      const answered = new Promise<number | undefined>((resolve, reject) => {
        asked.once('error', reject).once('response', (answer) => resolve(answer.resume().statusCode));
      });
      asked.write(first);
      await vi.waitUntil(() => begun === expected);
      return { asked, answered };
    };
    const [dripping, steady] = [await start('x'), await start('x'.repeat(10_000))];
    vi.advanceTimersByTime(21_000);
    expect(await dripping.answered).toBe(408);
    await expect.poll(() => broken).toBe(1);
    steady.asked.end('x');
    expect(await steady.answered).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});

it('waits for nothing more of a body that nobody takes any more', async () => {
  // Takes nothing, and ends the connection once as much has come as goes into it.
  answerBehind = (request) => {
    const end = setInterval(() => (clearInterval(end), request.socket.destroy()), 100);
  };
  beforeAnswer = () => null;
  const refused = (bytes: number) =>
    new Promise((resolve, reject) => {
      const asked = askWith(`${origin}/api/media`, { method: 'POST', agent: false }, (answer) => resolve(answer.resume().statusCode));
      asked.once('error', reject).end('x'.repeat(bytes));
    });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    // All of the last has come, and stands between us and the connection.
    for (const bytes of [1000, 360_000, 380_000, 400_000, 420_000, 440_000]) expect(await refused(bytes)).toBe(503);
    await vi.waitUntil(() => vi.getTimerCount() === 0);
  } finally {
    vi.useRealTimers();
  }
});

it('leaves a connection fit for the next request, also when the answer came before the end of what was sent', async () => {
  [answerBehind, beforeAnswer] = [(_request, response) => response.writeHead(400).end('refused'), () => null];
  // A cache in front keeps its connections, and the next request on one is another reader's.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statusOf = (method: string, path: string, body?: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = askWith(origin + path, { agent, method }, (answer) => answer.resume().once('end', () => resolve(answer.statusCode)));
      asked.once('error', reject).end(body);
    });
  const ports = new Set<number>();
  servers[0]!.on('connection', ({ remotePort }) => ports.add(remotePort!));
  expect(await statusOf('POST', '/api/media', 'x'.repeat(5_000_000))).toBe(400);
  expect(await statusOf('GET', '/')).toBe(400);
  expect(ports.size).toBe(1);
  // And nothing is left half sent behind.
  await expect.poll(() => new Promise((resolve) => servers[1]!.getConnections((_error, count) => resolve(count)))).toBeLessThanOrEqual(1);
  agent.destroy();
});

it.each([
  [false, 'payload-token=x; Path=/'],
  [true, '__Host-payload-token=x; Path=/'],
])('names a session that is opened as this host alone can, where readers come by https: %s', async (isByHttps, set) => {
  answerBehind = (_request, response) => response.writeHead(200, { 'set-cookie': ['payload-token=x; Path=/'] }).end('signed in');
  beforeAnswer = () => null;
  isSecure = isByHttps;
  expect((await fetch(origin)).headers.getSetCookie()).toEqual([set]);
  isSecure = false;
});
