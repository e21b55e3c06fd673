import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Payload } from 'payload';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import type { KnownAddresses } from './known-addresses';

// Next's cache is only there in Next.
vi.mock('@/lib/cache/cached', () => ({ cached: (_key: string[], _tags: string[], read: () => unknown) => read() }));

let opened: StoreForTests;
let store: Payload;
let Known: typeof KnownAddresses;
let known: KnownAddresses;
let number: number;
let section: number;
let time = 0;

const context = { expiredTags: new Set() };

async function publish(title: string, legacyUrls: string[]): Promise<number> {
  const data = { title, section, language: 'vi' as const, format: 'standard' as const, legacyUrls, _status: 'published' as const };
  return (await store.create({ collection: 'articles', data, context, depth: 0 })).id;
}

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ store } = opened);
  ({ KnownAddresses: Known } = await import('./known-addresses'));
  const name = (slug: string) => ({ name: slug, slug });
  section = (await store.create({ collection: 'sections', locale: 'vi', data: name('song-nuoc'), context })).id;
  await store.update({ collection: 'sections', id: section, locale: 'en', data: name('rivers'), context });
  await store.update({ collection: 'sections', id: section, locale: 'vi', data: { slug: 'song-va-nguoi' }, context });
  await store.create({ collection: 'topics', locale: 'vi', data: name('ca-cao'), context });
  await store.create({ collection: 'authors', data: name('le-an'), context });
  number = await publish('Bài', ['/tin-tuc/2009/bài-cũ.html', '/tin.php?id=5', '/?p=12']);
}, 60_000);

afterAll(() => opened.close());

beforeEach(async () => {
  time = 1_000_000;
  known = new Known(store, new Set(['/icon.svg', '/robots.txt']), () => time);
  await known.load();
});

const mayLead = (address: string): Promise<boolean> => {
  const { path, search = '' } = /^(?<path>[^?]*)(?<search>\?.*)?$/.exec(address)!.groups as { path: string; search?: string };
  return known.mayLead(path, search);
};

describe('an address may lead somewhere', () => {
  it.each([
    ...['/', '/en', '/en/', '/?p=12', '/?utm_source=x', '/lite', '/lite/en'],
    ...['/song-va-nguoi', '/SONG-VA-NGUOI/', '/song%2Dva-nguoi', '/en/rivers', '/song-va-nguoi/trang/2', '/lite/song-va-nguoi'],
    ...['/song-nuoc', '/song-nuoc/trang/2', '/song-nuoc/rss.xml', '/chu-de/ca-cao', '/tac-gia/le-an/atom.xml', '/en/author/le-an'],
    ...['/song-va-nguoi/bai-1', '/sai/sai-1', '/b/1', '/en/a/1', '/song-va-nguoi/bai-1/trang/3', '/song-va-nguoi/bai-1/tu-dau/trang/2'],
    ...['/moi-nhat', '/moi-nhat/trang/2', '/luu-tru', '/luu-tru/2023/02', '/luu-tru/2023/02/16/trang/2', '/tim-kiem', '/cai-chinh'],
    ...['/da-luu', '/en/saved', '/ban-tin', '/ban-tin/xac-nhan/abc', '/en/newsletter/unsubscribe/abc', '/xem-truoc/abc', '/en/preview/abc'],
    ...['/rss.xml', '/en/feed.json', '/sitemap.xml', '/sitemap-articles-2.xml', '/en/news-sitemap.xml', '/robots.txt', '/icon.svg', '/-'],
    ...['/admin/collections/articles', '/api/views', '/_next/static/x.js', '/healthz'],
    ...[encodeURI('/tin-tuc/2009/bài-cũ.html'), '/tin-tuc/2009/bài-cũ.html/', '/tin.php?id=5'],
  ])('%s', async (address) => expect(await mayLead(address)).toBe(true));
});

describe('an address leads nowhere, and the store is not asked', () => {
  it.each([
    ...[
      '/khong-co',
      '/en/nothing',
      '/lite/khong-co',
      '/song-va-nguoi/khong-co',
      '/song-va-nguoi/bai-1/khong-co',
      '/song-va-nguoi/khong-co-9999999',
    ],
    ...['/chu-de/khong-co', '/chu-de', '/tac-gia/khong-co', '/khong-co/rss.xml', '/khong-co/trang/2', '/song-va-nguoi/trang/999999'],
    ...['/moi-nhat/khong-co', '/luu-tru/2023', '/luu-tru/9999/12', '/ban-tin/khong-co', '/xem-truoc/a/b', '/-/-', '/lite/lite'],
    ...['/tin.php?id=6', '/wp-login.php', '/favicon.ico', `/${'a'.repeat(500)}`],
  ])('%s', async (address) => {
    const asked = vi.spyOn(store.db as unknown as { execute: () => unknown }, 'execute');
    expect(await mayLead(address)).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe('what changes', () => {
  it('is known when it has been told of, although its write ends later', async () => {
    expect(await mayLead('/cu/moi-nhan.html')).toBe(false);
    known.expire([`article:${number + 1}`]);
    expect(await mayLead('/cu/moi-nhan.html')).toBe(false);
    await publish('Bài sau', ['/cu/moi-nhan.html']);
    expect(await mayLead('/cu/moi-nhan.html')).toBe(true);
  });

  it('is known of lists', async () => {
    expect(await mayLead('/chu-de/dien-gio')).toBe(false);
    known.expire(['site']);
    await store.create({ collection: 'topics', locale: 'vi', data: { name: 'Điện gió', slug: 'dien-gio' }, context });
    expect(await mayLead('/chu-de/dien-gio')).toBe(true);
  });

  it('is not asked for again when its write must be over', async () => {
    known.expire([`article:${number}`, 'site']);
    time += 20_000;
    await mayLead('/khong-co');
    const asked = vi.spyOn(store.db as unknown as { execute: () => unknown }, 'execute');
    await mayLead('/khong-co-2');
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('lets every address lead somewhere while the store cannot be asked', async () => {
    known.expire(['site']);
    const asked = vi.spyOn(store.db as unknown as { execute: () => unknown }, 'execute').mockRejectedValue(new Error('gone'));
    expect(await mayLead('/khong-co')).toBe(true);
    asked.mockRestore();
    expect(await mayLead('/khong-co')).toBe(false);
  });
});

it('Until what there is has been read, every address may lead somewhere', async () => {
  expect(await new Known(store, new Set()).mayLead('/khong-co', '')).toBe(true);
});
