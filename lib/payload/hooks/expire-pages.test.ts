import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tags } from '@/lib/cache/tags';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let store: Payload;
let section: number;
const context = { expiredTags: new Set<string>() };
const { expiredTags } = context;

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ store } = opened);
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Thời sự', slug: 'thoi-su' }, context })).id;
}, 60_000);
afterAll(() => opened.close());
beforeEach(() => expiredTags.clear());

async function write(status: 'draft' | 'published'): Promise<number> {
  const data = { title: 'Bão vào bờ', language: 'vi' as const, _status: status, section };
  return (await store.create({ collection: 'articles', data: data as never, context, depth: 0 })).id;
}

const change = (id: number, data: object, draft = false) => store.update({ collection: 'articles', id, data, draft, context, depth: 0 });

describe('pages that an article stands on', () => {
  it('stay as they are while it is being written, and while the next version of it is', async () => {
    const written = await write('draft');
    await change(written, { title: 'Bão đã vào bờ' }, true);
    expect([...expiredTags]).toEqual([]);
    const live = await write('published');
    expiredTags.clear();
    await change(live, { title: 'Bão đã tan' }, true);
    expect([...expiredTags]).toEqual([]);
  });

  it('are made anew when readers see it for the first time, and when they see it changed', async () => {
    const id = await write('draft');
    for (const title of ['Bão vào bờ', 'Bão đã vào bờ']) {
      expiredTags.clear();
      await change(id, { title, _status: 'published' });
      expect(expiredTags).toEqual(new Set([...expiredTags, tags.article(id), tags.front('vi'), tags.section(section, 'vi')]));
      expect(expiredTags.has(tags.withdrawn(id))).toBe(false);
    }
  });

  it.each([
    ['is taken back', (id: number) => change(id, { _status: 'draft' })],
    ['is deleted', (id: number) => store.delete({ collection: 'articles', id, context })],
  ])('are given to nobody any more when it %s', async (_what, withdraw) => {
    const id = await write('published');
    expiredTags.clear();
    await withdraw(id);
    expect(expiredTags).toEqual(new Set([...expiredTags, tags.article(id), tags.section(section, 'vi'), tags.withdrawn(id)]));
  });

  it('stay as they are when something is deleted that nobody saw', async () => {
    const id = await write('draft');
    await store.delete({ collection: 'articles', id, context });
    expect([...expiredTags]).toEqual([]);
  });
});
