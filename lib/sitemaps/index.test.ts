import { text } from 'node:stream/consumers';
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Article } from '@/lib/payload/generated-types';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { faultsOfSitemap } from '@/tests/fixtures/sitemap-schemas';

// Next's cache is only there in Next.
vi.mock('@/lib/cache/cached', () => ({ cached: (_key: string[], _tags: string[], read: () => unknown) => read() }));

const now = Date.parse('2023-02-16T02:00:00.000Z');
const longAgo = '2023-01-01T00:00:00.000Z';
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();

let opened: StoreForTests;
let store: Payload;
let sitemaps: typeof import('./index');
let section: number;
let homeless: number;
const made: number[] = [];
const context = { expiredTags: new Set() };

/** A row as it may stand in the store, past what the newsroom's forms would say to it. */
async function makeArticle(fields: Record<string, unknown> = {}): Promise<number> {
  const data = { title: 'Bài', section, language: 'vi' as const, format: 'standard' as const, _status: 'published' as const };
  const { id } = await store.create({ collection: 'articles', data: { ...data, publishedAt: longAgo }, context: { ...context }, depth: 0 });
  await change(id, fields);
  made.push(id);
  return id;
}

function execute(sql: string): Promise<unknown> {
  return (store.db as unknown as { client: { execute: (sql: string) => Promise<unknown> } }).client.execute(sql);
}

/** Live articles "Bài 0", "Bài 1", … each a second older than the one before. */
async function makeMany(count: number): Promise<void> {
  await execute(`WITH RECURSIVE row(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM row WHERE i < ${count - 1})
    INSERT INTO articles (title, section_id, language, format, slug, _status, published_at)
    SELECT 'Bài ' || i, ${section}, 'vi', 'standard', 'bai', 'published',
      strftime('%Y-%m-%dT%H:%M:%fZ', ${now / 1000} - i, 'unixepoch') FROM row`);
  const { docs } = await store.db.find<Article>({
    collection: 'articles',
    where: { slug: { equals: 'bai' } },
    sort: 'id',
    pagination: false,
    limit: 0,
  });
  made.push(...docs.map(({ id }) => id));
}

/** @param fields written as they are, with a new time of writing unless they have one */
async function change(id: number, fields: Record<string, unknown>): Promise<void> {
  const row = await store.db.findOne<Article>({ collection: 'articles', where: { id: { equals: id } } });
  await store.db.updateOne({ collection: 'articles', id, data: { ...row, updatedAt: new Date().toISOString(), ...fields } });
}

async function correct(article: number, correctedAt: string): Promise<void> {
  await store.db.create({ collection: 'corrections', data: { article, kind: 'correction', content: 'Đúng ra là hai.', correctedAt } });
}

async function makePicture(name: string): Promise<number> {
  const data = { alt: '', filename: name, url: `/api/media/file/${name}`, width: 1600, height: 1000, mimeType: 'image/jpeg' };
  return Number((await store.db.create({ collection: 'media', data })).id);
}

const block = (blockType: string, fields: Record<string, unknown>) => ({ type: 'block', fields: { blockType, ...fields } });
const bodyOf = (...children: unknown[]) => ({ root: { type: 'root', children } });
const remote = (src: string) => ({ remote: { src, width: 800, height: 600 } });

const shardText = async (shard = 1) => text((await sitemaps.articleSitemap(shard))!);
const indexText = async () => text(await sitemaps.sitemapIndex());
const pagesText = async () => text(await sitemaps.pagesSitemap());
const newsText = async (language: 'vi' | 'en' = 'vi') => text(await sitemaps.newsSitemap(language, now));

const entryOf = (xml: string, part: string) => xml.split('<url>').find((entry) => entry.includes(part)) ?? '';
const valuesOf = (xml: string, tag: string) => [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value]) => value);
const shardsOf = async () => valuesOf(await indexText(), 'loc').map((address) => new URL(address!).pathname);

