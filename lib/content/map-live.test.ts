import { describe, expect, it } from 'vitest';
import { bodyOfText } from '@/tests/fixtures/body-of-text';
import type { LiveEntry as StoredEntry } from '@/lib/payload/generated-types';
import { entriesOnPage, entriesPerPage, mapCoverage, mapEntry, mapEntryText } from './map-live';
import { articleOf, mediaOf } from './values-for-tests';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 3, minute)).toISOString();
const row = (id: number) => ({ id, postedAt: at(id), updatedAt: at(id), headline: `Mốc ${id}`, keyMoment: id === 1 });
/** The newest first, as the store gives them. */
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(count - index));

const article = { language: 'vi' as const, pinnedSummary: ' Bão vào bờ.\n\n- Chưa có thương vong.\n', liveEndedAt: null };

const stored = (fields: Partial<StoredEntry> = {}): StoredEntry => ({
  id: 3,
  article: 7,
  postedAt: at(3),
  postedAt_tz: 'Asia/Ho_Chi_Minh',
  kind: 'update',
  createdAt: at(3),
  updatedAt: at(3),
  text: bodyOfText('Gió giật cấp 11.') as StoredEntry['text'],
  ...fields,
});

describe('a coverage', () => {
  it('has its points, its key moments, its beginning and its last change', () => {
    expect(mapCoverage({ ...article, liveEndedAt: at(30) }, rows(3), '/moi-truong/bao-7')).toEqual({
      summary: ['Bão vào bờ.', 'Chưa có thương vong.'],
      endedAt: at(30),
      startedAt: at(1),
      changedAt: at(30),
      keyMoments: [{ number: 1, postedAt: at(1), headline: 'Mốc 1', address: '/moi-truong/bao-7/tu-dau#dien-bien-1' }],
      entries: [3, 2, 1].map((id) => ({ number: id, version: Date.parse(at(id)) })),
    });
    expect(mapCoverage(article, [], '/a/b-7')).toMatchObject({ startedAt: null, changedAt: null, entries: [] });
  });

  it('is read in pages from either end, and has no page beyond its last', () => {
    const { entries } = mapCoverage(article, rows(entriesPerPage + 1), '/a/b-7');
    const numbers = (order: 'newestFirst' | 'oldestFirst', page: number) =>
      entriesOnPage(entries, order, page)?.entries.map(({ number }) => number);
    expect(numbers('newestFirst', 1)?.[0]).toBe(entriesPerPage + 1);
    expect(numbers('newestFirst', 2)).toEqual([1]);
    expect(numbers('oldestFirst', 1)?.[0]).toBe(1);
    expect(numbers('oldestFirst', 2)).toEqual([entriesPerPage + 1]);
    expect(numbers('newestFirst', 3)).toBeUndefined();
    expect(entriesOnPage([], 'newestFirst', 1)).toEqual({ entries: [], pageCount: 1 });
  });
});

describe('an entry', () => {
  const live = mapCoverage(article, rows(entriesPerPage + 3), '/moi-truong/bao-7');
  const entryOf = (fields: Partial<StoredEntry>) => {
    const lookups = { media: new Map([[5, mediaOf(5)]]), authors: new Map() };
    return mapEntryText(mapEntry(stored(fields), [], lookups, 'vi'), new Map(), articleOf(7, { live, address: '/moi-truong/bao-7' }));
  };

  it('has its text and its picture, and an address that stays its own when more is told', () => {
    expect(entryOf({ figure: { media: 5, caption: 'Cảng.', credit: 'Khánh Hạ' }, headline: ' Bão vào bờ ' })).toMatchObject({
      number: 3,
      headline: 'Bão vào bờ',
      text: [{ kind: 'paragraph', content: [{ text: 'Gió giật cấp 11.' }] }],
      figure: { caption: 'Cảng.', credit: 'Khánh Hạ' },
      address: '/moi-truong/bao-7/tu-dau#dien-bien-3',
    });
    expect(entryOf({ id: entriesPerPage + 3 }).address).toBe(`/moi-truong/bao-7/tu-dau/trang/2#dien-bien-${entriesPerPage + 3}`);
  });

  it('says that it was edited, but not of what is put right while it is being written', () => {
    expect(entryOf({ updatedAt: at(4) }).editedAt).toBeNull();
    expect(entryOf({ updatedAt: at(20) }).editedAt).toBe(at(20));
  });
});
