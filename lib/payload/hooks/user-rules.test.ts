import { createLocalReq, type Payload } from 'payload';
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

it('on the internet the first who comes does not become editor-in-chief', async () => {
  const { refuseFirstStranger } = await import('./user-rules');
  const comes = async (siteUrl: string, payloadAPI: 'REST' | 'local') => {
    process.env.SITE_URL = siteUrl;
    const req = Object.assign(await createLocalReq({}, store), { payloadAPI });
    return refuseFirstStranger({ operation: 'create', req, args: {} } as never) as unknown;
  };
  await expect(comes('https://bao.example.vn', 'REST')).rejects.toThrow('npm run user');
  // At home it is whoever has just started it; and the operator's own command.
  expect(await comes('http://localhost:3000', 'REST')).toBeUndefined();
  expect(await comes('https://bao.example.vn', 'local')).toBeUndefined();
  delete process.env.SITE_URL;
});
