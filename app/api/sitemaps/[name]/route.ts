import { Readable } from 'node:stream';
import { isLanguage } from '@/lib/i18n/languages';
import { articleSitemap, newsSitemap, pagesSitemap, sitemapIndex } from '@/lib/sitemaps';

type Props = { params: Promise<{ name: string }> };

export const dynamic = 'force-dynamic';

async function sitemapOf(name: string): Promise<Readable | null> {
  if (name === 'index') return sitemapIndex();
  if (name === 'pages') return pagesSitemap();
  const [kind, which] = name.split('-', 2);
  if (kind === 'news' && isLanguage(which)) return newsSitemap(which, Date.now());
  return kind === 'articles' && /^[1-9]\d{0,5}$/.test(which ?? '') ? articleSitemap(Number(which)) : null;
}

/** The sitemaps, where the proxy leads from their public addresses: written as they are read from the store. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const sitemap = await sitemapOf((await params).name);
  if (!sitemap) return new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return new Response(Readable.toWeb(sitemap) as ReadableStream, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=60, stale-while-revalidate=600' },
  });
}
