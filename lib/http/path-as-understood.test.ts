import { expect, it } from 'vitest';
import { pathAsUnderstood } from './path-as-understood';

it.each([
  ['/api/users/LOGIN', '/api/users/login'],
  ['/api/users/login/', '/api/users/login'],
  ['/API/Search/suggestions//', '/api/search/suggestions'],
  ['/%74im-kiem', '/tim-kiem'],
  ['/lite/%74im-kiem/', '/lite/tim-kiem'],
  ['/The-Thao', '/The-Thao'],
  ['/', '/'],
  ['/%zz', '/%zz'],
])('%s is understood as %s', (path, plain) => {
  expect(pathAsUnderstood(path)).toBe(plain);
});