beforeAll(async () => {
  process.env.SITE_URL = 'https://bao.example';
  opened = await openStoreForTests();
  ({ store } = opened);
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Chính trị', slug: 'chinh-tri' }, context })).id;
  await store.update({ collection: 'sections', id: section, locale: 'en', data: { name: 'Politics', slug: 'politics' }, context });
  // Only in the Vietnamese edition: an English story in it has no address.
  homeless = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Thể thao', slug: 'the-thao' }, context })).id;
  sitemaps = await import('./index');
});

afterEach(async () => {
  await store.db.deleteMany({ collection: 'corrections', where: { id: { exists: true } } });
  await store.db.deleteMany({ collection: 'articles', where: { id: { in: made.splice(0) } } });
});

afterAll(async () => {
  await opened.close();
  delete process.env.SITE_URL;
});

describe('the sitemaps of a newspaper without an article', () => {
  it('are valid, and lead to the two fronts', async () => {
    expect(await faultsOfSitemap(await indexText(), 'sitemapindex')).toEqual([]);
    expect(await shardsOf()).toEqual(['/sitemap-pages.xml']);
    const pages = await pagesText();
    expect(await faultsOfSitemap(pages, 'urlset')).toEqual([]);
    expect(valuesOf(pages, 'loc')).toEqual(['https://bao.example/', 'https://bao.example/en']);
    expect(await sitemaps.articleSitemap(1)).toBeNull();
    expect(await sitemaps.articleSitemapVersion(1)).toBeNull();
  });

  it('lead to the newsletter only where mails can be sent', async () => {
    const data = { name: 'Trang Nhất', newsletter: { sender: 'bantin@bao.example', sendAt: '06:00' } };
    for (const locale of ['vi', 'en'] as const) await store.updateGlobal({ slug: 'masthead', locale, data, context });
    expect(await pagesText()).not.toContain('newsletter');
    process.env.SMTP_URL = 'smtp://127.0.0.1:25';
    const addresses = valuesOf(await pagesText(), 'loc');
    delete process.env.SMTP_URL;
    expect(addresses).toEqual(expect.arrayContaining(['https://bao.example/ban-tin', 'https://bao.example/en/newsletter']));
  });

  it('name the front page as no news where there is none, so that the schema and Google’s console are content', async () => {
    for (const [language, front] of [
      ['vi', 'https://bao.example/'],
      ['en', 'https://bao.example/en'],
    ] as const) {
      const news = await newsText(language);
      expect(await faultsOfSitemap(news, 'urlset')).toEqual([]);
      expect(valuesOf(news, 'loc')).toEqual([front]);
      expect(news).not.toContain('<news:news>');
    }
  });
});

