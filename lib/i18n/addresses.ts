/**
 * Every address of the site is made here, so that a page, a redirect, a feed and a sitemap cannot disagree.
 * The same words stand in `routing.ts` for next-intl; a test holds the two together.
 */
import { defaultLanguage, languages, type Language } from './languages';

/** The words of the addresses, per language. */
export const addressWords = {
  page: { vi: 'trang', en: 'page' },
  topic: { vi: 'chu-de', en: 'topic' },
  author: { vi: 'tac-gia', en: 'author' },
  archive: { vi: 'luu-tru', en: 'archive' },
  latest: { vi: 'moi-nhat', en: 'latest' },
  search: { vi: 'tim-kiem', en: 'search' },
  corrections: { vi: 'cai-chinh', en: 'corrections' },
  saved: { vi: 'da-luu', en: 'saved' },
  shared: { vi: 'xem-truoc', en: 'preview' },
  fromStart: { vi: 'tu-dau', en: 'from-the-start' },
  newsletter: { vi: 'ban-tin', en: 'newsletter' },
  confirm: { vi: 'xac-nhan', en: 'confirm' },
  unsubscribe: { vi: 'huy-dang-ky', en: 'unsubscribe' },
} as const satisfies Record<string, Record<Language, string>>;

/** First path segments that no section, topic or author may take as its slug. */
export const reservedFirstSegments: ReadonlySet<string> = new Set([
  ...Object.values(addressWords).flatMap((words) => Object.values(words)),
  'vi',
  'en',
  'lite',
  'admin',
  'api',
  'healthz',
  'readyz',
  'reader-scripts',
]);

