import { expect, it } from 'vitest';
import { isForeignWrite } from './refuse-foreign-writes';

const siteUrl = 'https://bao.example';
const write = (headers: Record<string, string>, method = 'POST') =>
  isForeignWrite({ method, headers: { host: 'bao.example', ...headers } }, siteUrl);

it.each([
  ['a page of ours', { origin: 'https://bao.example', 'sec-fetch-site': 'same-origin' }],
  ['a page of ours in a browser that says only its origin', { origin: 'https://bao.example' }],
  ['a page of ours, behind a cache that has changed the host', { origin: 'https://bao.example', host: '127.0.0.1:3000' }],
  ['a page of ours that is open under another name of this machine', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
  ['a mail service, which says neither', {}],
])('lets %s write', (_, headers) => expect(write(headers)).toBe(false));

it.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another site in a browser that says only its origin', { origin: 'https://evil.example' }],
  ['another name of the same domain', { origin: 'https://blog.bao.example', 'sec-fetch-site': 'same-site' }],
  ['a page in a frame without an origin', { origin: 'null' }],
  ['another port', { origin: 'https://bao.example:8443' }],
  ['a name that only begins like ours', { origin: 'https://bao.example.evil.example' }],
  ['something that is no origin', { origin: 'bao.example' }],
])('does not let %s write', (_, headers) => expect(write(headers)).toBe(true));

it('lets everybody read', () => {
  expect(write({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(false);
});

it.each(['PUT', 'PATCH', 'DELETE', 'POST'])('counts %s as writing', (method) => {
  expect(write({ origin: 'https://evil.example' }, method)).toBe(true);
});
