import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insteadHeader } from './messages';
import { passOn } from './pass-on';

const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-pass-on-'));
const socketPath = join(folder, 'next.sock');
const servers: Server[] = [];
let origin: string;
let answerBehind: RequestListener;
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
