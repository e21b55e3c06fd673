import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

it.each([
  ['who asks without a proxy is who connects', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger is not believed about somebody else', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy on this machine is', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  [
    'of what passes through our proxies, what a stranger has put before is not believed',
    '10.0.0.2',
    '1.2.3.4, 198.51.100.1',
    '198.51.100.1',
  ],
  ['through two of ours', '127.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
])('%s', (_, connection, forwarded, address) => {
  expect(clientAddress(request(connection, forwarded))).toBe(address);
});
