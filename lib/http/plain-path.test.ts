import { expect, it } from 'vitest';
import { plainPath } from './plain-path';

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
  expect(plainPath(path)).toBe(plain);
});
