import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let store: Payload;
let article: number;

const context = { expiredTags: new Set() };

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ store } = opened);
  const section = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Thời sự' }, context });
  const data = { title: 'Bài', language: 'vi' as const, format: 'standard' as const, _status: 'draft' as const, section: section.id };
  ({ id: article } = await store.create({ collection: 'articles', data, context, depth: 0 }));
}, 60_000);

afterAll(() => opened.close());

const correct = (fields: { content: string; correctedAt?: string }) =>
  store.create({
    collection: 'corrections',
    data: { article, kind: 'correction', correctedAt: new Date().toISOString(), correctedAt_tz: 'Asia/Ho_Chi_Minh', ...fields },
    context,
  });

describe('a correction', () => {
  it('is kept with what it says and when', async () => {
    const correctedAt = '2026-11-20T03:00:00.000Z';
    expect(await correct({ content: 'Số đúng là 12 chứ không phải 21.', correctedAt })).toMatchObject({ correctedAt });
  });

  it.each([
    ['says nothing', { content: ' \n ' }],
    ['bears a time that lies ahead', { content: 'Nói lại.', correctedAt: '2099-01-01T00:00:00.000Z' }],
  ])('is refused when it %s', async (_what, fields) => {
    await expect(correct(fields)).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
