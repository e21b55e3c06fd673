import type { Client, InStatement } from '@libsql/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';

// Next's cache is only there in Next.
vi.mock('@/lib/cache/cached', () => ({ cached: (_key: string[], _tags: string[], read: () => unknown) => read() }));

/**
 * SQLite has no statistics, and where it could begin a question by what tells thousands of articles from thousands of others,
 * or by one number, it may well take the first (`docs/decisions/0019`). With ten articles nobody notices.
 */

let opened: StoreForTests;
let client: Client;
const asked = new Set<string>();
const quietly = { context: { expiredTags: new Set<string>() }, depth: 0 } as const;
let article: number;
let section: number;
/** As many numbers as a page has stories: for two or three, SQLite does look them up. */
const aPage = Array.from({ length: 12 }, (_, index) => index + 1);

beforeAll(async () => {
  opened = await openStoreForTests();
  vi.spyOn(await import('@/lib/payload/client'), 'openStore').mockResolvedValue(opened.store);
  const { store } = opened;
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Xã hội', slug: 'xa-hoi' }, ...quietly })).id;
  const data = { language: 'vi', title: 'Cầu mới', sapo: 'Sapo.', section, _status: 'published' } as never;
  article = (await store.create({ collection: 'articles', data, ...quietly })).id;
  client = (store.db as unknown as { client: Client }).client;
  const execute = client.execute.bind(client) as Client['execute'];
  client.execute = ((statement: InStatement) => {
    asked.add(typeof statement === 'string' ? statement : statement.sql);
    return execute(statement);
  }) as Client['execute'];
});
afterAll(() => opened.close());

/** Columns that have few values, each in very many articles. */
const broad = /\b(?:_status|state|language|section_id|format)=\?/;
/** Columns that lead to few: what is behind them is at most a page of a list, or of one article. */
const narrow = /\b(?:rowid|id|hour|published_at|slug|sort_key|scheduled_for|unpublish_at|behind_since)[=<>]/;

/** Steps of the plans by which SQLite would answer what was asked that walk through a good part of the archive. */
async function walks(): Promise<string[]> {
  const found: string[] = [];
  for (const statement of asked) {
    if (!/^\s*select/i.test(statement)) continue;
    const { rows } = await client.execute(`EXPLAIN QUERY PLAN ${statement.replaceAll(/\?/g, '1')}`);
    for (const { detail } of rows as unknown as { detail: string }[]) {
      const isOfArticles = /^(?:SCAN|SEARCH) (?:a|articles|articles_texts|articles_rels|t|r)\b/.test(detail);
      const isWalk = detail.startsWith('SCAN') || (broad.test(detail) && !narrow.test(detail));
      if (isOfArticles && isWalk) found.push(`${detail}\n  ${statement.slice(0, 300)}`);
    }
  }
  return found;
}

it.each<[string, () => Promise<unknown>]>([
  ['the stories of a page of a list', async () => (await import('./live-articles')).listLiveByNumber('vi', aPage)],
  ['an address of a former site', async () => (await import('./read-legacy')).findLegacyAddress('/tin-cu/bai-1.html')],
  ['the address of a story', async () => (await import('./read-article')).findArticleAddress(`/xa-hoi/cau-moi-${article}`)],
  ['the most read of an edition', async () => (await import('@/lib/most-read/list-most-read')).listMostRead('vi', 'week')],
  [
    'the most read of a section',
    async () => (await import('@/lib/most-read/list-most-read')).listMostRead('vi', 'day', { id: section, slug: 'xa-hoi' } as never),
  ],
  ['a page of a section', async () => (await import('.')).listSection({ id: section, language: 'vi', slug: 'xa-hoi' } as never, 1)],
  ['the front page', async () => (await import('.')).getFrontPage('vi')],
  ['a story', async () => (await import('.')).getArticle('vi', { section: 'xa-hoi', segment: `cau-moi-${article}` })],
  ['a feed', async () => (await import('.')).getFeed('vi', { kind: 'front' })],
  ['what is due at this second', async () => (await import('@/lib/schedule/due-articles')).runDueArticles(opened.store, Date.now())],
])('%s is looked up, not searched for among all that is live', async (_, ask) => {
  asked.clear();
  await ask();
  expect(asked.size).toBeGreaterThan(0);
  expect(await walks()).toEqual([]);
});
