import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { bodyOfText } from '../../fixtures/body-of-text';
import { readPage } from '../../fixtures/crawl';
import { Newsroom } from '../../fixtures/newsroom';

/** For each change of an article's state: what a crawler, a feed reader, a search engine and a hub get of it, at once. */

test.describe.configure({ timeout: 180_000 });

/** What the portal under test was told to announce to (`playwright.config.ts`). */
let listening: Server;
const pinged = { addresses: new Set<string>(), feeds: new Set<string>() };

test.beforeAll(async () => {
  listening = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url === '/indexnow') {
        for (const address of (JSON.parse(body) as { urlList: string[] }).urlList) pinged.addresses.add(new URL(address).pathname);
      } else for (const feed of new URLSearchParams(body).getAll('hub.url')) pinged.feeds.add(new URL(feed).pathname);
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => listening.listen(3918, resolve));
});

test.afterAll(() => {
  listening.close();
  listening.closeAllConnections();
});

/** What stands where, after a change. An address that leads elsewhere is followed by where it leads. */
type Told = {
  page: string;
  englishPage: string;
  /** The story in its section's list, or in none. */
  list: string;
  sitemap: string[];
  newsSitemap: string[];
  feed: string;
  /** Of the Vietnamese page and of the English one. */
  hreflang: [string, string];
};

const nothing = 'none';

