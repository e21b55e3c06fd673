import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';

// Next's cache is only there in Next.
vi.mock('@/lib/cache/cached', () => ({ cached: (_key: string[], _tags: string[], read: () => unknown) => read() }));

let opened: StoreForTests;
let findLegacyAddress: (path: string, search?: string) => Promise<string | null>;
let findArticleAddress: (path: string) => Promise<string | null>;
/** Today's addresses of the two articles. */
let claimant: string;
let neighbour: string;

/** Every address that the first article claims to have had. */
const claimed = [
  '/old-path.html',
  '/2019/05/tin/',
  '/bài-cũ.html',
  '/tin.php?id=5',
  '/?p=12',
  '/',
  '/en',
  '/chinh-tri',
  '/en/politics',
  '/chinh-tri/trang/2',
  '/cu/trang/2',
  '/tin-cu/bai-1',
  '/tin-cu/bai-99',
  '/chu-de/x',
  '/en/author/x',
  '/luu-tru/2023/02/16',
  '/admin/x',
  '/api/x',
  '/_next/x',
  '/lite/x',
];

async function createArticle(store: Payload, title: string, section: number, legacyUrls: string[]): Promise<number> {
  const data = { title, section, language: 'vi' as const, format: 'standard' as const, legacyUrls, _status: 'published' as const };
  const { id } = await store.create({ collection: 'articles', data, context: { expiredTags: new Set() }, depth: 0 });
  return id;
}

beforeAll(async () => {
  opened = await openStoreForTests();
  const { store } = opened;
  const context = { expiredTags: new Set() };
  const section = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Chính trị', slug: 'chinh-tri' }, context });
  await store.update({ collection: 'sections', id: section.id, locale: 'en', data: { name: 'Politics', slug: 'politics' }, context });
  ({ findLegacyAddress } = await import('./read-legacy'));
  ({ findArticleAddress } = await import('./read-article'));
  neighbour = `/chinh-tri/hang-xom-${await createArticle(store, 'Hàng xóm', section.id, [])}`;
  const id = await createArticle(store, 'Bài', section.id, []);
  claimant = `/chinh-tri/bai-${id}`;
  // Past the newsroom's own checks, as rows of before these checks are.
  const row = await store.db.findOne<{ id: number }>({ collection: 'articles', where: { id: { equals: id } } });
  await store.db.updateOne({ collection: 'articles', id, data: { ...row, legacyUrls: [...claimed, neighbour] } });
}, 60_000);

afterAll(async () => opened.close());

describe('findLegacyAddress', () => {
  it.each([
    ['an old path', '/old-path.html', ''],
    ['an old path with somebody’s query', '/old-path.html', '?utm_source=x'],
    ['an old path that had a slash', '/2019/05/tin/', ''],
    ['an old path without the slash that it had', '/2019/05/tin', ''],
    ['an old path with a slash that it had not', '/old-path.html/', ''],
    ['an old path in escapes', encodeURI('/bài-cũ.html'), ''],
    ['an old path with its query', '/tin.php', '?id=5'],
    ['a query to the front page', '/', '?p=12'],
    ['a numbered page of what is no section', '/cu/trang/2', ''],
    ['a number that is live elsewhere', '/tin-cu/bai-1', ''],
    ['a number that is not live', '/tin-cu/bai-99', ''],
  ])('leads from %s (%s%s) to the article', async (_, path, search) => {
    expect(await findLegacyAddress(path, search)).toBe(claimant);
  });

  it.each(claimed.slice(claimed.indexOf('/')).filter((path) => !path.startsWith('/cu/') && !path.startsWith('/tin-cu/')))(
    'leaves %s to the newspaper, although an article claims it',
    async (path) => {
      expect(await findLegacyAddress(path)).toBeNull();
      expect(await findLegacyAddress(`${path}/`)).toBeNull();
    },
  );

  it('leaves a live article its address, although another claims it', async () => {
    expect(await findLegacyAddress(neighbour)).toBeNull();
    expect(await findLegacyAddress(`${neighbour}/`)).toBeNull();
  });

  it('knows nothing of an address that no article claims', async () => {
    expect(await findLegacyAddress('/tin-tuc/2009/bai-cu.html')).toBeNull();
    expect(await findLegacyAddress('/tin.php', '?id=6')).toBeNull();
  });
});

describe('findArticleAddress', () => {
  it('finds a live article by its number under any section and slug', async () => {
    const number = /\d+$/.exec(neighbour)![0];
    for (const path of [neighbour, `/chinh-tri/${number}`, `/kinh-te/sai-${number}`]) {
      expect(await findArticleAddress(path), path).toBe(neighbour);
    }
  });

  it.each(['/', '/chinh-tri', '/en/politics/story-1', '/chu-de/x-1', '/tac-gia/x-1', '/chinh-tri/bai-01', '/chinh-tri/bai-99', '/a/b/c-1'])(
    'finds none at %s',
    async (path) => {
      expect(await findArticleAddress(path)).toBeNull();
    },
  );
});
