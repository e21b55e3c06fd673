import { expect, test } from '@playwright/test';
import { crawl, type Crawl, type CrawledPage } from '../fixtures/crawl';
import { faultsOfTerms, missingProperties } from '../fixtures/structured-data-rules';

/** The whole site from its front page, as a crawler without script sees it. Against 20,000 articles: `TEST_URL=… npm run test:browser -- crawl`. */

test.describe.configure({ timeout: 3_600_000 });

let site: string;
let crawled: Crawl;
let pages: CrawledPage[];
let indexed: CrawledPage[];

test.beforeAll(async ({ baseURL }) => {
  // A hook has the time of a test of its own.
  test.setTimeout(3_600_000);
  site = baseURL!;
  const began = Date.now();
  crawled = await crawl(site, '/', (progress) => console.log(`Crawl: ${progress}, ${Math.round((Date.now() - began) / 1000)} s.`));
  pages = [...crawled.pages.values()];
  indexed = pages.filter(({ status, isIndexed, canonical }) => status === 200 && isIndexed && canonical !== null);
  const byClicks = pages.reduce<number[]>((counts, { clicks }) => Object.assign(counts, { [clicks]: (counts[clicks] ?? 0) + 1 }), []);
  console.log(
    `Crawl: ${pages.length} addresses in ${Math.round((Date.now() - began) / 1000)} s, ${indexed.length} indexed pages; by clicks from the front page: ${byClicks.join(', ')}.`,
  );
});

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address, site);
  return `${pathname}${search}`;
};

async function addressesOfSitemap(path: string): Promise<string[]> {
  const xml = await (await fetch(`${site}${path}`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!.replaceAll('&amp;', '&'));
}

/** Values that more than one page has, with these pages. */
function shared(value: (page: CrawledPage) => string): string[] {
  const holders = new Map<string, string[]>();
  for (const page of indexed) holders.set(value(page), [...(holders.get(value(page)) ?? []), page.address]);
  return [...holders].filter(([, addresses]) => addresses.length > 1).map(([text, addresses]) => `${text}: ${addresses.join(', ')}`);
}

test('no link of a page leads to a redirect or to nothing', () => {
  const faults = pages
    .filter(({ status }) => status !== 200)
    .map(({ address, status, location }) => `${crawled.linkedFrom.get(address)} links to ${address}: ${status} ${location ?? ''}`);
  expect(faults).toEqual([]);
});

test('every page of the sitemaps is reached within four clicks, and says what it is', async () => {
  const sitemaps = (await addressesOfSitemap('/sitemap.xml')).map(pathOf);
  const promised = (await Promise.all(sitemaps.map(addressesOfSitemap))).flat();
  expect(promised.length).toBeGreaterThan(100);
  const far = promised.filter((address) => (crawled.pages.get(pathOf(address))?.clicks ?? Infinity) > 4);
  expect(far).toEqual([]);
  const unknown = promised.filter((address) => crawled.pages.get(pathOf(address))?.canonical !== address);
  expect(unknown).toEqual([]);
  console.log(`Crawl: ${promised.length} addresses in ${sitemaps.length} sitemaps, all within four clicks.`);
});

test('no two pages have the same title or the same description', () => {
  expect(shared(({ title }) => title)).toEqual([]);
  expect(shared(({ description }) => description)).toEqual([]);
  expect(indexed.filter(({ title, description }) => title === '' || description === '').map(({ address }) => address)).toEqual([]);
});

test('every canonical address is the page’s own', () => {
  const faults = pages.filter(
    ({ status, canonical, address }) =>
      status === 200 && canonical !== null && canonical !== new URL(address, site).href.replace(/\/$/, address === '/' ? '/' : ''),
  );
  expect(faults.map(({ address, canonical }) => `${address}: ${canonical}`)).toEqual([]);
  // A page without one is what no list and no story is: a feed, a picture.
  expect(
    pages.filter(({ status, canonical, title }) => status === 200 && title !== '' && canonical === null).map(({ address }) => address),
  ).toEqual([]);
});

test('every hreflang is absolute, reciprocal, names the page itself and a live page', () => {
  const faults: string[] = [];
  let pairs = 0;
  for (const { address, language, canonical, hreflang } of pages) {
    if (Object.keys(hreflang).length === 0) continue;
    pairs++;
    if (Object.keys(hreflang).sort().join() !== 'en,vi,x-default') faults.push(`${address} names ${Object.keys(hreflang).join()}`);
    if (hreflang[language] !== canonical) faults.push(`${address} does not name itself`);
    if (hreflang['x-default'] !== hreflang.vi) faults.push(`${address} has another default than the Vietnamese page`);
    const other = crawled.pages.get(pathOf(hreflang[language === 'vi' ? 'en' : 'vi']!));
    if (other?.status !== 200 || !other.isIndexed) faults.push(`${address} names ${other?.address}, which is no page to be found`);
    else if (JSON.stringify(other.hreflang) !== JSON.stringify(hreflang))
      faults.push(`${address} and ${other.address} do not say the same`);
  }
  expect(faults).toEqual([]);
  expect(pairs).toBeGreaterThan(20);
  console.log(`Crawl: ${pairs} pages with hreflang.`);
});

test('every block of structured data is made of schema.org’s terms, with all that search engines require and recommend', () => {
  const blocks = indexed.flatMap(({ structuredData }) => structuredData);
  const missing = indexed.flatMap(({ address, structuredData }) =>
    structuredData.flatMap(missingProperties).map((fault) => `${address}: ${fault}`),
  );
  expect(missing).toEqual([]);
  expect(faultsOfTerms(blocks)).toEqual([]);
  expect(indexed.filter(({ structuredData }) => structuredData.length === 0).map(({ address }) => address)).toEqual([]);
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(String(block['@type']), (counts.get(String(block['@type'])) ?? 0) + 1);
  console.log(`Crawl: ${blocks.length} blocks: ${[...counts].map(([type, count]) => `${count} ${type}`).join(', ')}.`);
});

test('the check of structured data sees what is wrong', () => {
  const block = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Tít', datePublished: '2023-02-16T08:57:00+07:00' };
  expect(missingProperties(block)).toContain('NewsArticle has no author, which is recommended');
  expect(faultsOfTerms([block])).toEqual([]);
  expect(faultsOfTerms([{ ...block, headlin: 'Tít' }])).toHaveLength(1);
  expect(faultsOfTerms([{ ...block, author: { '@type': 'Persn', name: 'A' } }])).toHaveLength(1);
});

test('the feeds that pages name are there, and so is a picture to share of every kind of page', async () => {
  const feeds = [...new Set(pages.flatMap((page) => page.feeds))];
  expect(feeds.length).toBeGreaterThan(60);
  const pictures = [...new Set(indexed.flatMap(({ sharePicture }) => sharePicture ?? []))].slice(0, 20);
  for (const address of [...feeds, ...pictures]) {
    const answer = await fetch(`${site}${pathOf(address)}`, { redirect: 'manual' });
    await answer.body?.cancel();
    expect(answer.status, address).toBe(200);
  }
  expect(indexed.filter(({ sharePicture }) => sharePicture === null).map(({ address }) => address)).toEqual([]);
});
