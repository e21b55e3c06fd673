import { expect, it } from 'vitest';
import { shownAddress } from './check-database';

it.each([
  ['postgres://bao:mot@hai.ba@db.example/bao', 'postgres://bao:…@db.example/bao'],
  ['postgres://bao:a:b/c@db.example/bao', 'postgres://bao:…@db.example/bao'],
  ['postgres://db.example/bao?user=bao&password=mot&sslmode=require', 'postgres://db.example/bao?user=bao&password=…&sslmode=require'],
  ['postgres://bao@db.example/bao', 'postgres://bao@db.example/bao'],
])('shows %s without its password', (url, shown) => {
  expect(shownAddress({ kind: 'postgres', url })).toBe(shown);
});
