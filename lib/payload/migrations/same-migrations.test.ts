import { expect, it } from 'vitest';
import { purposeOf } from '../database';
import { migrations as postgres } from './postgres';
import { migrations as sqlite } from './sqlite';

it('has the same migrations for both databases, by which a backup of one is known to fit the other', () => {
  const purposes = (migrations: readonly { name: string }[]) => migrations.map(({ name }) => purposeOf(name));
  expect(purposes(postgres)).toEqual(purposes(sqlite));
  expect(new Set(purposes(sqlite)).size).toBe(sqlite.length);
});
