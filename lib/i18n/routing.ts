import { defineRouting } from 'next-intl/routing';
import { addressWords as words } from './addresses';
import { defaultLanguage, languages } from './languages';

/**
 * What next-intl's proxy needs to lead a public address to its page: the keys are the folders of `app/[locale]`,
 * the values are the same addresses in each language. The words come from `addresses.ts`, so that a link
 * and the proxy cannot disagree; `routing.test.ts` holds the outcome to the addresses that the newspaper promises.
 */
export const routing = defineRouting({
  locales: languages,
  defaultLocale: defaultLanguage,
  localePrefix: 'as-needed',
  // An address has one language, whoever asks: the answers are cached.
  localeDetection: false,
  localeCookie: false,
  // next-intl would name a translation that may not be live; hreflang comes from the store.
  alternateLinks: false,
  pathnames: {
    '/': '/',
    '/topic/[slug]': { vi: `/${words.topic.vi}/[slug]`, en: `/${words.topic.en}/[slug]` },
    '/topic/[slug]/page/[page]': {
      vi: `/${words.topic.vi}/[slug]/${words.page.vi}/[page]`,
      en: `/${words.topic.en}/[slug]/${words.page.en}/[page]`,
    },
    '/author/[slug]': { vi: `/${words.author.vi}/[slug]`, en: `/${words.author.en}/[slug]` },
    '/author/[slug]/page/[page]': {
      vi: `/${words.author.vi}/[slug]/${words.page.vi}/[page]`,
      en: `/${words.author.en}/[slug]/${words.page.en}/[page]`,
    },
    '/archive': { vi: `/${words.archive.vi}`, en: `/${words.archive.en}` },
    '/archive/[year]/[month]': { vi: `/${words.archive.vi}/[year]/[month]`, en: `/${words.archive.en}/[year]/[month]` },
    '/archive/[year]/[month]/[day]': {
      vi: `/${words.archive.vi}/[year]/[month]/[day]`,
      en: `/${words.archive.en}/[year]/[month]/[day]`,
    },
    '/archive/[year]/[month]/[day]/page/[page]': {
      vi: `/${words.archive.vi}/[year]/[month]/[day]/${words.page.vi}/[page]`,
      en: `/${words.archive.en}/[year]/[month]/[day]/${words.page.en}/[page]`,
    },
    '/corrections': { vi: `/${words.corrections.vi}`, en: `/${words.corrections.en}` },
    '/corrections/page/[page]': {
      vi: `/${words.corrections.vi}/${words.page.vi}/[page]`,
      en: `/${words.corrections.en}/${words.page.en}/[page]`,
    },
    '/latest': { vi: `/${words.latest.vi}`, en: `/${words.latest.en}` },
    '/latest/page/[page]': { vi: `/${words.latest.vi}/${words.page.vi}/[page]`, en: `/${words.latest.en}/${words.page.en}/[page]` },
    '/saved': { vi: `/${words.saved.vi}`, en: `/${words.saved.en}` },
    '/search': { vi: `/${words.search.vi}`, en: `/${words.search.en}` },
    '/shared/[token]': { vi: `/${words.shared.vi}/[token]`, en: `/${words.shared.en}/[token]` },
    '/newsletter': { vi: `/${words.newsletter.vi}`, en: `/${words.newsletter.en}` },
    '/newsletter/confirm/[token]': {
      vi: `/${words.newsletter.vi}/${words.confirm.vi}/[token]`,
      en: `/${words.newsletter.en}/${words.confirm.en}/[token]`,
    },
    '/newsletter/unsubscribe/[token]': {
      vi: `/${words.newsletter.vi}/${words.unsubscribe.vi}/[token]`,
      en: `/${words.newsletter.en}/${words.unsubscribe.en}/[token]`,
    },
    '/[section]': '/[section]',
    '/[section]/page/[page]': {
      vi: `/[section]/${words.page.vi}/[page]`,
      en: `/[section]/${words.page.en}/[page]`,
    },
    '/[section]/[article]': '/[section]/[article]',
    '/[section]/[article]/page/[page]': {
      vi: `/[section]/[article]/${words.page.vi}/[page]`,
      en: `/[section]/[article]/${words.page.en}/[page]`,
    },
    '/[section]/[article]/from-the-start': {
      vi: `/[section]/[article]/${words.fromStart.vi}`,
      en: `/[section]/[article]/${words.fromStart.en}`,
    },
    '/[section]/[article]/from-the-start/page/[page]': {
      vi: `/[section]/[article]/${words.fromStart.vi}/${words.page.vi}/[page]`,
      en: `/[section]/[article]/${words.fromStart.en}/${words.page.en}/[page]`,
    },
  },
});
