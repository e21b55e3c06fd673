import { getTranslations } from 'next-intl/server';
import { getFeed, getMasthead, type FeedList } from '@/lib/content';
import { readEnvironment } from '@/lib/env';
import { feedDocument, feedSelf } from '@/lib/feeds';
import { answerConditionally } from '@/lib/http/conditional';
import { feedFormats, type FeedFormat } from '@/lib/i18n/addresses';
import { isLanguage } from '@/lib/i18n/languages';

type Props = { params: Promise<{ locale: string; format: string; list?: string[] }> };

const contentTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

function listOf([kind, slug, ...rest]: string[]): FeedList | null {
  if (kind === undefined) return { kind: 'front' };
  if (slug === undefined || rest.length > 0) return null;
  return kind === 'section' || kind === 'topic' || kind === 'author' ? { kind, slug } : null;
}

/** The feeds, where the proxy leads from their public addresses. Made for each request, from what is cached with the pages. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale: language, format, list: path } = await params;
  const list = listOf((path ?? []).map(decodeURIComponent));
  const content = isLanguage(language) && format in feedFormats && list ? await getFeed(language, list) : null;
  if (!content || !isLanguage(language)) {
    return new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
  const [masthead, tFeed, tArticle] = await Promise.all([
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Feed' }),
    getTranslations({ locale: language, namespace: 'Article' }),
  ]);
  const { name, address, description, articles, madeAt } = content;
  const feed = {
    masthead,
    list: name !== null && address !== null ? { name, address, description } : null,
    articles,
    hub: readEnvironment().announce.webSubHub,
    words: {
      credit: (credit: string) => tArticle('credit', { name: credit }),
      correction: (date: string) => tFeed('correction', { date }),
    },
  };
  // https://www.w3.org/TR/websub/#discovery: a subscriber need not know how to read the feed.
  const links = [...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : []), `<${feedSelf(feed, format as FeedFormat)}>; rel="self"`];
  return answerConditionally(request, feedDocument(feed, format as FeedFormat), madeAt, {
    'content-type': contentTypes[format as FeedFormat],
    'content-language': language,
    link: links.join(', '),
    // A reader who comes again and again is told by the validators whether there is anything new.
    'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    // Feed readers that are pages themselves.
    'access-control-allow-origin': '*',
  });
}
