import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOfText } from '@/tests/fixtures/body-of-text';
import { liveEntryKinds } from './live-entries';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let store: Payload;
let coverage: number;
let story: number;

const context = { expiredTags: new Set<string>() };

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ store } = opened);
  const section = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Thời sự', slug: 'thoi-su' }, context });
  const write = async (title: string, format: 'live' | 'standard') => {
    const data = { title, language: 'vi' as const, format, _status: 'published' as const, section: section.id };
    return (await store.create({ collection: 'articles', data, context, depth: 0 })).id;
  };
  [coverage, story] = [await write('Bão vào bờ', 'live'), await write('Bài', 'standard')];
}, 60_000);

afterAll(() => opened.close());

const tell = (fields: Record<string, unknown>) =>
  store.create({
    collection: 'live-entries',
    data: { article: coverage, text: bodyOfText('Gió giật cấp 11.'), ...fields } as never,
    context,
    depth: 0,
  });

const asReader = (where = {}) => store.find({ collection: 'live-entries', where, overrideAccess: false, context, depth: 0 });

describe('a live entry', () => {
  it('needs no more than words: it is an update of this minute, of every kind if said so', async () => {
    const entry = await tell({});
    expect(entry).toMatchObject({ kind: 'update', keyMoment: false });
    expect(Math.abs(Date.parse(entry.postedAt) - Date.now())).toBeLessThan(60_000);
    for (const kind of liveEntryKinds) expect(await tell({ kind })).toMatchObject({ kind });
  });

  it.each([
    ['says nothing', { text: bodyOfText(' \n '), headline: ' ' }],
    ['is as long as a story', { text: bodyOfText('a'.repeat(4001)) }],
    ['bears a time that lies ahead', { postedAt: '2099-01-01T00:00:00.000Z' }],
    ['is a key moment without a headline', { keyMoment: true }],
    ['is of a kind that nobody knows', { kind: 'rumour' }],
  ])('is refused when it %s', async (_what, fields) => {
    await expect(tell(fields)).rejects.toThrow();
  });

  it('is refused for an article that is no live coverage, and for none', async () => {
    await expect(tell({ article: story })).rejects.toThrow(/không phải bài tường thuật|no live coverage/);
    await expect(tell({ article: 999_999 })).rejects.toThrow();
  });

  it('is read by strangers only while its article is live', async () => {
    const { id } = await tell({ headline: 'Mái chợ bị tốc' });
    expect((await asReader({ id: { equals: id } })).totalDocs).toBe(1);
    await store.update({ collection: 'articles', id: coverage, data: { _status: 'draft' }, context });
    expect((await asReader()).totalDocs).toBe(0);
    await store.update({ collection: 'articles', id: coverage, data: { _status: 'published' }, context });
  });

  it('makes the pages of its article anew, and goes with it', async () => {
    context.expiredTags.clear();
    const { id } = await tell({});
    expect([...context.expiredTags]).toEqual([`article:${coverage}`]);
    context.expiredTags.clear();
    await store.delete({ collection: 'live-entries', id, context });
    expect([...context.expiredTags]).toEqual(expect.arrayContaining(['front:vi', `withdrawn:${coverage}`]));
    await store.delete({ collection: 'articles', id: coverage, context });
    expect((await store.count({ collection: 'live-entries' })).totalDocs).toBe(0);
  });

  it('a coverage cannot have ended in the future', async () => {
    const data = {
      title: 'Đua',
      language: 'vi' as const,
      format: 'live' as const,
      _status: 'published' as const,
      liveEndedAt: '2099-01-01T00:00:00.000Z',
    };
    await expect(store.create({ collection: 'articles', data: data as never, context })).rejects.toThrow();
  });
});