describe('the sitemap of a shard', () => {
  it('has the live articles of both editions by their number, and no other', async () => {
    const vietnamese = await makeArticle({ slug: 'nghi-quyet' });
    const english = await makeArticle({ slug: 'resolution', language: 'en' });
    await makeArticle({ _status: 'draft' });
    await makeArticle({ language: 'en', section: homeless });
    const xml = await shardText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(valuesOf(xml, 'loc')).toEqual([
      `https://bao.example/chinh-tri/nghi-quyet-${vietnamese}`,
      `https://bao.example/en/politics/resolution-${english}`,
    ]);
  });

  it.each([
    ['its publication, whenever the row was written', {}, [], longAgo],
    ['a substantive edit', { revisedAt: '2023-01-03T00:00:00.000Z' }, ['2023-01-02T00:00:00.000Z'], '2023-01-03T00:00:00.000Z'],
    [
      'a correction',
      { revisedAt: '2023-01-03T00:00:00.000Z' },
      ['2023-01-05T00:00:00.000Z', '2023-01-02T00:00:00.000Z'],
      '2023-01-05T00:00:00.000Z',
    ],
    ['a publication before 1970', { publishedAt: '1945-09-02T07:00:00.000Z' }, [], '1945-09-02T07:00:00.000Z'],
  ])('dates an article by %s, and the index its shard', async (_, fields, corrections, expected) => {
    const id = await makeArticle(fields);
    for (const correctedAt of corrections) await correct(id, correctedAt);
    const xml = await shardText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(valuesOf(xml, 'lastmod')).toEqual([expected]);
    const index = await indexText();
    expect(await faultsOfSitemap(index, 'sitemapindex')).toEqual([]);
    expect(valuesOf(index, 'lastmod')).toEqual([expected]);
  });

  it('has the pictures of the page: lead, figures, galleries and posters, once each, remote ones where they are', async () => {
    const [hero, figure, first, poster] = [
      await makePicture('hero.jpg'),
      await makePicture('figure.jpg'),
      await makePicture('first.jpg'),
      await makePicture('poster.jpg'),
    ];
    const id = await makeArticle({
      hero: { media: hero },
      body: bodyOf(
        block('figure', { media: figure }),
        block('figure', remote('https://anh.example/xa.jpg?a=1&b=2')),
        block('gallery', { figures: [{ media: first }, remote('https://anh.example/hai.jpg'), { media: hero }] }),
        block('video', { source: 'embed', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', poster }),
        block('figure', remote('javascript:alert(1)')),
      ),
    });
    const plain = await makeArticle();
    const xml = await shardText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(valuesOf(entryOf(xml, `-${id}<`), 'image:loc')).toEqual([
      'https://bao.example/api/media/file/hero.jpg',
      'https://bao.example/api/media/file/figure.jpg',
      'https://anh.example/xa.jpg?a=1&amp;b=2',
      'https://bao.example/api/media/file/first.jpg',
      'https://anh.example/hai.jpg',
      'https://bao.example/api/media/file/poster.jpg',
    ]);
    expect(valuesOf(entryOf(xml, `-${plain}<`), 'image:loc')).toEqual([]);
  });

  it('leaves out a picture whose address is none, and writes the others', async () => {
    const broken = ['https://', 'https://[anh]/a.jpg', 'https://anh .example/a.jpg'];
    await makeArticle({ body: bodyOf(...[...broken, 'https://anh.example/ảnh đẹp.jpg'].map((src) => block('figure', remote(src)))) });
    const xml = await shardText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(valuesOf(xml, 'image:loc')).toEqual(['https://anh.example/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.jpg']);
  });

  it.each([
    ['no place in its edition', 'DELETE FROM sections_locales'],
    ['a section without an address there', 'UPDATE sections_locales SET slug = NULL'],
  ])('is not there, nor in the index, when its only article has %s', async (_, sql) => {
    const { id } = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Tạm', slug: 'tam' }, context });
    await makeArticle({ section: id });
    await execute(`${sql} WHERE _parent_id = ${id}`);
    expect(await shardsOf()).toEqual(['/sitemap-pages.xml']);
    expect(await sitemaps.articleSitemap(1)).toBeNull();
  });

  it('has at most the thousand pictures of a page that Google reads', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => remote(`https://anh.example/${index}.jpg`));
    await makeArticle({ body: bodyOf(block('gallery', { figures: many })) });
    const xml = await shardText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(valuesOf(xml, 'image:loc')).toHaveLength(1000);
  });

  it('keeps its bytes and its version when an article appears behind its last number', async () => {
    await makeArticle();
    const [before, version] = [await shardText(), await sitemaps.articleSitemapVersion(1)];
    await execute("UPDATE sqlite_sequence SET seq = 9999 WHERE name = 'articles'");
    const last = await makeArticle({ slug: 'cuoi' });
    expect(last).toBe(10_000);
    expect(await shardsOf()).toEqual(['/sitemap-pages.xml', '/sitemap-articles-1.xml']);
    await change(last, { _status: 'draft' });
    const next = await makeArticle({ slug: 'moi', publishedAt: '2023-02-01T00:00:00.000Z', hero: { media: await makePicture('moi.jpg') } });
    await correct(next, '2023-02-02T00:00:00.000Z');
    expect(await shardsOf()).toEqual(['/sitemap-pages.xml', '/sitemap-articles-1.xml', '/sitemap-articles-2.xml']);
    expect(valuesOf(await indexText(), 'lastmod')).toEqual([longAgo, '2023-02-02T00:00:00.000Z']);
    expect(await shardText()).toBe(before);
    expect(await sitemaps.articleSitemapVersion(1)).toBe(version);
    expect(valuesOf(await shardText(2), 'loc')).toEqual(['https://bao.example/chinh-tri/moi-10001']);
  });

  it('is whole when it is read in several batches', async () => {
    await makeMany(401);
    // The articles above were given the numbers of the second shard by the test before.
    const shard = Math.ceil(made[0]! / 10_000);
    expect(valuesOf(await shardText(shard), 'loc').map((address) => Number(/\d+$/.exec(address!)![0]))).toEqual(made);
  });

  it.each<[string, (id: number) => Promise<unknown>]>([
    ['an article is edited', (id) => change(id, { slug: 'khac' })],
    ['an article is withdrawn while another is live', (id) => change(id, { _status: 'draft' })],
    ['something is put right', (id) => correct(id, hoursAgo(1))],
    ['a picture of it is replaced', () => replacePicture()],
    [
      'its section is renamed',
      () => store.update({ collection: 'sections', id: section, locale: 'vi', data: { slug: 'chinh-tri' }, context }),
    ],
  ])('has another version when %s', async (_, act) => {
    picture = await makePicture(`cu-${Math.random()}.jpg`);
    await makeArticle();
    const id = await makeArticle({ hero: { media: picture }, pictures: [picture] });
    const shard = Math.ceil(id / 10_000);
    const before = await sitemaps.articleSitemapVersion(shard);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await act(id);
    expect(await sitemaps.articleSitemapVersion(shard)).not.toBe(before);
  });

  let picture: number;

  async function replacePicture(): Promise<void> {
    const row = await store.db.findOne<{ id: number }>({ collection: 'media', where: { id: { equals: picture } } });
    await store.db.updateOne({
      collection: 'media',
      id: picture,
      data: { ...row, filename: `moi-${picture}.jpg`, updatedAt: new Date().toISOString() },
    });
  }

  it('breaks off when the store fails on the way, instead of ending as if it were whole', async () => {
    await makeMany(201);
    const sitemap = (await sitemaps.articleSitemap(Math.ceil(made[0]! / 10_000)))!;
    const failing = vi.spyOn(store.db, 'find').mockRejectedValue(new Error('The disk is gone.'));
    try {
      await expect(text(sitemap)).rejects.toThrow('The disk is gone.');
    } finally {
      failing.mockRestore();
    }
  });
});

