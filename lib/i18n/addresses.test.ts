import { describe, expect, it } from 'vitest';
import {
  addressWords,
  articleAddress,
  articleNumberOf,
  articleSitemapAddress,
  authorAddress,
  canHaveLiteEdition,
  crawlerAddresses,
  dayAddress,
  feedAddress,
  feedRoutePath,
  frontAddress,
  fullPathOf,
  isReservedPath,
  liteAddress,
  newsSitemapAddress,
  pageAddress,
  pageNumberOf,
  plainPath,
  reservedFirstSegments,
  sectionAddress,
  sitemapRoutePath,
  topicAddress,
  withoutFirstPage,
} from './addresses';

describe('addresses', () => {
  it.each([
    ['the front page', frontAddress('vi'), '/', frontAddress('en'), '/en'],
    ['a section', sectionAddress('vi', 'chinh-tri'), '/chinh-tri', sectionAddress('en', 'politics'), '/en/politics'],
    [
      'an article',
      articleAddress('vi', 'chinh-tri', 'nghi-quyet', 12),
      '/chinh-tri/nghi-quyet-12',
      articleAddress('en', 'politics', 'resolution', 12),
      '/en/politics/resolution-12',
    ],
    [
      'an article without a slug',
      articleAddress('vi', 'chinh-tri', '', 12),
      '/chinh-tri/12',
      articleAddress('en', 'politics', '', 12),
      '/en/politics/12',
    ],
    ['a topic', topicAddress('vi', 'ca-phe'), '/chu-de/ca-phe', topicAddress('en', 'coffee'), '/en/topic/coffee'],
    ['an author', authorAddress('vi', 'ngoc-man'), '/tac-gia/ngoc-man', authorAddress('en', 'ngoc-man'), '/en/author/ngoc-man'],
    ['a day', dayAddress('vi', '2023-02-16'), '/luu-tru/2023/02/16', dayAddress('en', '2023-02-16'), '/en/archive/2023/02/16'],
    [
      'a further page',
      pageAddress('vi', '/chinh-tri', 2),
      '/chinh-tri/trang/2',
      pageAddress('en', '/en/politics', 2),
      '/en/politics/page/2',
    ],
    ['the first page of a list', pageAddress('vi', '/chinh-tri', 1), '/chinh-tri', pageAddress('en', '/en/politics', 1), '/en/politics'],
  ])('of %s have the words and the prefix of their edition', (_, vietnamese, expectedVietnamese, english, expectedEnglish) => {
    expect(vietnamese).toBe(expectedVietnamese);
    expect(english).toBe(expectedEnglish);
  });

  it('lead back from an article to its number, whatever the slug', () => {
    for (const slug of ['nghi-quyet', 'nam-2023', '', '1-2-3']) {
      const segment = articleAddress('vi', 'chinh-tri', slug, 4711).split('/').at(-1)!;
      expect(articleNumberOf(segment)).toBe(4711);
    }
  });

  it('keep their words from the slugs of sections', () => {
    for (const words of Object.values(addressWords)) {
      expect(reservedFirstSegments).toContain(words.vi);
      expect(reservedFirstSegments).toContain(words.en);
    }
    for (const segment of ['en', 'admin', 'api', 'lite']) expect(reservedFirstSegments).toContain(segment);
    expect(reservedFirstSegments).not.toContain('chinh-tri');
  });
});

describe('articleNumberOf', () => {
  it.each([
    ['nghi-quyet-1234', 1234],
    ['nam-2023-7', 7],
    ['1234', 1234],
    ['Tít-có-dấu-5', 5],
    ['a--5', 5],
    ['a-2147483647', 2_147_483_647],
  ])('finds in "%s" the number %i', (segment, number) => {
    expect(articleNumberOf(segment)).toBe(number);
  });

  it.each([
    '',
    'nghi-quyet',
    'nghi-quyet-',
    'a-0',
    'a-01',
    '0',
    'a5',
    'a-5b',
    'a-1e3',
    'a-1.5',
    'a-5 ',
    'a-+5',
    'a/b-5',
    'a-٥',
    'a-2147483648',
    `a-${'9'.repeat(400)}`,
  ])('finds no number in "%s"', (segment) => {
    expect(articleNumberOf(segment)).toBeNull();
  });
});

describe('pageNumberOf', () => {
  it.each([
    ['1', 1],
    ['2', 2],
    ['10', 10],
    ['9999999', 9_999_999],
  ])('reads "%s" as %i', (segment, page) => {
    expect(pageNumberOf(segment)).toBe(page);
  });

  it.each(['', '0', '01', '-1', '+1', '1.5', '1e3', 'abc', '2 ', '2/3', '٢', '10000000', '9'.repeat(400)])(
    'takes "%s" for no page number',
    (segment) => {
      expect(pageNumberOf(segment)).toBeNull();
    },
  );
});

describe('plainPath', () => {
  it.each([
    ['/', '/'],
    ['//', '/'],
    ['/vi', '/'],
    ['/vi/', '/'],
    ['/EN/', '/en'],
    ['/chinh-tri', '/chinh-tri'],
    ['/chinh-tri//', '/chinh-tri'],
    ['//chinh-tri/bai-7/', '/chinh-tri/bai-7'],
    ['/VI/chinh-tri/bai-7', '/chinh-tri/bai-7'],
    ['/EN/politics/story-7/', '/en/politics/story-7'],
    ['/english/politics', '/english/politics'],
    ['/Chinh-Tri', '/chinh-tri'],
    ['/EN/Politics/Cau-Moi-7', '/en/politics/cau-moi-7'],
    ['/cafe-%C3%A9T-7', '/cafe-%C3%A9t-7'],
  ])('reads %s as %s', (path, plain) => {
    expect(plainPath(path)).toBe(plain);
    expect(plainPath(plain)).toBe(plain);
  });
});

