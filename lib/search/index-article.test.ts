import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSql, sql } from '@/lib/payload/run-sql';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { conditionsOf } from './conditions';
import { indexWhatIsMissing, searchStore } from './index-article';
import { readSortKey, sortKeyOf } from './index-entry';
import { readQuery } from './read-query';

let opened: StoreForTests;
let section: number;

beforeAll(async () => {
  opened = await openStoreForTests();
  const data = { name: 'Xã hội', slug: 'xa-hoi' };
  section = (await opened.store.create({ collection: 'sections', locale: 'vi', data, ...quietly })).id;
});

afterAll(() => opened.close());

const quietly = { context: { expiredTags: new Set<string>() }, depth: 0 } as const;

const run = (statement: Parameters<typeof runSql>[0]) => runSql(statement, opened.store);

/** Numbers of what a query finds, the newest first. */
async function found(typed: string): Promise<number[]> {
  const want = { any: conditionsOf(readQuery(typed, 'vi')).ranks };
  const everything = { from: -Number.MAX_SAFE_INTEGER, until: Number.MAX_SAFE_INTEGER, limit: 100 };
  const matches = await searchStore().find(run, { language: 'vi', want, without: [], ...everything });
  return matches.map(({ sortKey }) => readSortKey(sortKey).number);
}

async function publish(title: string, more: object = {}): Promise<number> {
  const data = { language: 'vi', title, sapo: 'Sapo.', section, _status: 'published', ...more } as never;
  return (await opened.store.create({ collection: 'articles', data, ...quietly })).id;
}

const change = (id: number, data: object) => opened.store.update({ collection: 'articles', id, data: data as never, ...quietly });

it('A story is found while it is live, by what readers see of it', async () => {
  const id = await publish('Mùa gặt ở Đức Hòa');
  expect(await found('duc hoa')).toEqual([id]);
  await change(id, { title: 'Mùa cấy ở Tân Thủy', _status: 'published' });
  expect([await found('duc hoa'), await found('tân thuỷ')]).toEqual([[], [id]]);
  await opened.store.update({ collection: 'articles', id, draft: true, data: { title: 'Bản nháp Ea Lâm' }, ...quietly });
  expect([await found('ea lam'), await found('tan thuy')]).toEqual([[], [id]]);
  await change(id, { _status: 'draft' });
  expect([await found('tan thuy'), await found('ea lam')]).toEqual([[], []]);
  await change(id, { title: 'Lại Tân Thủy', _status: 'published' });
  await opened.store.delete({ collection: 'articles', id, ...quietly });
  expect(await found('tan thuy')).toEqual([]);
});

it('A live coverage is found by what its entries tell, as long as they are there', async () => {
  const id = await publish('Bão vào bờ', { format: 'live' });
  const data = { article: id, headline: 'Mái chợ Sa Hải bị tốc', kind: 'update', postedAt: new Date().toISOString() } as never;
  const entry = await opened.store.create({ collection: 'live-entries', data, ...quietly });
  expect(await found('mai cho sa hai')).toEqual([id]);
  await opened.store.update({ collection: 'live-entries', id: entry.id, data: { headline: 'Lồng chim Ea Lâm bay mất' }, ...quietly });
  expect([await found('mai cho sa hai'), await found('ea lam')]).toEqual([[], [id]]);
  await change(id, { sapo: 'Sapo khác.', _status: 'published' });
  expect(await found('ea lam')).toEqual([id]);
  await opened.store.delete({ collection: 'live-entries', id: entry.id, ...quietly });
  expect(await found('ea lam')).toEqual([]);
});

it('What is found stands in the order of its publication, before 1970 too', async () => {
  const ids: number[] = [];
  for (const year of ['1950', '2025', '1969', '2020'])
    ids.push(await publish(`Kỷ yếu ${year}`, { publishedAt: `${year}-05-01T00:00:00.000Z` }));
  expect(await found('kỷ yếu')).toEqual([ids[1], ids[3], ids[2], ids[0]]);
  expect(readSortKey(sortKeyOf(Date.parse('1950-05-01T10:07:30Z'), 77))).toEqual({ number: 77, time: Date.parse('1950-05-01T10:07:00Z') });
});

it('A start puts right what the index has lost, keeps too long, or was made by other rules', async () => {
  const [lost, old, gone] = [await publish('Hội chợ một'), await publish('Hội chợ hai'), await publish('Hội chợ ba')];
  await searchStore().remove(run, [lost]);
  await run(sql`UPDATE search_entries SET rules = 0 WHERE article_id = ${old}`);
  await run(sql`UPDATE articles SET _status = 'draft' WHERE id = ${gone}`);
  expect(await found('hội chợ')).toEqual([gone, old]);
  expect(await indexWhatIsMissing(opened.store)).toBe(3);
  expect(await found('hội chợ')).toEqual([old, lost]);
  expect(await indexWhatIsMissing(opened.store)).toBe(0);
});

it('A write that fails leaves the index as it was', async () => {
  const id = await publish('Bão số ba');
  await expect(
    opened.store.update({
      collection: 'articles',
      id,
      data: { title: 'Bão số bốn', translationOf: id, _status: 'published' },
      ...quietly,
    }),
  ).rejects.toThrow();
  expect([await found('bão số ba'), await found('"số bốn"')]).toEqual([[id], []]);
});

it('What is written short is found by its full name, and the other way round', async () => {
  const short = await publish('HĐND tỉnh bàn về đê', { publishedAt: '2024-05-01T00:00:00.000Z' });
  const full = await publish('Hội đồng nhân dân tỉnh bàn về cảng', { publishedAt: '2024-05-02T00:00:00.000Z' });
  await publish('Hội nhân dân, đồng hội', { publishedAt: '2024-05-03T00:00:00.000Z' });
  for (const typed of ['HĐND tỉnh', 'hđnd', 'hdnd tinh', 'Hội đồng nhân dân tỉnh', 'hoi dong nhan dan tinh'])
    expect(await found(typed), typed).toEqual(expect.arrayContaining([short, full]));
  expect(await found('"hội đồng nhân dân"')).toEqual([full]);
  expect(await found('hđnd tỉnh bàn về cảng')).toEqual([full]);
});
