/**
 * Every address of the site is made here, so that a page, a redirect, a feed and a sitemap cannot disagree.
 * The same words stand in `routing.ts` for next-intl; a test holds the two together.
 */
import { defaultLanguage, type Language } from './languages';

/** The words of the addresses, per language. */
export const addressWords = {
  page: { vi: 'trang', en: 'page' },
  topic: { vi: 'chu-de', en: 'topic' },
  author: { vi: 'tac-gia', en: 'author' },
  archive: { vi: 'luu-tru', en: 'archive' },
  search: { vi: 'tim-kiem', en: 'search' },
  corrections: { vi: 'cai-chinh', en: 'corrections' },
} as const satisfies Record<string, Record<Language, string>>;

/** First path segments that no section, topic or author may take as its slug. */
export const reservedFirstSegments: ReadonlySet<string> = new Set([
  ...Object.values(addressWords).flatMap((words) => Object.values(words)),
  'vi',
  'en',
  'lite',
  'admin',
  'api',
  'preview',
  'healthz',
  'readyz',
  'moi-nhat',
  'latest',
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

export function sectionAddress(language: Language, slug: string): string {
  return prefixed(language, `/${slug}`);
}

export function articleAddress(language: Language, sectionSlug: string, slug: string, number: number): string {
  return prefixed(language, `/${sectionSlug}/${slug ? `${slug}-` : ''}${number}`);
}

export function topicAddress(language: Language, slug: string): string {
  return prefixed(language, `/${addressWords.topic[language]}/${slug}`);
}

export function authorAddress(language: Language, slug: string): string {
  return prefixed(language, `/${addressWords.author[language]}/${slug}`);
}

/** @param day ISO date, `2023-02-16` */
export function dayAddress(language: Language, day: string): string {
  return prefixed(language, `/${addressWords.archive[language]}/${day.replaceAll('-', '/')}`);
}

/** Page 1 of a list is the list's own address: one address for one page. */
export function pageAddress(language: Language, listAddress: string, page: number): string {
  return page === 1 ? listAddress : `${listAddress}/${addressWords.page[language]}/${page}`;
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

/** A page number as it stands in an address: 1, 2, …; null for "0", "01", "abc", "1e3". */
export function pageNumberOf(segment: string): number | null {
  return /^[1-9]\d{0,6}$/.test(segment) ? Number(segment) : null;
}
