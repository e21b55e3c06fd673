import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { answerHealth, answerNotReady } from './health';

async function statusesOf(listener: RequestListener): Promise<Record<string, string>> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const paths = ['/healthz', '/readyz', '/readyz?from=probe', '/healthz/x', '/'];
  const answers = await Promise.all(paths.map((path) => fetch(`http://localhost:${port}${path}`)));
  const said = await Promise.all(answers.map(async (answer) => `${answer.status} ${(await answer.text()).trim()}`));
  server.close();
  return Object.fromEntries(paths.map((path, index) => [path, said[index]!]));
}

const others: RequestListener = (_request, response) => response.writeHead(418).end('others');

it.each([
  [true, '200 ready'],
  [false, '503 the store does not answer'],
])('says of a store that answers (%s) whether the newspaper is ready: %s', async (isAnswering, ready) => {
  const listener: RequestListener = (request, response) => {
    if (!answerHealth(request, response, async () => isAnswering)) others(request, response);
  };
  expect(await statusesOf(listener)).toEqual({
    '/healthz': '200 ok',
    '/readyz': ready,
    '/readyz?from=probe': ready,
    '/healthz/x': '418 others',
    '/': '418 others',
  });
});

it('is not ready while the newspaper opens or ends, although the process works', async () => {
  expect(await statusesOf(answerNotReady(others))).toMatchObject({ '/healthz': '200 ok', '/readyz': '503 not open', '/': '418 others' });
});