describe('the sitemap of pages', () => {
  it('names of each edition the sections, topics and authors that have a live story, the corrections, and the archive with its months', async () => {
    const create = async (collection: 'topics' | 'sections', name: string, slug: string, more: Record<string, unknown> = {}) =>
      (await store.create({ collection, locale: 'vi', data: { name, slug, ...more } as never, context })).id;
    const parent = await create('sections', 'Xã hội', 'xa-hoi');
    const child = await create('sections', 'Giáo dục', 'giao-duc', { parent });
    const topic = await create('topics', 'Cà phê', 'ca-phe');
    await create('topics', 'Không ai viết', 'khong-ai-viet');
    const drafted = await create('topics', 'Mới nháp', 'moi-nhap');
    const author = (await store.create({ collection: 'authors', locale: 'vi', data: { name: 'Ngọc Mận', slug: 'ngoc-man' }, context })).id;
    const id = await makeArticle({ section: child, secondarySections: [homeless], topics: [topic], authors: [author] });
    await makeArticle({ _status: 'draft', topics: [drafted] });
    await correct(id, hoursAgo(1));
    const xml = await pagesText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(valuesOf(xml, 'loc').map((address) => new URL(address!).pathname)).toEqual([
      '/',
      '/the-thao',
      '/xa-hoi',
      '/giao-duc',
      '/tac-gia/ngoc-man',
      '/chu-de/ca-phe',
      '/cai-chinh',
      '/luu-tru',
      '/luu-tru/2023/01',
      '/en',
    ]);
  });
});

