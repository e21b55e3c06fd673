import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { answerConditionally, isFresh, preconditionOf } from '@/lib/http/conditional';
import { isLanguage } from '@/lib/i18n/languages';
import { articleSitemap, articleSitemapVersion, newsSitemap, pagesSitemap, sitemapIndex } from '@/lib/sitemaps';

type Props = { params: Promise<{ name: string }> };

export const dynamic = 'force-dynamic';

const headers = {
  'content-type': 'application/xml; charset=utf-8',
  // To be kept, but never given out without asking us: a story that was taken back is named by nobody from then on, and
  // what has not changed costs a 304.
  'cache-control': 'public, no-cache',
};

function missing(): Response {
  return new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** A shard is sent as it is read from the store, so its ETag is made of what it is made of, and is a weak one. */
async function answerShard(request: Request, shard: number): Promise<Response> {
  // Before the articles: if one changes meanwhile, the next request sees another version.
  const version = await articleSitemapVersion(shard);
  if (version === null) return missing();
  const etag = `"${version}"`;
  const validated = { ...headers, etag: `W/${etag}` };
  if (isFresh(preconditionOf(request.headers), etag, null)) return new Response(null, { status: 304, headers: validated });
  const sitemap = await articleSitemap(shard);
  return sitemap ? new Response(Readable.toWeb(sitemap) as ReadableStream, { headers: validated }) : missing();
}

/** No Last-Modified: what is taken out of a sitemap leaves no newer date behind. */
async function answerWhole(request: Request, sitemap: Readable, more: Record<string, string> = {}): Promise<Response> {
  return answerConditionally(request, await text(sitemap), null, { ...headers, ...more });
}

/** The sitemaps, where the proxy leads from their public addresses. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { name } = await params;
  if (name === 'index') return answerWhole(request, await sitemapIndex());
  if (name === 'pages') return answerWhole(request, await pagesSitemap());
  const [kind, which = '', ...rest] = name.split('-');
  if (rest.length > 0) return missing();
  if (kind === 'news' && isLanguage(which)) {
    return answerWhole(request, await newsSitemap(which, Date.now()), { 'content-language': which });
  }
  return kind === 'articles' && /^[1-9]\d{0,5}$/.test(which) ? answerShard(request, Number(which)) : missing();
}
