import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOfText } from '@/tests/fixtures/body-of-text';
import type { Article, User } from '../generated-types';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let store: Payload;
let editor: User;
let section: number;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  const account = { email: 'editor@bao.example', password: 'mật khẩu dài', name: 'Lan', role: 'editor' } as const;
  editor = { ...(await store.create({ collection: 'users', data: account })), collection: 'users' };
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Văn hóa' } })).id;
  await store.update({ collection: 'sections', id: section, locale: 'en', data: { name: 'Culture' } });
});
afterAll(() => opened.close());

/** Calls an endpoint of the articles as the REST interface does. */
async function post(path: 'translate' | 'up-to-date', id: number): Promise<{ id: number }> {
  const { createLocalReq } = await import('payload');
  const req = await createLocalReq({ user: editor }, store);
  const endpoints = store.collections.articles.config.endpoints as { path: string; handler: (req: unknown) => Promise<Response> }[];
  const endpoint = endpoints.find((candidate) => candidate.path === `/:id/${path}`)!;
  const answer = await endpoint.handler(Object.assign(req, { routeParams: { id: String(id) } }));
  return (await answer.json()) as { id: number };
}

const published = (over: Partial<Article> = {}): Promise<Article> =>
  store.create({
    collection: 'articles',
    data: {
      language: 'vi',
      format: 'standard',
      title: 'Hát bội',
      sapo: 'Sapo.',
      body: bodyOfText('Thân.'),
      section,
      _status: 'published',
      ...over,
    } as never,
    depth: 0,
  });
const latest = (id: number) => store.findByID({ collection: 'articles', id, draft: true, depth: 0 });

describe('a translation that is made', () => {
  it('begins as a copy in the other language, linked to its original, and is nobody else’s twice', async () => {
    const original = await published();
    const { id } = await post('translate', original.id);
    expect(await latest(id)).toMatchObject({
      language: 'en',
      title: 'Hát bội',
      state: 'draft',
      section,
      translationOf: original.id,
      body: original.body,
      writtenBy: [editor.id],
      translatedRevision: original.revision,
    });
    await expect(post('translate', original.id)).rejects.toMatchObject({ status: 409 });
    await expect(post('translate', id)).rejects.toMatchObject({ status: 409 });
  });
});

describe('a translation', () => {
  it('falls behind when readers get a substantive edit of its original, and catches up when somebody says so', async () => {
    const original = await published();
    const { id } = await post('translate', original.id);
    const update = (data: Partial<Article>, draft = false) =>
      store.update({ collection: 'articles', id: original.id, data, draft, depth: 0 });
    await update({ sapo: 'Sửa lỗi chính tả.', _status: 'published' });
    expect((await latest(id)).behindSince).toBeNull();
    await update({ substantiveEdit: true }, true);
    expect((await latest(id)).behindSince).toBeNull();
    const { revisedAt } = await update({ _status: 'published' });
    const behind = await latest(id);
    expect(revisedAt).toBeTruthy();
    expect(behind).toMatchObject({ behindSince: revisedAt, revision: 1 });
    await update({ sapo: 'Lại sửa.', substantiveEdit: true, _status: 'published' });
    expect((await latest(id)).behindSince).toBe(revisedAt);
    await post('up-to-date', id);
    expect(await latest(id)).toMatchObject({ behindSince: null, translatedRevision: (await latest(original.id)).revision });
    const { docs } = await store.find({ collection: 'articles', where: { behindSince: { exists: true } }, draft: true });
    expect(docs).toEqual([]);
  });
});
