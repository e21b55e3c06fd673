import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDueArticles } from '@/lib/schedule';
import { publishableArticle } from '@/tests/fixtures/publishable-article';
import { daysInBin, emptyBin } from './bin';
import { changeManyInBin } from './endpoints/bin';
import type { Article, User } from './generated-types';
import { openStoreForTests, type StoreForTests } from './store-for-tests';
import { roles, type Role } from './workflow/states';

const aDay = 24 * 3_600_000;

let opened: StoreForTests;
let store: Payload;
let users: Record<Role, User>;
let section: number;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Chính trị', slug: 'chinh-tri' } })).id;
  const made = [];
  for (const role of roles) {
    const data = { email: `${role}@bao.example`, password: 'mật khẩu dài', name: role, role };
    made.push([role, { ...(await store.create({ collection: 'users', data })), collection: 'users' }] as const);
  }
  users = Object.fromEntries(made) as never;
});
afterAll(() => opened.close());

async function write(data: Partial<Article> = {}): Promise<number> {
  const isLive = data._status === 'published';
  return (
    await store.create({ collection: 'articles', data: { ...publishableArticle(section), ...data } as never, draft: !isLive, depth: 0 })
  ).id;
}

const putRight = (article: number) =>
  store.create({ collection: 'corrections', data: { article, kind: 'correction', content: 'Bản đầu ghi nhầm tên cầu.' } as never });
const asked = (as: Role) => ({ collection: 'articles', user: users[as], overrideAccess: false, depth: 0 }) as const;
const layIn = (as: Role, id: number, at = Date.now()) =>
  store.update({ ...asked(as), id, data: { deletedAt: new Date(at).toISOString() } }) as Promise<Article>;
const takeOut = (as: Role, id: number) => store.update({ ...asked(as), id, data: { deletedAt: null }, trash: true }) as Promise<Article>;
const latest = (id: number) =>
  store.findByID({ collection: 'articles', id, draft: true, depth: 0, trash: true, disableErrors: true }) as Promise<Article | null>;
const found = async (id: number) => (await store.find({ collection: 'articles', where: { id: { equals: id } }, depth: 0 })).docs.length;
const isLive = async (id: number) =>
  (
    await store.db.find<Article>({
      collection: 'articles',
      where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    })
  ).docs.length > 0;

