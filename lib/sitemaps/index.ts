import 'server-only';
import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { ErrorLevel, SitemapIndexStream, SitemapStream, type SitemapItemLoose } from 'sitemap';
import { getArchive, getMasthead, listCorrections, listListAddresses, listNews, listShards, readShard, shardVersion } from '@/lib/content';
import {
  archiveAddress,
  articleSitemapAddress,
  correctionsAddress,
  crawlerAddresses,
  frontAddress,
  monthAddress,
  newsletterAddress,
} from '@/lib/i18n/addresses';
import { languages, type Language } from '@/lib/i18n/languages';
import { isNewsletterOffered } from '@/lib/newsletter';
import { canonicalAddress } from '@/lib/seo';
import { formatWithOffset } from '@/lib/time';

/** Google reads no more pictures of one page. https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const mostPictures = 1000;

const namespaces = { news: false, image: false, video: false, xhtml: false };

/** The library writes each tag by itself; a connection, and gzip on it, is served better by pieces of this many characters. */
const pieceLength = 32_768;

async function* inPieces(xml: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const tag of xml) {
    piece += tag;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * XML that is made as it is sent; the library escapes, and leaves out the characters that XML does not know. An error on the way
 * breaks it off: half a sitemap must not look like a whole one.
 */
function stream(items: Items<unknown>, into: SitemapStream | SitemapIndexStream): Readable {
  // Whoever reads is told of the error by `into`.
  pipeline(Readable.from(items), into, () => undefined);
  return Readable.from(inPieces(into), { objectMode: false });
}

function urlset(items: Items<SitemapItemLoose>, used: Partial<typeof namespaces> = {}): Readable {
  // What the library would check and print to the console is checked by our tests.
  return stream(items, new SitemapStream({ xmlns: { ...namespaces, ...used }, level: ErrorLevel.SILENT }));
}

/** The sitemap of sitemaps: the one of the lists, and a shard for each range of article numbers. https://www.sitemaps.org/protocol.html#index */
export async function sitemapIndex(): Promise<Readable> {
  const shards = (await listShards()).map(({ shard, lastChange }) => ({
    url: canonicalAddress(articleSitemapAddress(shard)),
    lastmod: lastChange,
  }));
  return stream([{ url: canonicalAddress(crawlerAddresses.pages) }, ...shards], new SitemapIndexStream());
}

/** The fronts, the lists that have a story, and the newsletter's page; of their changes nothing is said. */
export async function pagesSitemap(): Promise<Readable> {
  const addresses: string[] = [];
  for (const language of languages) {
    addresses.push(frontAddress(language), ...(await listListAddresses(language)));
    const corrections = await listCorrections(language, 1);
    if (corrections && corrections.entries.length > 0) addresses.push(correctionsAddress(language));
    const months = (await getArchive(language)).years.flatMap((year) => year.months);
    if (months.length > 0) addresses.push(archiveAddress(language), ...months.map((month) => monthAddress(language, month)));
    if (isNewsletterOffered(await getMasthead(language))) addresses.push(newsletterAddress(language));
  }
  return urlset(addresses.map((address) => ({ url: canonicalAddress(address) })));
}

/** The articles of a shard with their pictures; null when it has none. @param shard from 1 */
export async function articleSitemap(shard: number): Promise<Readable | null> {
  const entries = readShard(shard);
  // Asked before anything is sent: a shard without an article has no sitemap, and an error can still be an error.
  const first = await entries.next();
  if (first.done) return null;
  async function* all() {
    yield first.value;
    yield* entries;
  }
  async function* items(): AsyncGenerator<SitemapItemLoose> {
    for await (const { address, lastChange, pictures } of all()) {
      yield { url: canonicalAddress(address), lastmod: lastChange, img: pictures.flatMap(picture).slice(0, mostPictures) };
    }
  }
  return urlset(items(), { image: true });
}

/** Nothing for what only looks like an address: one broken picture of an import must not break the sitemap. */
function picture(src: string): { url: string }[] {
  try {
    return [{ url: canonicalAddress(src) }];
  } catch {
    return [];
  }
}

/** Changes whenever the sitemap of the shard does, for an ETag; null when it has no live article. @param shard from 1 */
export async function articleSitemapVersion(shard: number): Promise<string | null> {
  const version = await shardVersion(shard);
  if (version === null) return null;
  return createHash('sha256')
    .update(`${canonicalAddress('/')} ${version}`)
    .digest('base64url')
    .slice(0, 22);
}

/**
 * What an edition has published within two days, for news search. When that is nothing, the front page stands there without
 * being news: the schema wants an address, Google overlooks one that is no news, and its console reports a sitemap without
 * any as an error.
 * @param now milliseconds
 */
export async function newsSitemap(language: Language, now: number): Promise<Readable> {
  const [{ name, timeZone }, news] = await Promise.all([getMasthead(language), listNews(language, now)]);
  if (news.length === 0) return urlset([{ url: canonicalAddress(frontAddress(language)) }], { news: true });
  const items = news.map(({ address, title, publishedAt }) => ({
    url: canonicalAddress(address),
    news: {
      publication: { name, language },
      publication_date: formatWithOffset(publishedAt, timeZone),
      title,
    },
  }));
  return urlset(items, { news: true });
}
