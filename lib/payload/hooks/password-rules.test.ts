import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import { faultOfPassword } from './password-rules';

it.each(['mật khẩu dài', 'đò chiều sông Hà 7', 'correct horse battery', 'a1B2c3D4e5F6', 'x'.repeat(200) + 'yzabcd'])(
  'lets somebody use "%s"',
  async (password) => expect(await faultOfPassword(password, 'lan@bao.example')).toBeNull(),
);

it.each([
  ['mật khẩu', /ít nhất 12 ký tự/],
  ['ậậậậậậậậậậậ', /ít nhất 12 ký tự/],
  ['password1234', /hay bị đoán/],
  ['Password2026!', /hay bị đoán/],
  ['QWERTYUIOP123', /hay bị đoán/],
  ['aaaaaaaaaaaa', /chỉ lặp lại/],
  ['121212121212', /hay bị đoán|chỉ lặp lại/],
  ['tong-bien-tap@bao.example', /địa chỉ thư/],
  ['tong-bien-tap2026', /tên báo/],

  ['Trang Nhất 2026!', /tên báo/],
  ['tổng biên tập 1', /tên báo/],
  ['newsroom-newsroom', /tên báo/],
  ['x'.repeat(300), /dài nhất 256/],
])('refuses "%s", and says why', async (password, why) => {
  expect((await faultOfPassword(password, 'Tong-Bien-Tap@bao.example'))?.vi).toMatch(why);
});

let opened: StoreForTests;
let store: Payload;
beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
});
afterAll(() => opened.close());

it('holds for a new account, a new password, and one that is set by a mail', async () => {
  const data = { email: 'lan@bao.example', password: 'đò chiều sông Hà', name: 'Lan', role: 'editor' as const };
  await expect(store.create({ collection: 'users', data: { ...data, password: 'password1234' } })).rejects.toThrow('hay bị đoán');
  const user = await store.create({ collection: 'users', data });
  await expect(store.update({ collection: 'users', id: user.id, data: { password: 'ngắn' } })).rejects.toThrow('ít nhất 12');
  const all = store.update({ collection: 'users', where: { id: { equals: user.id } }, data: { password: 'password1234' } });
  await expect(all).rejects.toThrow('hay bị đoán');
  const token = await store.forgotPassword({ collection: 'users', data: { email: data.email }, disableEmail: true });
  const reset = (password: string) => store.resetPassword({ collection: 'users', data: { token, password }, overrideAccess: true });
  await expect(reset('password1234')).rejects.toThrow('hay bị đoán');
  await reset('chợ nổi sáng sớm');
  await expect(store.login({ collection: 'users', data: { email: data.email, password: 'chợ nổi sáng sớm' } })).resolves.toMatchObject({
    user: { id: user.id },
  });
});
