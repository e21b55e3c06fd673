import { expect, test } from '@playwright/test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { bodyOfText } from '../../fixtures/body-of-text';
import { readPage } from '../../fixtures/crawl';
import { Newsroom } from '../../fixtures/newsroom';
import { faultsOfSitemap } from '../../fixtures/sitemap-schemas';

/** Whatever stands in a headline, every machine gets a page, a card, a feed and a sitemap that it can read. */

test.describe.configure({ timeout: 180_000 });

const headlines: [what: string, title: string, read?: string][] = [
  ['quotes', `Ông "Tư" nói: 'Được' & 'Không'`],
  ['signs of comparison', 'Hỏi & đáp: 5 < 7 > 3'],
  ['the end of a script', 'Tít </script><script>alert(1)</script>'],
  ['the end of a CDATA section', 'Tít ]]> còn nữa <![CDATA[ x'],
  ['a comment', 'Tít <!-- không đóng'],
  ['emoji', 'Lũ về 🌊👩‍👩‍👧‍👦'],
  ['right-to-left text', 'Tít مرحبا بالعالم và tiếng Việt'],
  ['control characters', 'Tít\u0000 có\u0008 ký tự\u001f điều khiển', 'Tít có ký tự điều khiển'],
  ['line separators', 'Tít\u2028hai\u2029dòng'],
  ['half of a surrogate pair', 'Tít \ud83d lẻ', 'Tít  lẻ'],
];

const spaced = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

test('headlines with markup, quotes, emoji, right-to-left text and control characters harm no page, card, feed or sitemap', async ({
  request,
  baseURL,
}) => {
  const room = Newsroom.signedIn(request);
  const section = await room.find('sections', 'slug', 'the-thao', '&locale=vi');
  const made: { id: number; what: string; read: string }[] = [];
  // All in the same second, and one before 1970; none has a picture or an author.
  for (const [what, title, read = title] of headlines) {
    const { id } = await room.create('articles', {
      language: 'vi',
      title,
      sapo: `Sapo: ${title}`,
      section: section.id,
      body: bodyOfText(`Thân: ${title}`),
      publishedAt: new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString(),
      _status: 'published',
    });
    made.push({ id, what, read: spaced(read) });
  }
  const old = await room.create('articles', {
    language: 'vi',
    title: 'Tin từ năm 1954',
    sapo: 'Hòa bình.',
    section: section.id,
    body: bodyOfText('Thân.'),
    publishedAt: '1954-07-21T00:00:00.000Z',
    _status: 'published',
  });
  made.push({ id: old.id, what: 'a day before 1970', read: 'Tin từ năm 1954' });

  const list = readPage(await (await request.get('/the-thao')).text(), '/the-thao', baseURL!);
  const rss = parseFeed(await (await request.get('/the-thao/rss.xml')).text());
  const atom = parseFeed(await (await request.get('/the-thao/atom.xml')).text());
  const json = (await (await request.get('/the-thao/feed.json')).json()) as { items: { url: string; title: string }[] };
  for (const { id, what, read } of made) {
    await test.step(what, async () => {
      const answer = await request.get(`/the-thao/x-${id}`);
      expect(answer.status()).toBe(200);
      const page = readPage(await answer.text(), new URL(answer.url()).pathname, baseURL!);
      const [story] = page.structuredData as { headline: string }[];
      expect(spaced(story!.headline)).toBe(read);
      expect(spaced(page.title)).toContain(read);
      expect(page.links.length).toBeGreaterThan(20);
      const picture = await request.get(new URL(page.sharePicture!).pathname);
      expect(picture.headers()['content-type']).toBe('image/png');
      if (what === 'a day before 1970') {
        expect(JSON.stringify(story)).toContain('"datePublished":"1954-07-21T');
        return;
      }
      for (const feed of [rss, atom]) {
        const entry = feed.items.find(({ url }) => url?.endsWith(`-${id}`));
        expect(spaced(entry?.title)).toBe(read);
        expect(spaced(entry?.content?.replaceAll(/<[^>]+>/g, ''))).not.toBe('');
      }
      expect(spaced(json.items.find(({ url }) => url.endsWith(`-${id}`))?.title)).toBe(read);
    });
  }
  expect(list.links.filter((link) => made.some(({ id }) => link.endsWith(`-${id}`))).length).toBeGreaterThan(5);
  const shards = [...(await (await request.get('/sitemap.xml')).text()).matchAll(/<loc>([^<]*articles[^<]*)<\/loc>/g)].map(
    ([, shard]) => new URL(shard!).pathname,
  );
  for (const address of ['/news-sitemap.xml', '/en/news-sitemap.xml', '/sitemap-pages.xml', ...shards]) {
    expect(await faultsOfSitemap(await (await request.get(address)).text(), 'urlset'), address).toEqual([]);
  }
  const news = await (await request.get('/news-sitemap.xml')).text();
  expect(news).toContain('Tít &lt;/script&gt;');
  for (const { id } of made) await room.delete('articles', id);
});