describe('withoutFirstPage', () => {
  it.each([
    ['/chinh-tri/trang/1', '/chinh-tri'],
    ['/en/politics/page/1', '/en/politics'],
    ['/chinh-tri/trang/2', '/chinh-tri/trang/2'],
    ['/chinh-tri/page/1', '/chinh-tri/page/1'],
    ['/trang/1', '/trang/1'],
  ])('leads %s to %s', (path, list) => {
    expect(withoutFirstPage(path)).toBe(list);
  });
});

describe('isReservedPath', () => {
  it.each([
    '/',
    '/en',
    '/en/',
    '/vi',
    '/admin',
    '/admin/collections',
    '/api/x',
    '//api/x',
    '/_next/static/a.js',
    '/lite/chinh-tri',
    '/healthz?a=1',
  ])('keeps %s for the newspaper', (path) => {
    expect(isReservedPath(path)).toBe(true);
  });

  it.each(['/?p=12', '/en/?p=12', '/administration', '/old-path.html', '/chinh-tri/bai-7', '/tin/api/x'])(
    'leaves %s to articles',
    (path) => {
      expect(isReservedPath(path)).toBe(false);
    },
  );
});

describe('feedRoutePath', () => {
  it.each([
    [feedAddress(frontAddress('vi'), 'rss'), '/rss.xml', '/vi/-/feed/rss'],
    [feedAddress(frontAddress('en'), 'json'), '/en/feed.json', '/en/-/feed/json'],
    [feedAddress(sectionAddress('vi', 'chinh-tri'), 'atom'), '/chinh-tri/atom.xml', '/vi/-/feed/atom/section/chinh-tri'],
    [feedAddress(topicAddress('en', 'coffee'), 'rss'), '/en/topic/coffee/rss.xml', '/en/-/feed/rss/topic/coffee'],
    [feedAddress(authorAddress('vi', 'ngoc-man'), 'rss'), '/tac-gia/ngoc-man/rss.xml', '/vi/-/feed/rss/author/ngoc-man'],
  ])('leads %s', (made, address, route) => {
    expect(made).toBe(address);
    expect(feedRoutePath(address)).toBe(route);
  });

  it.each(['/rss.xml/', '/en/chu-de/ca-phe/rss.xml', '/topic/coffee/rss.xml', '/a/b/c/rss.xml', '/rss', '/chinh-tri/feed.xml', '/'])(
    'leaves %s to others',
    (path) => {
      expect(feedRoutePath(path)).toBeNull();
    },
  );
});

describe('sitemapRoutePath', () => {
  it.each([
    [crawlerAddresses.sitemap, '/sitemap.xml', '/api/sitemaps/index'],
    [crawlerAddresses.pages, '/sitemap-pages.xml', '/api/sitemaps/pages'],
    [articleSitemapAddress(1), '/sitemap-articles-1.xml', '/api/sitemaps/articles-1'],
    [articleSitemapAddress(214_749), '/sitemap-articles-214749.xml', '/api/sitemaps/articles-214749'],
    [newsSitemapAddress('vi'), '/news-sitemap.xml', '/api/sitemaps/news-vi'],
    [newsSitemapAddress('en'), '/en/news-sitemap.xml', '/api/sitemaps/news-en'],
  ])('leads from %s to its route', (address, expected, route) => {
    expect(address).toBe(expected);
    expect(sitemapRoutePath(address)).toBe(route);
  });

  it.each([
    '/',
    '/sitemap',
    '/sitemap.xml/',
    '//sitemap.xml',
    '/en/news-sitemap.xml/',
    '/sitemap-.xml',
    '/sitemap-articles.xml',
    '/sitemap-articles-0.xml',
    '/sitemap-articles-01.xml',
    '/sitemap-articles-1e3.xml',
    '/sitemap-articles-1234567.xml',
    '/sitemap-pages-1.xml',
    '/en/sitemap.xml',
    '/vi/news-sitemap.xml',
    '/chinh-tri/news-sitemap.xml',
    '/chinh-tri/sitemap.xml',
    '/xsitemap.xml',
    '/sitemap.xml.gz',
  ])('leaves %s to others', (path) => {
    expect(sitemapRoutePath(path)).toBeNull();
  });
});

describe('the lite edition', () => {
  it.each(['/', '/en', '/chinh-tri/tin-12', '/en/politics/page/2', '/luu-tru/2023/02/16'])('has a page for %s', (path) => {
    expect(canHaveLiteEdition(path)).toBe(true);
    expect(fullPathOf(liteAddress(path))).toBe(path);
  });

  it.each([
    ['/?q=1', '/lite?q=1'],
    ['/#latest', '/lite#latest'],
    ['/tim-kiem?q=a#b', '/lite/tim-kiem?q=a#b'],
  ])('keeps query and fragment of %s', (address, lite) => {
    expect(liteAddress(address)).toBe(lite);
  });

  it.each([
    '/lite',
    '/LITE/en',
    '/en/lite',
    '/admin',
    '/Admin/x',
    '/api/users',
    '/_next/x',
    '/-',
    '/en/-/gone/1',
    '/xem-truoc/abc',
    '/en/preview/abc',
    '/rss.xml',
    '/en/politics/feed.json',
    '/sitemap.xml',
  ])('has none for %s', (path) => {
    expect(canHaveLiteEdition(path)).toBe(false);
  });

  it.each(['/', '/literature', '/lite-1', '/en/lite/x'])('is not what %s is of', (path) => {
    expect(fullPathOf(path)).toBe(null);
  });
});
