import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runSql, sql } from '@/lib/payload/run-sql';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { hourOf, ViewCounter } from './view-counter';

vi.mock('@/lib/cache/cached', () => ({ cached: (_key: unknown, _tags: unknown, read: () => unknown) => read() }));

let opened: StoreForTests;
let listMostRead: typeof import('./list-most-read').listMostRead;
const sections: Record<string, number> = {};
const browser = 'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const quietly = { context: { expiredTags: new Set<string>() }, depth: 0 } as const;

beforeAll(async () => {
  opened = await openStoreForTests();
  vi.spyOn(await import('@/lib/payload/client'), 'openStore').mockResolvedValue(opened.store);
  ({ listMostRead } = await import('./list-most-read'));
  for (const slug of ['xa-hoi', 'the-thao'])
    sections[slug] = (await opened.store.create({ collection: 'sections', locale: 'vi', data: { name: slug, slug }, ...quietly })).id;
});

afterAll(() => opened.close());

async function publish(title: string, section = 'xa-hoi', state = 'published'): Promise<number> {
  const data = { language: 'vi', title, sapo: 'Sapo.', section: sections[section], _status: state } as never;
  return (await opened.store.create({ collection: 'articles', data, draft: state === 'draft', ...quietly })).id;
}

let reader = 0;
const view = (article: number, more: object = {}) => ({ article, address: `198.51.100.${reader++}`, userAgent: browser, ...more });

async function viewsOf(article: number): Promise<number> {
  return Number(
    (await runSql(sql`SELECT SUM(views) AS views FROM article_views WHERE article_id = ${article}`, opened.store))[0]?.views ?? 0,
  );
}

it('The most read come first, in the edition and in a section, within a day and within a week', async () => {
  const [little, much, sport, old] = [await publish('Ít'), await publish('Nhiều'), await publish('Bóng', 'the-thao'), await publish('Cũ')];
  const counter = new ViewCounter();
  const now = Date.now();
  for (const [article, views, time] of [
    [little, 2, now],
    [much, 9, now],
    [sport, 5, now],
    [old, 20, now - 3 * 86_400_000],
  ] as const)
    for (let count = 0; count < views; count++) await counter.count(view(article), time);
  await counter.write(opened.store);
  const titles = async (span: 'day' | 'week') => (await listMostRead('vi', span)).map(({ title }) => title);
  expect(await titles('day')).toEqual(['Nhiều', 'Bóng', 'Ít']);
  expect(await titles('week')).toEqual(['Cũ', 'Nhiều', 'Bóng', 'Ít']);
  const section = { id: sections['xa-hoi']!, slug: 'xa-hoi' } as never;
  expect((await listMostRead('vi', 'week', section)).map(({ title }) => title)).toEqual(['Cũ', 'Nhiều', 'Ít']);
  // Two are no list.
  expect(await listMostRead('vi', 'day', section)).toEqual([]);
  expect(await listMostRead('en', 'week')).toEqual([]);
  await opened.store.update({ collection: 'articles', id: much, data: { _status: 'draft' }, ...quietly });
  expect(await titles('week')).toEqual(['Cũ', 'Bóng', 'Ít']);
});

it('Of 20,000 views of a burst none is lost and none counted twice', async () => {
  const article = await publish('Tin nóng');
  const counter = new ViewCounter();
  const writing: Promise<void>[] = [];
  for (let count = 0; count < 20_000; count++) {
    expect(await counter.count(view(article, { address: `203.0.${count % 250}.${count % 200}` }))).toBe(true);
    if (count % 1500 === 0) writing.push(counter.write(opened.store));
  }
  await Promise.all([...writing, counter.write(opened.store)]);
  expect(await viewsOf(article)).toBe(20_000);
});

it('Of one address, however often it asks, a bounded number counts', async () => {
  const [one, other] = [await publish('Một'), await publish('Hai')];
  const counter = new ViewCounter();
  for (let count = 0; count < 5000; count++) await counter.count(view(one, { address: '203.0.113.5' }));
  expect(await counter.count(view(other, { address: '203.0.113.5' }))).toBe(false);
  expect(await counter.count(view(one))).toBe(true);
  await counter.write(opened.store);
  expect([await viewsOf(one), await viewsOf(other)]).toEqual([61, 0]);
});

it.each(['Googlebot/2.1 (+http://www.google.com/bot.html)', 'facebookexternalhit/1.1', 'curl/8.0', ''])(
  'What calls itself %j is no reader',
  async (userAgent) => {
    expect(await new ViewCounter().count(view(1, { userAgent }))).toBe(false);
  },
);

it('What nobody can read is not counted, and invented numbers fill no memory', async () => {
  const draft = await publish('Nháp', 'xa-hoi', 'draft');
  const counter = new ViewCounter();
  await counter.count(view(draft));
  for (let number = 1_000_000; number < 1_030_000; number++) await counter.count(view(number));
  expect(await counter.count(view(999_999))).toBe(false);
  await counter.write(opened.store);
  expect(await viewsOf(draft)).toBe(0);
  expect(Number((await runSql(sql`SELECT COUNT(*) AS n FROM article_views WHERE article_id >= 1000000`, opened.store))[0]!.n)).toBe(0);
});

it('What cannot be written waits until it can', async () => {
  const article = await publish('Kho đóng');
  const counter = new ViewCounter();
  await counter.count(view(article));
  const failing = vi.spyOn(opened.store.db as never as { execute: () => unknown }, 'execute').mockRejectedValueOnce(new Error('away'));
  await expect(counter.write(opened.store)).rejects.toThrow('away');
  failing.mockRestore();
  await counter.write(opened.store);
  expect(await viewsOf(article)).toBe(1);
});

it('An hour begins with the hour', () => {
  expect(hourOf(Date.parse('1970-01-02T00:59:59Z'))).toBe(24);
});
