import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientAddressHeader } from '@/lib/http/client-address';
import { limitClients } from './limit-clients';

let status = 200;
const server = createServer((request, response) => {
  void limitClients(request, response, () => response.writeHead(status).end('served'));
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

/** The status of each of so many requests in turn, with how often it came. */
async function statusesOf(times: number, client: string, path: string, method = 'GET'): Promise<Record<number, number>> {
  const counted: Record<number, number> = {};
  for (let time = 0; time < times; time++) {
    const answer = await fetch(origin + path, { method, headers: { [clientAddressHeader]: client } });
    await answer.text();
    counted[answer.status] = (counted[answer.status] ?? 0) + 1;
  }
  return counted;
}

it('searches for a client 600 times in a minute, and then says when it will again, in the edition that was asked', async () => {
  expect(await statusesOf(610, '203.0.113.1', '/tim-kiem?q=a')).toEqual({ 200: 600, 429: 10 });
  const refused = await fetch(`${origin}/en/search?q=a`, { headers: { [clientAddressHeader]: '203.0.113.1' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(await refused.text()).toMatch(/<html lang="en">[\s\S]*One moment, please/);
});

it('lets nobody search more in the lite edition, and does not count one client for another', async () => {
  expect(await statusesOf(601, '203.0.113.2', '/lite/tim-kiem?q=a')).toEqual({ 200: 600, 429: 1 });
  expect(await statusesOf(1, '203.0.113.3', '/tim-kiem?q=a')).toEqual({ 200: 1 });
});

it('counts neither the empty search page, which is kept, nor any other page', async () => {
  expect(await statusesOf(610, '203.0.113.4', '/tim-kiem')).toEqual({ 200: 610 });
  expect(await statusesOf(610, '203.0.113.4', '/kinh-te?q=a')).toEqual({ 200: 610 });
});

it('refuses a client after 30 refused sign-ins, whatever the accounts, and tells a machine in its own words', async () => {
  status = 401;
  expect(await statusesOf(31, '203.0.113.5', '/api/users/login', 'POST')).toEqual({ 401: 30, 429: 1 });
  status = 200;
  const refused = await fetch(`${origin}/api/users/login`, { method: 'POST', headers: { [clientAddressHeader]: '203.0.113.5' } });
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ errors: [{ message: expect.stringContaining('try again') as string }] });
});

it('counts no sign-in that was right: a newsroom has one address', async () => {
  status = 200;
  expect(await statusesOf(60, '203.0.113.6', '/api/users/login', 'POST')).toEqual({ 200: 60 });
});

it('knows what is asked for however it is written', async () => {
  status = 401;
  const written = ['/api/users/login', '/api/users/LOGIN', '/api/users/login/', '/api/Users/%6Cogin'];
  for (let time = 0; time < 30; time++) await statusesOf(1, '203.0.113.8', written[time % written.length]!, 'POST');
  for (const path of written) expect(await statusesOf(1, '203.0.113.8', path, 'POST')).toEqual({ 429: 1 });
});

it('counts a network of IPv6 as one client, and an address of IPv4 as the same in both its forms', async () => {
  status = 401;
  for (let host = 1; host <= 30; host++) await statusesOf(1, `2001:db8:7:1::${host.toString(16)}`, '/api/users/login', 'POST');
  expect(await statusesOf(1, '2001:db8:7:1:ffff::1', '/api/users/login', 'POST')).toEqual({ 429: 1 });
  expect(await statusesOf(1, '2001:db8:7:2::1', '/api/users/login', 'POST')).toEqual({ 401: 1 });
  expect(await statusesOf(30, '::ffff:203.0.113.9', '/api/users/login', 'POST')).toEqual({ 401: 30 });
  expect(await statusesOf(1, '203.0.113.9', '/api/users/login', 'POST')).toEqual({ 429: 1 });
});
