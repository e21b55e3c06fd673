import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerLivePoll, forgetLivePolls } from './live-polls';

const servers: Server[] = [];
let port: number;
/** What reached the part of the server that is Next. */
const reached: string[] = [];

beforeAll(async () => {
  const listening = async (server: Server): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return (server.address() as AddressInfo).port;
  };
  const answerAsNext: RequestListener = (request, response) => {
    reached.push(request.url!);
    const isThere = !request.url!.endsWith('/9');
    response.writeHead(isThere ? 200 : 410, { 'content-type': 'application/json', ...(isThere && { etag: '"1"' }) });
    setTimeout(() => response.end('{"entries":[]}'), 20);
  };
  const behind = createServer(answerAsNext);
  const next = { port: await listening(behind) };
  const inFront = createServer((request, response) => answerLivePoll(request, response, next) || answerAsNext(request, response));
  port = await listening(inFront);
  servers.push(behind, inFront);
});
afterAll(() => servers.forEach((server) => server.close()));

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`http://localhost:${port}${path}`, { headers });

it('many open pages are one question to Next, and who knows the answer gets none', async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => ask('/api/live/7')));
  expect(new Set(all.map(({ status, headers }) => `${status} ${headers.get('etag')}`))).toEqual(new Set(['200 "1"']));
  expect(await all[0]!.json()).toEqual({ entries: [] });
  const known = await ask('/api/live/7', { 'if-none-match': 'W/"1"' });
  expect([known.status, await known.text()]).toEqual([304, '']);
  await Promise.all(Array.from({ length: 50 }, () => ask('/api/live/7/3?version=1')));
  expect(reached).toEqual(['/api/live/7', '/api/live/7/3?version=1']);
});

it('that a coverage is gone is said to everybody too; other addresses are left to Next', async () => {
  reached.length = 0;
  expect((await Promise.all([ask('/api/live/9'), ask('/api/live/9')])).map(({ status }) => status)).toEqual([410, 410]);
  await Promise.all(['/api/live/7/3?version=x', '/api/live/x', '/api/live/07'].map((path) => ask(path)));
  expect([...reached].sort()).toEqual(['/api/live/07', '/api/live/7/3?version=x', '/api/live/9', '/api/live/x']);
});

it('a page that is opened after a change is told nothing from before it', async () => {
  reached.length = 0;
  const early = ask('/api/live/8');
  await expect.poll(() => reached).toEqual(['/api/live/8']);
  forgetLivePolls();
  await Promise.all([early, ask('/api/live/8'), ask('/api/live/8')]);
  expect(reached).toEqual(['/api/live/8', '/api/live/8']);
});
