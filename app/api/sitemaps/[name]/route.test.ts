import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from './route';

const sitemaps = vi.hoisted(() => ({
  articleSitemap: vi.fn(),
  articleSitemapVersion: vi.fn(),
  newsSitemap: vi.fn(),
  pagesSitemap: vi.fn(),
  sitemapIndex: vi.fn(),
}));

vi.mock('@/lib/sitemaps', () => sitemaps);

const asked = (name: string, headers: Record<string, string> = {}) =>
  GET(new Request('https://bao.example/', { headers }), { params: Promise.resolve({ name }) });

beforeEach(() => {
  sitemaps.sitemapIndex.mockImplementation(async () => Readable.from(['<index/>'], { objectMode: false }));
  sitemaps.pagesSitemap.mockImplementation(async () => Readable.from(['<pages/>'], { objectMode: false }));
  sitemaps.newsSitemap.mockImplementation(async (language: string) => Readable.from([`<news>${language}</news>`], { objectMode: false }));
  sitemaps.articleSitemap.mockImplementation(async (shard: number) =>
    shard === 1 ? Readable.from(['<sha', 'rd/>'], { objectMode: false }) : null,
  );
  sitemaps.articleSitemapVersion.mockImplementation(async (shard: number) => (shard === 1 ? 'of-today' : null));
});

describe('the route of sitemaps', () => {
  it.each([
    ['index', '<index/>', null],
    ['pages', '<pages/>', null],
    ['articles-1', '<shard/>', null],
    ['news-vi', '<news>vi</news>', 'vi'],
    ['news-en', '<news>en</news>', 'en'],
  ])('answers for %s with XML that nobody gives out without asking', async (name, body, language) => {
    const answer = await asked(name);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(body);
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
  });

  it.each(['index', 'pages', 'articles-1', 'news-vi'])('tells who has %s already that nothing is new', async (name) => {
    const etag = (await asked(name)).headers.get('etag')!;
    vi.clearAllMocks();
    const answer = await asked(name, { 'if-none-match': etag });
    expect(answer.status).toBe(304);
    expect(answer.headers.get('etag')).toBe(etag);
    expect(await answer.text()).toBe('');
    expect(sitemaps.articleSitemap).not.toHaveBeenCalled();
  });

  it('sends a shard again when its version is another', async () => {
    const etag = (await asked('articles-1')).headers.get('etag')!;
    sitemaps.articleSitemapVersion.mockResolvedValue('of-tomorrow');
    expect((await asked('articles-1', { 'if-none-match': etag })).status).toBe(200);
  });

  it.each(['articles-2', 'articles-0', 'articles-01', 'articles-', 'articles-1-1', 'articles-1234567', 'news-fr', 'news', 'pages-1', 'x'])(
    'has nothing under %s',
    async (name) => {
      expect((await asked(name)).status).toBe(404);
      expect((await asked(name, { 'if-none-match': '*' })).status).toBe(404);
    },
  );

  it('breaks the connection of a shard that fails on the way', async () => {
    sitemaps.articleSitemap.mockResolvedValue(
      Readable.from(
        (async function* () {
          yield '<urlset>';
          throw new Error('The disk is gone.');
        })(),
        { objectMode: false },
      ),
    );
    const answer = await asked('articles-1');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('The disk is gone.');
  });

  it('fails before it says anything when a short sitemap fails', async () => {
    sitemaps.sitemapIndex.mockRejectedValue(new Error('The disk is gone.'));
    await expect(asked('index')).rejects.toThrow('The disk is gone.');
  });

  it('leaves the store alone when a reader goes away', async () => {
    const source = Readable.from(
      (async function* () {
        for (;;) yield '<url/>';
      })(),
      { objectMode: false },
    );
    sitemaps.articleSitemap.mockResolvedValue(source);
    const answer = await asked('articles-1');
    await answer.body!.cancel();
    expect(source.destroyed).toBe(true);
  });
});
