import 'server-only';
import { pipeline, Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, type SitemapItemLoose } from 'sitemap';
import { getMasthead, listCorrections, listListAddresses, listNews, listShards, readShard } from '@/lib/content';
import { articleSitemapAddress, correctionsAddress, crawlerAddresses, frontAddress } from '@/lib/i18n/addresses';
import { languages, type Language } from '@/lib/i18n/languages';
import { canonicalAddress } from '@/lib/seo';
import { xmlCharacters } from '@/lib/text/xml-characters';
import { formatWithOffset } from '@/lib/time';

/** Google reads no more pictures of one page. https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const mostPictures = 1000;

const namespaces = { news: false, image: false, video: false, xhtml: false };

/** XML that is made as it is sent. An error on the way breaks it off: half a sitemap must not look like a whole one. */
function stream(items: AsyncGenerator<unknown>, into: SitemapStream | SitemapIndexStream): Readable {
  pipeline(Readable.from(items), into, () => undefined);
  return into;
}

/** The sitemap of sitemaps: the one of the lists, and a shard for each range of article numbers. https://www.sitemaps.org/protocol.html#index */
export function sitemapIndex(): Readable {
  async function* items() {
    yield { url: canonicalAddress(crawlerAddresses.pages) };
    for (const { shard, lastChange } of await listShards()) {
      yield { url: canonicalAddress(articleSitemapAddress(shard)), lastmod: lastChange };
    }
  }
  return stream(items(), new SitemapIndexStream());
}

/** The fronts, and the lists that have a story; of their changes nothing is said. */
export function pagesSitemap(): Readable {
  async function* items(): AsyncGenerator<SitemapItemLoose> {
    for (const language of languages) {
      yield { url: canonicalAddress(frontAddress(language)) };
      for (const address of await listListAddresses(language)) yield { url: canonicalAddress(address) };
      const corrections = await listCorrections(language, 1);
      if (corrections && corrections.entries.length > 0) yield { url: canonicalAddress(correctionsAddress(language)) };
    }
  }
  return stream(items(), new SitemapStream({ xmlns: namespaces }));
}

/** The articles of a shard with their pictures; null when it has none. @param shard from 1 */
export async function articleSitemap(shard: number): Promise<Readable | null> {
  const entries = readShard(shard);
  // Asked before anything is sent: a shard without an article has no sitemap, and an error can still be an error.
  const first = await entries.next();
  if (first.done) return null;
  async function* items(): AsyncGenerator<SitemapItemLoose> {
    for (
      let next: IteratorResult<{ address: string; lastChange: string; pictures: string[] }> = first;
      !next.done;
      next = await entries.next()
    ) {
      const { address, lastChange, pictures } = next.value;
      yield {
        url: canonicalAddress(address),
        lastmod: lastChange,
        img: pictures.slice(0, mostPictures).map((src) => ({ url: canonicalAddress(src) })),
      };
    }
  }
  return stream(items(), new SitemapStream({ xmlns: { ...namespaces, image: true } }));
}

/** What an edition has published within two days, for news search. @param now milliseconds */
export async function newsSitemap(language: Language, now: number): Promise<Readable> {
  const [{ name, timeZone }, news] = await Promise.all([getMasthead(language), listNews(language, now)]);
  async function* items(): AsyncGenerator<SitemapItemLoose> {
    for (const { address, title, publishedAt } of news) {
      yield {
        url: canonicalAddress(address),
        news: {
          publication: { name: xmlCharacters(name), language },
          publication_date: formatWithOffset(publishedAt, timeZone),
          title: xmlCharacters(title),
        },
      };
    }
  }
  return stream(items(), new SitemapStream({ xmlns: { ...namespaces, news: true } }));
}