test('every change of state reaches page, list, sitemaps, feeds, hreflang and pings together', async ({ request, baseURL }) => {
  const room = Newsroom.signedIn(request);
  const mark = `dau${Date.now().toString(36)}`;
  const [sport, travel] = await Promise.all(
    ['the-thao', 'du-lich'].map(async (slug) => (await room.find('sections', 'slug', slug, '&locale=vi')).id),
  );
  const author = await room.create('authors', { name: `Tác giả ${mark}` });
  const authorFeeds = { vi: `/tac-gia/tac-gia-${mark}/rss.xml`, en: `/en/author/tac-gia-${mark}/rss.xml` };
  const shared = { format: 'standard', authors: [author.id], section: sport };
  const write = (language: 'vi' | 'en', title: string, more: Record<string, unknown> = {}) =>
    room.create('articles', { ...shared, language, title, sapo: `Sapo ${mark}.`, body: bodyOfText('Thân bài.'), ...more }, '&draft=true');
  const vi = await write('vi', `Bài ${mark}`);
  const en = await write('en', `Story ${mark}`, { translationOf: vi.id });
  const address = {
    first: `/the-thao/bai-${mark}-${vi.id}`,
    moved: `/du-lich/bai-${mark}-${vi.id}`,
    renamed: `/du-lich/ten-moi-${mark}-${vi.id}`,
  };
  const english = `/en/sport/story-${mark}-${en.id}`;

  const read = async (): Promise<Told> => {
    const [page, englishPage] = [await answer(request, address.first), await answer(request, english)];
    const own = page.status === 200 ? page : await answer(request, page.location ?? address.first);
    const lists = await Promise.all(['/the-thao', '/du-lich'].map((list) => bodyOf(request, list)));
    const shards = addressesIn(await bodyOf(request, '/sitemap.xml')).filter((shard) => shard.includes('articles'));
    const sitemap = (await Promise.all(shards.map((shard) => bodyOf(request, shard)))).flatMap(addressesIn);
    const news = await Promise.all(['/news-sitemap.xml', '/en/news-sitemap.xml'].map((path) => bodyOf(request, path)));
    const feed = await bodyOf(request, '/rss.xml');
    const hreflangOf = ({ html }: { html: string }) => {
      const { hreflang } = readPage(html, '/', baseURL!);
      return hreflang.vi && hreflang.en ? `${new URL(hreflang.vi).pathname} ${new URL(hreflang.en).pathname}` : nothing;
    };
    return {
      page: page.location ? `${page.status} ${page.location}` : String(page.status),
      englishPage: String(englishPage.status),
      list: ['the-thao', 'du-lich'].find((_, index) => lists[index]!.includes(`-${vi.id}"`)) ?? nothing,
      sitemap: sitemap.filter((entry) => entry.includes(mark)).sort(),
      newsSitemap: news
        .flatMap(addressesIn)
        .filter((entry) => entry.includes(mark))
        .sort(),
      feed: new RegExp(`<title>([^<]*)</title>\\s*<link>[^<]*-${vi.id}</link>`).exec(feed)?.[1] ?? nothing,
      hreflang: [hreflangOf(own), hreflangOf(englishPage)],
    };
  };

  const pair = (vietnamese: string): [string, string] => [`${vietnamese} ${english}`, `${vietnamese} ${english}`];
  const both = (vietnamese: string) => [english, vietnamese].sort();
  const live = {
    page: '200',
    englishPage: '404',
    list: 'the-thao',
    sitemap: [address.first],
    newsSitemap: [address.first],
    feed: `Bài ${mark}`,
    hreflang: [nothing, nothing],
  } satisfies Told;
  const translated: Told = {
    ...live,
    englishPage: '200',
    sitemap: both(address.first),
    newsSitemap: both(address.first),
    hreflang: pair(address.first),
  };
  const moved: Told = {
    ...translated,
    page: `308 ${address.moved}`,
    list: 'du-lich',
    sitemap: both(address.moved),
    newsSitemap: both(address.moved),
    hreflang: pair(address.moved),
  };
  const renamed: Told = {
    ...moved,
    page: `308 ${address.renamed}`,
    sitemap: both(address.renamed),
    newsSitemap: both(address.renamed),
    hreflang: pair(address.renamed),
  };

  const changes: { name: string; make: () => Promise<unknown>; told: Told; pings: string[]; feeds?: string[] }[] = [
    { name: 'publish', make: () => room.update('articles', vi.id, { _status: 'published' }), told: live, pings: [address.first] },
    {
      name: 'edit',
      make: () => room.update('articles', vi.id, { title: `Tít sửa ${mark}`, _status: 'published' }),
      told: { ...live, feed: `Tít sửa ${mark}` },
      pings: [address.first],
    },
    {
      name: 'restore the version before',
      make: async () => {
        const versions = await request.get(
          `/api/articles/versions?where[parent][equals]=${vi.id}&where[version.title][equals]=${encodeURIComponent(`Bài ${mark}`)}&where[version._status][equals]=published&depth=0&limit=1`,
          { headers: room.headers },
        );
        const [version] = ((await versions.json()) as { docs: { id: number }[] }).docs;
        expect((await request.post(`/api/articles/versions/${version!.id}`, { headers: room.headers })).status()).toBe(200);
      },
      told: live,
      pings: [address.first],
    },
    {
      name: 'translate',
      make: () => room.update('articles', en.id, { _status: 'published' }),
      told: translated,
      pings: [english],
      feeds: [authorFeeds.en],
    },
    {
      name: 'move to another section',
      make: () => room.update('articles', vi.id, { section: travel, _status: 'published' }),
      told: moved,
      pings: [address.first, address.moved],
    },
    {
      name: 'change the slug',
      make: () => room.update('articles', vi.id, { slug: `ten-moi-${mark}`, _status: 'published' }),
      told: renamed,
      pings: [address.moved, address.renamed],
    },
    {
      name: 'retract',
      make: () => room.update('articles', vi.id, { state: 'retracted', moveNote: 'Nguồn tin bịa đặt.' }),
      told: {
        page: '410',
        englishPage: '200',
        list: nothing,
        sitemap: [english],
        newsSitemap: [english],
        feed: nothing,
        hreflang: [nothing, nothing],
      },
      pings: [address.renamed],
    },
  ];

  for (const { name, make, told, pings, feeds = [authorFeeds.vi] } of changes) {
    await test.step(name, async () => {
      pinged.addresses.clear();
      pinged.feeds.clear();
      await make();
      expect(await read(), name).toEqual(told);
      const own = (paths: Set<string>) => [...paths].filter((path) => path.includes(mark)).sort();
      await expect.poll(() => own(pinged.addresses), { message: `${name}: pings`, timeout: 30_000 }).toEqual([...pings].sort());
      await expect
        .poll(() => own(pinged.feeds).filter((path) => path.endsWith('rss.xml')), { message: `${name}: feeds`, timeout: 30_000 })
        .toEqual(feeds);
    });
  }
  for (const { id } of [en, vi]) await room.delete('articles', id);
});

async function answer(request: APIRequestContext, address: string): Promise<{ status: number; location: string | null; html: string }> {
  const got = await request.get(address, { maxRedirects: 0 });
  const location = got.headers().location;
  return { status: got.status(), location: location ? new URL(location, 'http://any.example').pathname : null, html: await got.text() };
}

async function bodyOf(request: APIRequestContext, address: string): Promise<string> {
  const got = await request.get(address);
  expect(got.status(), address).toBe(200);
  return got.text();
}

/** The paths of a sitemap. */
function addressesIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
}
