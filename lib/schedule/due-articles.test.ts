import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { runDueArticles } from './due-articles';

let opened: StoreForTests;
let store: Payload;
let section: number;
const due = Date.parse('2026-11-25T08:00:00.000Z');

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Kinh tế' } })).id;
});
afterAll(() => opened.close());

async function scheduled(over: Record<string, unknown> = {}): Promise<number> {
  const data = {
    language: 'vi',
    format: 'standard',
    title: 'Giá lúa',
    section,
    state: 'scheduled',
    scheduledFor: new Date(due).toISOString(),
  };
  return (await store.create({ collection: 'articles', data: { ...data, ...over } as never })).id;
}
const stored = (id: number) => store.findByID({ collection: 'articles', id, draft: true, depth: 0 });
const history = async (id: number) =>
  (await store.find({ collection: 'article-moves', where: { article: { equals: id } }, sort: 'id', depth: 0 })).docs.map(
    ({ move, to, byName, note }) => [move, to, byName, note],
  );

it('publishes at its time and not before, under the time that was promised', async () => {
  const id = await scheduled();
  expect(await runDueArticles(store, due - 1)).toEqual([]);
  expect(await runDueArticles(store, due + 400)).toEqual([{ article: id, to: 'published', lateBy: 400 }]);
  expect(await stored(id)).toMatchObject({ _status: 'published', publishedAt: new Date(due).toISOString(), scheduledFor: null });
  expect(await history(id)).toEqual([['publish', 'published', 'Hẹn giờ', null]]);
});

it('publishes each article once, however many run at the same moment', async () => {
  const ids = [await scheduled(), await scheduled(), await scheduled()];
  const runs = await Promise.all([runDueArticles(store, due), runDueArticles(store, due), runDueArticles(store, due)]);
  expect(
    runs
      .flat()
      .map((outcome) => outcome.article)
      .sort(),
  ).toEqual([...ids].sort());
  for (const id of ids) expect(await history(id)).toHaveLength(1);
});

it('publishes and takes down once when the clock jumps ahead, back, and ahead again', async () => {
  const id = await scheduled({ unpublishAt: new Date(due + 3_600_000).toISOString() });
  await runDueArticles(store, due);
  // Back by a day, as when somebody sets a wrong clock right; and over the same hours again.
  for (const now of [due - 86_400_000, due - 1, due, due + 1000]) expect(await runDueArticles(store, now)).toEqual([]);
  expect(await runDueArticles(store, due + 86_400_000)).toEqual([expect.objectContaining({ article: id, to: 'inEdit' })]);
  for (const now of [due, due + 3_600_000, due + 86_400_000]) expect(await runDueArticles(store, now)).toEqual([]);
  expect((await history(id)).map(([, to]) => to)).toEqual(['published', 'inEdit']);
});

it('catches up what came due while no server ran, and says how late it is', async () => {
  const id = await scheduled();
  await runDueArticles(store, due + 37 * 60_000);
  expect(await history(id)).toEqual([['publish', 'published', 'Hẹn giờ', expect.stringContaining('Muộn 37 phút')]]);
});

it('gives an article that cannot go live back to the managing editor, with the reason', async () => {
  const id = await scheduled({ language: 'en' });
  expect(await runDueArticles(store, due)).toEqual([
    { article: id, failed: expect.stringContaining('chưa có tên và đường dẫn tiếng Anh') as string },
  ]);
  expect(await stored(id)).toMatchObject({ state: 'approved', _status: 'draft' });
  expect((await history(id))[0]?.[3]).toContain('Không đăng được theo giờ hẹn: Chuyên mục của bài chưa có tên');
});

it('takes an article down at its time', async () => {
  const id = await scheduled({ state: 'published', _status: 'published', scheduledFor: null, unpublishAt: new Date(due).toISOString() });
  expect(await runDueArticles(store, due)).toMatchObject([{ article: id, to: 'inEdit' }]);
  expect(await stored(id)).toMatchObject({ _status: 'draft', unpublishAt: null });
});

it('leaves an article that somebody has given another time meanwhile', async () => {
  const id = await scheduled();
  const moved = store.update({ collection: 'articles', id, data: { scheduledFor: '2099-01-01T00:00:00.000Z' } });
  await Promise.all([moved, runDueArticles(store, due)]);
  expect(await stored(id)).toMatchObject({ state: 'scheduled', scheduledFor: '2099-01-01T00:00:00.000Z' });
});
