import { expect, it } from 'vitest';
import { isPublicOrigin } from './public-origin';

it.each(['https://baocuongan.vn', 'http://www.bao.com:8080', 'https://203.162.4.190', 'https://[2400:cb00::1]', 'https://local.vn'])(
  'takes %s for an origin that readers can come to',
  (origin) => expect(isPublicOrigin(origin)).toBe(true),
);

it.each([
  'http://localhost:3000',
  'http://portal:3000',
  'https://bao.example',
  'https://www.example.com',
  'https://bao.test.',
  'http://may-toa-soan.local',
  'http://127.0.0.1:3917',
  'http://10.0.0.7',
  'http://192.168.1.4:3000',
  'http://[::1]:3000',
  'http://[fd00::7]',
  'http://[::ffff:10.0.0.7]',
])('knows that %s is on this machine, in a private network or an example', (origin) => {
  expect(isPublicOrigin(origin)).toBe(false);
});