function prefixed(language: Language, path: string): string {
  if (language === defaultLanguage) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

export function frontAddress(language: Language): string {
  return prefixed(language, '/');
}

/** Where the page "not found" itself is rendered; no slug can be a lone hyphen. */
export function notFoundPageAddress(language: Language): string {
  return prefixed(language, '/-');
}

/** Every story of the edition, the newest first. */
export function latestAddress(language: Language): string {
  return prefixed(language, `/${addressWords.latest[language]}`);
}

/** The stories that the reader's own device keeps. */
export function savedAddress(language: Language): string {
  return prefixed(language, `/${addressWords.saved[language]}`);
}

export function correctionsAddress(language: Language): string {
  return prefixed(language, `/${addressWords.corrections[language]}`);
}

/** What the page of the newsletter says after a form or a link: the words of `Newsletter.states` in `messages/`. */
export const newsletterStates = ['sent', 'invalid', 'tooMany', 'confirmed', 'expired', 'unsubscribed', 'wrongLink'] as const;

export type NewsletterState = (typeof newsletterStates)[number];

/** Where readers sign up for the newsletter of the edition, and are told what came of it. */
export function newsletterAddress(language: Language, state?: NewsletterState): string {
  return prefixed(language, `/${addressWords.newsletter[language]}${state ? `?state=${state}` : ''}`);
}

/** The links in the newsletter's mails. */
export function newsletterLinkAddress(language: Language, action: 'confirm' | 'unsubscribe', token: string): string {
  return `${newsletterAddress(language)}/${addressWords[action][language]}/${token}`;
}

/** Where a browser tells that an article has been looked at. */
export const viewsAddress = '/api/views';

/** Where a browser tells how a page came. */
export const vitalsAddress = '/api/vitals';

/** Where the form of the newsletter is sent to. */
export const newsletterFormAction = '/api/newsletter';

/**
 * The same page in the lite edition, which has the word "lite" before every public path.
 * @param address of a page in its right form, with its query and fragment if it has them
 */
export function liteAddress(address: string): string {
  return `/lite${address.replace(/^\/(?=$|[?#])/, '')}`;
}

/** The path that one of the lite edition stands for, spelt as it was asked for; null for a path that is not of it. */
export function fullPathOf(path: string): string | null {
  const match = /^\/lite(\/.*)?$/is.exec(path);
  return match && (match[1] ?? '/');
}

/** True for the path of a reader's page, if there is one at it: neither machinery nor a file, nor a draft behind a share link. */
export function canHaveLiteEdition(path: string): boolean {
  const { language, segments } = placeOf(plainPath(path));
  const [first = ''] = segments;
  const isOurs = machinerySegments.has(first) || first === '-' || first === addressWords.shared[language];
  return !isOurs && feedRoutePath(path) === null && sitemapRoutePath(path) === null;
}

/** What a search asks for besides its words; what is left out is not narrowed. Days are ISO dates. */
export type SearchChoice = {
  q?: string;
  section?: string;
  author?: string;
  from?: string;
  to?: string;
  sort?: 'newest';
  page?: number;
};

export function searchAddress(language: Language, choice: SearchChoice = {}): string {
  const given = Object.entries(choice).filter(([name, value]) => value !== undefined && !(name === 'page' && value === 1));
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return prefixed(language, `/${addressWords.search[language]}${query ? `?${query}` : ''}`);
}

/** Where the notice of a retraction is rendered, for the proxy alone. */
export function retractionPagePath(language: Language, number: number): string {
  return `/${language}/-/gone/${number}`;
}

/** Where a draft is shown to the holder of a share link. */
export function sharedAddress(language: Language, token: string): string {
  return prefixed(language, `/${addressWords.shared[language]}/${token}`);
}

export function sectionAddress(language: Language, slug: string): string {
  return prefixed(language, `/${slug}`);
}

export function articleAddress(language: Language, sectionSlug: string, slug: string, number: number): string {
  return prefixed(language, `/${sectionSlug}/${slug ? `${slug}-` : ''}${number}`);
}

/** Before the number in a short address: "bài" and "article". No page of a list, since the number alone leads on. */
const shortWord = { vi: 'b', en: 'a' } satisfies Record<Language, string>;

/** An address that can be typed from paper: the article's number leads to it, whatever stands before. */
export function shortAddress(language: Language, number: number): string {
  return prefixed(language, `/${shortWord[language]}/${number}`);
}

/**
 * A page of a live coverage. The newest entries stand on the article's own page; read from the start, a page keeps its
 * entries whatever is told after them.
 * @param page from 1
 */
export function liveAddress(language: Language, article: string, order: 'newestFirst' | 'oldestFirst', page: number): string {
  return pageAddress(language, order === 'newestFirst' ? article : `${article}/${addressWords.fromStart[language]}`, page);
}

const entryWords: Record<Language, string> = { vi: 'dien-bien', en: 'update' };

/** What an entry of a live coverage is called within its page. @param number of the entry */
export function entryAnchor(language: Language, number: number): string {
  return `${entryWords[language]}-${number}`;
}

export function topicAddress(language: Language, slug: string): string {
  return prefixed(language, `/${addressWords.topic[language]}/${slug}`);
}

export function authorAddress(language: Language, slug: string): string {
  return prefixed(language, `/${addressWords.author[language]}/${slug}`);
}

export function archiveAddress(language: Language): string {
  return prefixed(language, `/${addressWords.archive[language]}`);
}

/** @param month `2023-02` */
export function monthAddress(language: Language, month: string): string {
  return `${archiveAddress(language)}/${month.replace('-', '/')}`;
}

/** @param day ISO date, `2023-02-16` */
export function dayAddress(language: Language, day: string): string {
  return `${archiveAddress(language)}/${day.replaceAll('-', '/')}`;
}

/** Page 1 of a list is the list's own address: one address for one page. */
export function pageAddress(language: Language, listAddress: string, page: number): string {
  return page === 1 ? listAddress : `${listAddress}/${addressWords.page[language]}/${page}`;
}

/** What crawlers read of the whole newspaper. */
export const crawlerAddresses = { sitemap: '/sitemap.xml', pages: '/sitemap-pages.xml' } as const;

/** The stories of the last two days of an edition, for news search. */
export function newsSitemapAddress(language: Language): string {
  return prefixed(language, '/news-sitemap.xml');
}

/** @param shard from 1 */
export function articleSitemapAddress(shard: number): string {
  return `/sitemap-articles-${shard}.xml`;
}

/** Where the route of sitemaps answers for one of the addresses above; null for any other, another spelling of one included. */
export function sitemapRoutePath(path: string): string | null {
  const { language, segments } = placeOf(path);
  const file = segments[0] ?? '';
  if (path !== prefixed(language, `/${file}`)) return null;
  if (file === 'news-sitemap.xml') return `/api/sitemaps/news-${language}`;
  const name = language === defaultLanguage && /^sitemap(?:-(pages|articles-[1-9]\d{0,5}))?\.xml$/.exec(file);
  return name ? `/api/sitemaps/${name[1] ?? 'index'}` : null;
}

/** The file under which a list is read by feed readers, in each format. */
export const feedFormats = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof feedFormats;

/** @param listAddress of a front page, a section, a topic or an author */
export function feedAddress(listAddress: string, format: FeedFormat): string {
  return `${listAddress === '/' ? '' : listAddress}/${feedFormats[format]}`;
}

/** Where the route of feeds answers for the feed of an edition, a section, a topic or an author; null for any other path. */
export function feedRoutePath(path: string): string | null {
  const { language, segments } = placeOf(path);
  const format = (Object.keys(feedFormats) as FeedFormat[]).find((candidate) => feedFormats[candidate] === segments.at(-1));
  if (!format || path.endsWith('/')) return null;
  if (segments.length === 1) return `/${language}/-/feed/${format}`;
  const list = listAt(path);
  return list?.rest.length === 1 ? `/${language}/-/feed/${format}/${list.kind}/${list.slug}` : null;
}

/**
 * The article number at the end of an address segment (`nghi-quyet-1234` → 1234), or null when there is none.
 * A number with a leading zero, or larger than the ids that PostgreSQL counts, names nothing: every article has exactly one spelling.
 */
export function articleNumberOf(segment: string): number | null {
  const match = /^(?:[^/]*-)?([1-9]\d{0,9})$/.exec(segment);
  const number = Number(match?.[1]);
  return number <= 2_147_483_647 ? number : null;
}

/** First segments that the newspaper's own machinery answers below, whatever stands there. */
const machinerySegments: ReadonlySet<string> = new Set(['admin', 'api', '_next', 'lite', 'preview', 'healthz', 'readyz']);

/** True for a path at which the newspaper's machinery answers, and which is not for readers. */
export const isMachinery = (path: string): boolean => {
  const first = path.split('/').find((segment) => segment !== '') ?? '';
  return machinerySegments.has(first) && first !== 'lite';
};

/** Small letters, but for the escapes (`%C3`), which mean the same in both and are sent in capitals. */
function inSmallLetters(segment: string): string {
  return segment.replace(/%[\da-f]{2}|[A-Z]+/gi, (match) => (match.startsWith('%') ? match : match.toLowerCase()));
}

/**
 * An address in its one right form: no prefix for the default language, small letters, single slashes and none at the end.
 * What the address names, if anything, is not asked.
 */
export function plainPath(path: string): string {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(inSmallLetters);
  // However often it stands there: one redirect leads to where nothing has to be changed.
  while (segments[0] === defaultLanguage) segments.shift();
  return `/${segments.join('/')}`;
}

/** The edition that an address in its right form belongs to, and its segments after the prefix. */
export function placeOf(path: string): { language: Language; segments: string[] } {
  const segments = path.split('/').filter((segment) => segment !== '');
  const language = languages.find((candidate) => candidate === segments[0] && candidate !== defaultLanguage);
  return { language: language ?? defaultLanguage, segments: language ? segments.slice(1) : segments };
}

export type NamedList = { kind: 'section' | 'topic' | 'author'; language: Language; slug: string };

/**
 * The section, topic or author that an address in its right form names, by its place in the address alone, and the
 * segments below it (of a numbered page, a feed or an article). Null for an address that names none.
 */
export function listAt(path: string): (NamedList & { rest: string[] }) | null {
  const { language, segments } = placeOf(path);
  const [first, second, ...rest] = segments;
  if (first === undefined) return null;
  for (const kind of ['topic', 'author'] as const) {
    if (first === addressWords[kind][language]) return second === undefined ? null : { kind, language, slug: second, rest };
  }
  return { kind: 'section', language, slug: first, rest: segments.slice(1) };
}

export function isFrontPath(path: string): boolean {
  return placeOf(plainPath(path)).segments.length === 0;
}

/**
 * True for an address that no article of a former site can claim: the front pages, and everything below what is not
 * for readers. A front page with a query may be claimed: `/?p=12` was an article of many a site.
 */
export function isReservedPath(address: string): boolean {
  const [path, query] = address.split('?', 2) as [string, string | undefined];
  if (isFrontPath(path)) return !query;
  return machinerySegments.has(path.split('/').find((segment) => segment !== '')!);
}

/** The list's own address for the address of its page 1. */
export function withoutFirstPage(path: string): string {
  const { language, segments } = placeOf(path);
  const isFirstPage = segments.length > 2 && segments.at(-2) === addressWords.page[language] && segments.at(-1) === '1';
  return isFirstPage ? path.split('/').slice(0, -2).join('/') : path;
}

/** A page number as it stands in an address: 1, 2, …; null for "0", "01", "abc", "1e3". */
export function pageNumberOf(segment: string): number | null {
  return /^[1-9]\d{0,6}$/.test(segment) ? Number(segment) : null;
}