describe('the news sitemap', () => {
  it('has the edition’s stories of the last 48 hours, the newest first', async () => {
    const older = await makeArticle({ slug: 'cu', publishedAt: hoursAgo(47.9) });
    const newer = await makeArticle({ slug: 'moi', publishedAt: hoursAgo(1) });
    const same = await makeArticle({ slug: 'cung-luc', publishedAt: hoursAgo(1) });
    await makeArticle({ publishedAt: hoursAgo(48.1) });
    await makeArticle({ publishedAt: hoursAgo(-1) });
    await makeArticle({ publishedAt: hoursAgo(1), _status: 'draft' });
    const english = await makeArticle({ slug: 'news', publishedAt: hoursAgo(2), language: 'en', title: 'News' });
    const xml = await newsText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(valuesOf(xml, 'loc')).toEqual(
      [`cung-luc-${same}`, `moi-${newer}`, `cu-${older}`].map((end) => `https://bao.example/chinh-tri/${end}`),
    );
    expect(new Set(valuesOf(xml, 'news:language'))).toEqual(new Set(['vi']));
    expect(valuesOf(xml, 'news:publication_date')[0]).toBe('2023-02-16T08:00:00+07:00');
    const inEnglish = await newsText('en');
    expect(valuesOf(inEnglish, 'loc')).toEqual([`https://bao.example/en/politics/news-${english}`]);
    expect(valuesOf(inEnglish, 'news:language')).toEqual(['en']);
    expect(valuesOf(inEnglish, 'news:name')).toEqual(['Trang Nhất']);
  });

  it('has at most a thousand, the newest', async () => {
    await makeMany(1001);
    const titles = valuesOf(await newsText(), 'news:title');
    expect(titles).toEqual(Array.from({ length: 1000 }, (_, index) => `Bài ${index}`));
  });

  it.each([
    ['quotes and ampersands', `"Cà phê" & 'trà' <b>`, `"Cà phê" &amp; 'trà' &lt;b&gt;`],
    ['the end of a script', '</script><![CDATA[ ]]>', '&lt;/script&gt;&lt;![CDATA[ ]]&gt;'],
    ['emoji', 'Việt Nam 🇻🇳 thắng 👩‍👩‍👧', 'Việt Nam 🇻🇳 thắng 👩‍👩‍👧'],
    ['right-to-left text', 'قرار ‏אבג‎ mới', 'قرار ‏אבג‎ mới'],
    ['characters that XML does not know', 'Nghị\u0001 quyết\u000b mới\ufffe', 'Nghị quyết mới'],
  ])('carries a headline with %s', async (_, title, expected) => {
    await makeArticle({ title, publishedAt: hoursAgo(1) });
    const xml = await newsText();
    expect(await faultsOfSitemap(xml, 'urlset')).toEqual([]);
    expect(/<news:title>(.*)<\/news:title>/s.exec(xml)![1]).toBe(expected);
  });
});

describe('the schemas', () => {
  it.each([
    ['no address', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'],
    ['an address without its origin', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/a</loc></url></urlset>'],
    [
      'a time without an offset',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc><lastmod>2023-02-16T08:57:00</lastmod></url></urlset>',
    ],
    [
      'one address twice',
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${'<url><loc>https://a.example/</loc></url>'.repeat(2)}</urlset>`,
    ],
  ])('refuse a sitemap with %s', async (_, xml) => {
    expect(await faultsOfSitemap(xml, 'urlset')).not.toEqual([]);
  });
});