describe('an article that is deleted', () => {
  it('leaves its readers in the same write, lies in the bin with all that belongs to it, and comes back to the newsroom', async () => {
    const id = await write({ _status: 'published' });
    await putRight(id);
    await layIn('editorInChief', id);
    expect(await isLive(id)).toBe(false);
    expect(await found(id)).toBe(0);
    expect(await latest(id)).toMatchObject({ state: 'inEdit', _status: 'draft', sapo: 'Cầu nối hai xã.' });
    const asPublished = { deletedAt: null, _status: 'published' } as const;
    await expect(store.update({ ...asked('editorInChief'), id, data: asPublished, trash: true })).rejects.toThrow(/tòa soạn|newsroom/);
    await takeOut('editorInChief', id);
    expect(await found(id)).toBe(1);
    expect(await latest(id)).toMatchObject({ state: 'inEdit', deletedAt: null });
    const { totalDocs } = await store.count({ collection: 'corrections', where: { article: { equals: id } } });
    expect(totalDocs).toBe(1);
    const { docs } = await store.find({ collection: 'article-moves', where: { article: { equals: id } }, sort: 'id', depth: 0 });
    expect(docs.map(({ move, from, to }) => [move, from, to])).toEqual([
      ['layIn', 'published', 'inEdit'],
      ['takeOut', 'inEdit', 'inEdit'],
    ]);
  });

  it('leaves its readers too when somebody has a draft over it, and the draft is not lost', async () => {
    const id = await write({ _status: 'published' });
    await store.update({ ...asked('editor'), id, data: { sapo: 'Bản đang sửa.' }, draft: true });
    await layIn('editorInChief', id);
    expect(await isLive(id)).toBe(false);
    await takeOut('editorInChief', id);
    expect(await latest(id)).toMatchObject({ state: 'inEdit', sapo: 'Bản đang sửa.' });
  });

  it('is not published by its clock out of the bin', async () => {
    const id = await write();
    await store.update({ collection: 'articles', id, data: { state: 'approved' } });
    await store.update({ collection: 'articles', id, data: { state: 'scheduled', scheduledFor: '2099-01-01T00:00:00.000Z' } });
    await layIn('editorInChief', id);
    await runDueArticles(store, Date.parse('2099-01-02T00:00:00.000Z'));
    expect(await latest(id)).toMatchObject({ state: 'approved', scheduledFor: null, _status: 'draft' });
  });

  it('that was retracted stays sealed in the bin and after it', async () => {
    const id = await write({ _status: 'published' });
    await store.update({ ...asked('managingEditor'), id, data: { state: 'retracted', moveNote: 'Tin sai.' } });
    await layIn('editorInChief', id);
    await takeOut('editorInChief', id);
    expect(await latest(id)).toMatchObject({ state: 'retracted', _status: 'draft', retraction: { notice: 'Tin sai.' } });
  });

  it('is deleted by whom the rules say, and for good by the editor-in-chief alone, out of the bin alone', async () => {
    const [draft, live] = [await write(), await write({ _status: 'published' })];
    for (const role of ['reporter', 'editor'] as const) await expect(layIn(role, draft)).rejects.toThrow();
    await expect(layIn('managingEditor', live)).rejects.toThrow();
    for (const role of roles) await expect(store.delete({ ...asked(role), id: draft })).rejects.toThrow();
    await layIn('managingEditor', draft);
    await expect(store.delete({ ...asked('managingEditor'), id: draft, trash: true })).rejects.toThrow();
    await store.delete({ ...asked('editorInChief'), id: draft, trash: true });
    expect(await latest(draft)).toBeNull();
    expect(await isLive(live)).toBe(true);
  });

  it('is not written in while it lies in the bin', async () => {
    const id = await write();
    await layIn('editorInChief', id);
    await expect(store.update({ ...asked('editorInChief'), id, data: { sapo: 'Khác.' } })).rejects.toThrow();
    await expect(store.update({ ...asked('editorInChief'), id, data: { sapo: 'Khác.' }, trash: true })).rejects.toThrow(/thùng rác|bin/);
    expect(await latest(id)).toMatchObject({ sapo: 'Cầu nối hai xã.' });
  });

  it('lies there with the others that were marked in the list, whatever each was', async () => {
    const ids = [await write(), await write({ _status: 'published' })];
    const req = await createLocalReq({ user: users.editorInChief }, store);
    const answer = await changeManyInBin.handler(
      Object.assign(req, { query: { where: { id: { in: ids } } }, data: { deletedAt: new Date().toISOString() } }),
    );
    expect(answer.status).toBe(200);
    for (const id of ids) {
      expect(await isLive(id)).toBe(false);
      expect(await latest(id)).toMatchObject({ deletedAt: expect.any(String) as string });
    }
  });

  it(`is gone after ${daysInBin} days with what stood only for it, and not before`, async () => {
    const [old, fresh] = [await write(), await write()];
    const now = Date.now();
    await putRight(old);
    const lieThere = (id: number, days: number) =>
      store.update({ collection: 'articles', id, data: { deletedAt: new Date(now - days * aDay).toISOString() } });
    await lieThere(old, daysInBin + 1);
    await lieThere(fresh, daysInBin - 1);
    expect(await emptyBin(store, now)).toBe(1);
    expect(await latest(old)).toBeNull();
    expect(await latest(fresh)).not.toBeNull();
    expect((await store.count({ collection: 'corrections', where: { article: { equals: old } } })).totalDocs).toBe(0);
    expect(await emptyBin(store, now)).toBe(0);
  });

  it('lies there from now on, whatever whoever deletes it says: nobody has it gone before its time', async () => {
    const id = await write();
    const now = Date.now();
    await layIn('managingEditor', id, now - 400 * aDay);
    expect(Date.parse((await latest(id))!.deletedAt!)).toBeGreaterThanOrEqual(now);
    expect(await emptyBin(store, now)).toBe(0);
    expect(await latest(id)).not.toBeNull();
  });
});
