import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { User } from '../generated-types';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import { roles } from '../workflow/states';

let opened: StoreForTests;
let store: Payload;
const users: User[] = [];

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  for (const name of [...roles, 'other']) {
    const role = name === 'other' ? 'reporter' : (name as (typeof roles)[number]);
    const user = await store.create({ collection: 'users', data: { email: `${name}@bao.example`, password: 'mật khẩu dài', name, role } });
    users.push({ ...user, collection: 'users' });
  }
});
afterAll(() => opened.close());

const as = (name: string) =>
  ({ collection: 'media', user: users.find((user) => user.name === name)!, overrideAccess: false, depth: 0 }) as const;
let shade = 0;

async function upload(name: string) {
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: { r: (shade += 12), g: 90, b: 90 } } })
    .jpeg()
    .toBuffer();
  return store.create({
    ...as(name),
    data: { alt: 'Bến phà' },
    file: { data, name: 'ben.jpg', size: data.length, mimetype: 'image/jpeg' },
  });
}

it("a reporter changes what they have uploaded, and nobody else's; an editor changes all", async () => {
  const { id } = await upload('reporter');
  await store.update({ ...as('reporter'), id, data: { credit: 'Khánh Hạ' } });
  await expect(store.update({ ...as('other'), id, data: { credit: 'Tôi' } })).rejects.toThrow();
  expect(await store.update({ ...as('editor'), id, data: { credit: 'Khánh Hạ, Trà Vân' } })).toMatchObject({ credit: 'Khánh Hạ, Trà Vân' });
});

it('a reporter does not change a picture that readers see', async () => {
  const { id } = await upload('reporter');
  const section = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Xã hội' } });
  const article = await store.create({
    collection: 'articles',
    data: { language: 'vi', title: 'Bến phà', format: 'standard', section: section.id, hero: { media: id }, _status: 'published' },
  });
  await expect(store.update({ ...as('reporter'), id, data: { credit: 'Tôi' } })).rejects.toThrow('đang dùng trong bài đã đăng');
  await store.update({ collection: 'articles', id: article.id, data: { _status: 'draft' } });
  await store.update({ ...as('reporter'), id, data: { credit: 'Khánh Hạ' } });
  const { usedIn } = await store.findByID({ collection: 'media', id, depth: 0 });
  expect(usedIn?.docs).toEqual([article.id]);
});

it('a reporter does not change a picture that readers see in a live coverage', async () => {
  const { id } = await upload('reporter');
  const section = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Thời tiết' } });
  const article = await store.create({
    collection: 'articles',
    data: { language: 'vi', title: 'Bão', format: 'live', section: section.id, _status: 'published' },
  });
  await store.create({ collection: 'live-entries', data: { article: article.id, figure: { media: id } } as never });
  await expect(store.update({ ...as('reporter'), id, data: { credit: 'Tôi' } })).rejects.toThrow('đang dùng trong bài đã đăng');
  await store.update({ collection: 'articles', id: article.id, data: { _status: 'draft' } });
  await store.update({ ...as('reporter'), id, data: { credit: 'Khánh Hạ' } });
});

it('the list of files is for those who work here', async () => {
  await upload('reporter');
  await expect(store.find({ collection: 'media', overrideAccess: false })).rejects.toThrow();
  expect((await store.find(as('reporter'))).totalDocs).toBeGreaterThan(0);
});
