import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import type { Role } from '../workflow/states';

let opened: StoreForTests;
let store: Payload;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
});
afterAll(() => opened.close());

const appoint = (name: string, role: Role) =>
  store.create({ collection: 'users', data: { email: `${name}@bao.example`, password: 'mật khẩu dài', name, role } });

it('the last editor-in-chief keeps the role, until somebody else has it', async () => {
  const first = await appoint('first', 'editorInChief');
  const resign = () => store.update({ collection: 'users', id: first.id, data: { role: 'editor' } });
  await expect(resign()).rejects.toThrow('Tổng biên tập duy nhất');
  await expect(store.delete({ collection: 'users', id: first.id })).rejects.toThrow('Tổng biên tập duy nhất');
  await store.update({ collection: 'users', id: first.id, data: { name: 'Tên khác' } });
  await appoint('second', 'editorInChief');
  expect(await resign()).toMatchObject({ role: 'editor' });
});
