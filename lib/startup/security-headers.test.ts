import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { sendSecurityHeaders } from './security-headers';

async function headersOf(isHttps: boolean, answer: RequestListener): Promise<Headers> {
  const server = createServer((request, response) => {
    sendSecurityHeaders(response, { isHttps });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { headers } = await fetch(`http://localhost:${(server.address() as AddressInfo).port}`);
  server.close();
  return headers;
}

it('lets nobody guess at types, frame a page, or learn more of an address than its origin', async () => {
  const headers = await headersOf(false, (_request, response) => response.end());
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
});

it('keeps browsers to https where the newspaper has it, and only there', async () => {
  const end: RequestListener = (_request, response) => response.end();
  expect((await headersOf(true, end)).get('strict-transport-security')).toBe('max-age=31536000');
  expect((await headersOf(false, end)).get('strict-transport-security')).toBeNull();
});

it('leaves what a route says itself, however it says it', async () => {
  const early = await headersOf(false, (_request, response) => response.setHeader('referrer-policy', 'no-referrer').end());
  const late = await headersOf(false, (_request, response) => response.writeHead(200, { 'referrer-policy': 'no-referrer' }).end());
  expect([early.get('referrer-policy'), late.get('referrer-policy')]).toEqual(['no-referrer', 'no-referrer']);
});
