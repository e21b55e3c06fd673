import type { IncomingMessage } from 'node:http';
import { beforeEach, expect, it, vi } from 'vitest';
import { logRefusal, logUnreadable } from './log-refusals';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => warn.mockClear());

const lines = () => warn.mock.calls.map(([line]) => line as string);
const request = (client: string, method: string, url: string, headers: Record<string, string> = {}) =>
  ({
    method,
    url,
    headers: { ...headers, 'x-forwarded-for': client },
    socket: { remoteAddress: '127.0.0.1' },
  }) as unknown as IncomingMessage;

it('says once what one client is refused, and again of another, or in another way', () => {
  for (let time = 0; time < 50; time += 1) logRefusal(request('198.51.100.1', 'POST', '/api/views'), 413);
  expect(lines()).toEqual(['Refused (413): POST /api/views. What else this client is refused so is not said for 10 minutes.']);
  logRefusal(request('198.51.100.2', 'POST', '/api/views'), 413);
  logRefusal(request('198.51.100.1', 'POST', '/api/views'), 429);
  expect(lines()).toHaveLength(3);
});

it('counts the addresses of one network of IPv6 as one', () => {
  for (const last of ['1', '2', 'ffff']) logRefusal(request(`2001:db8:7:7::${last}`, 'POST', '/api/views'), 415);
  expect(lines()).toHaveLength(1);
});

it('says of somebody who climbs out of a folder that they tried, though there was only nothing', () => {
  logRefusal(request('198.51.100.3', 'GET', '/api/media/file/..%2f..%2f..%2fetc%2fpasswd'), 404);
  logRefusal(request('198.51.100.4', 'GET', '/api/media/file/gone..jpg'), 404);
  expect(lines()).toEqual([expect.stringMatching(/^Refused \(path traversal\): GET \/api\/media\/file\. /)]);
});

it('says nothing of what readers and editors are answered every day', () => {
  for (const status of [200, 304, 401, 404, 409, 500, 503]) logRefusal(request('198.51.100.5', 'GET', '/kinh-te/x'), status);
  logRefusal(request('198.51.100.5', 'PATCH', '/api/articles/1', { cookie: 'payload-token=x' }), 400);
  logRefusal(request('198.51.100.5', 'PATCH', '/api/articles/1', { authorization: 'JWT x' }), 400);
  expect(lines()).toEqual([]);
});

it('says neither who it was nor what stands in an address, and stays one line', () => {
  logRefusal(request('198.51.100.6', 'POST', '/chia-se/eyJ0b2tlbiI6?q=ten-toi', { 'x-request-id': 'a\nb' }), 403);
  logRefusal(request('198.51.100.6', 'GET', '/a\r\nRefused: nothing'), 400);
  logUnreadable('431', '198.51.100.6');
  expect(lines().join('')).not.toMatch(/198\.51|eyJ0|ten-toi|[\r\n]/);
  expect(lines()).toHaveLength(3);
});
