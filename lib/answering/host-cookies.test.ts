import { expect, it } from 'vitest';
import { cookiesBehind, cookiesForBrowsers } from './host-cookies';

it.each([
  [undefined, undefined],
  ['__Host-payload-token=x', 'payload-token=x'],
  ['a=b; __Host-payload-token=x; payload-lng=vi', 'a=b; payload-token=x; payload-lng=vi'],
  ['__Host-__prerender_bypass=x;__Host-__next_preview_data=y', '__prerender_bypass=x; __next_preview_data=y'],
])('knows a session by the name that this host alone can set: %s', (cookies, behind) => {
  expect(cookiesBehind(cookies)).toBe(behind);
});

it.each([
  ['payload-token=forged', undefined],
  ['payload-token=forged; __Host-payload-token=x', 'payload-token=x'],
  ['__Host-payload-token=x; payload-token=forged; a=b', 'payload-token=x; a=b'],
  ['__prerender_bypass=forged', undefined],
])('takes none that another host of the domain has set: %s', (cookies, behind) => {
  expect(cookiesBehind(cookies)).toBe(behind);
});

it('names what is set so that a browser takes it from this host alone, and leaves what opens nothing', () => {
  expect(cookiesForBrowsers(['payload-token=x; Path=/; Secure; HttpOnly', 'payload-lng=vi; Path=/'])).toEqual([
    '__Host-payload-token=x; Path=/; Secure; HttpOnly',
    'payload-lng=vi; Path=/',
  ]);
});
