import { expect, it } from 'vitest';
import { sameOriginPath } from './same-origin-path';

it.each(['/', '/chinh-tri/tin-12', '/en/politics?x=1'])('leads to %s', (path) => {
  expect(sameOriginPath(path)).toBe(path);
});

it.each([
  null,
  '',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'chinh-tri',
  '/ /../..//evil.example/%',
])('does not leave the site for %j', (path) => {
  expect(new URL(sameOriginPath(path), 'https://bao.example').origin).toBe('https://bao.example');
});
