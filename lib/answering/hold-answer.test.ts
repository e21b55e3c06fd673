import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { holdAnswer } from './hold-answer';

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function answerOf(listener: RequestListener): Promise<{ status: number; header: string | null; body: string }> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}`);
  return { status: answer.status, header: answer.headers.get('x-said'), body: await answer.text() };
}

it('lets an answer wait whole, and sends it as it was written', async () => {
  const order: string[] = [];
  const answer = await answerOf((_request, response) => {
    holdAnswer(response, async () => {
      order.push('begun');
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`done, ${response.headersSent ? 'sent' : 'not sent'}`);
    });
    response.writeHead(201, { 'x-said': 'a' });
    response.write('one ');
    setTimeout(() => response.end('two'), 5);
  });
  expect(order).toEqual(['begun', 'done, not sent']);
  expect(answer).toEqual({ status: 201, header: 'a', body: 'one two' });
});

it('lets an answer wait that somebody else wraps after it, as Next does to compress', async () => {
  const answer = await answerOf((_request, response) => {
    holdAnswer(response, () => new Promise((resolve) => setTimeout(resolve, 20)));
    const write = response.write.bind(response);
    const end = response.end.bind(response);
    Object.assign(response, { write: (text: string) => write(text.toUpperCase()), end: () => setTimeout(() => end('!'), 40) });
    for (const word of ['one ', 'two ']) {
      if (!response.headersSent) response.writeHead(201);
      response.write(word);
    }
    response.end();
  });
  expect(answer.body).toBe('ONE TWO !');
});

it('does not touch an answer that has nothing to wait for', async () => {
  let begun = 0;
  const answer = await answerOf((_request, response) => {
    holdAnswer(response, () => {
      begun += 1;
      return null;
    });
    response.setHeader('x-said', 'a');
    response.write('one ');
    response.end('two');
  });
  expect([begun, answer]).toEqual([1, { status: 200, header: 'a', body: 'one two' }]);
});
