import type { Metadata } from 'next';
import type { Article } from '@/lib/content/types';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { formatWithOffset } from '@/lib/time';
import { canonicalAddress } from './canonical-address';
import { lastChange } from './last-change';
import type { SharePicture } from './share-picture';

const openGraphLocales: Record<Language, string> = { vi: 'vi_VN', en: 'en_US' };

export type SharedPage = {
  language: Language;
  /** Without the newspaper's name, which stands beside it. */
  title: string;
  description: string | undefined;
  address: string;
  hasPair: boolean;
  newspaper: string;
  picture: SharePicture;
};

/** What Facebook, Zalo and the messengers show of a shared page. https://ogp.me */
export function openGraph({ language, title, description, address, hasPair, newspaper, picture }: SharedPage) {
  return {
    type: 'website',
    siteName: newspaper,
    locale: openGraphLocales[language],
    ...(hasPair && { alternateLocale: openGraphLocales[otherLanguage(language)] }),
    url: canonicalAddress(address),
    title,
    description,
    images: [picture],
  } satisfies Metadata['openGraph'];
}

/** The same of an article: when, by whom, and what it is about. https://ogp.me/#type_article */
export function openGraphOfArticle(page: SharedPage, article: Article, timeZone: string) {
  return {
    ...openGraph(page),
    type: 'article',
    publishedTime: formatWithOffset(article.publishedAt, timeZone),
    modifiedTime: formatWithOffset(lastChange(article), timeZone),
    section: article.section.name,
    authors: article.byline.authors.map((author) => canonicalAddress(author.address)),
    tags: article.topics.map(({ name }) => name),
  } satisfies Metadata['openGraph'];
}

/** The card of X and of who reads its tags. https://developer.x.com/en/docs/x-for-websites/cards/overview/markup */
export function twitterCard({ title, description, picture }: Pick<SharedPage, 'title' | 'description' | 'picture'>): Metadata['twitter'] {
  return { card: 'summary_large_image', title, description, images: [picture] };
}
