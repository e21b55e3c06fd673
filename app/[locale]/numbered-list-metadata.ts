import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getMasthead } from '@/lib/content';
import type { ArticleTeaser } from '@/lib/content/types';
import { pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { listSharePicture, pageMetadata, type PageFacts } from '@/lib/seo';

type NumberedList = Pick<PageFacts, 'title' | 'description' | 'address' | 'pairAddress' | 'feedOf'> & {
  page: number;
  /** The stories of this page. */
  stories: ArticleTeaser[];
  /** Whether it has an entry; by its stories unless said. */
  isIndexed?: boolean;
};

/** The metadata of a page of a numbered list: page 2 says that it is, and has no pair, since each edition has other stories on it. */
export async function numberedListMetadata(language: Language, list: NumberedList): Promise<Metadata> {
  const { title, description, address, pairAddress, feedOf, page, stories, isIndexed = stories.length > 0 } = list;
  const [masthead, t] = await Promise.all([getMasthead(language), getTranslations({ locale: language, namespace: 'List' })]);
  return pageMetadata(
    {
      title: page > 1 ? t('pageTitle', { title, page }) : title,
      description: page > 1 ? t('pageDescription', { description, page }) : description,
      address: pageAddress(language, address, page),
      pairAddress: page > 1 ? null : pairAddress,
      // An empty list tells a reader something, and a search engine nothing.
      isIndexed,
      picture: listSharePicture(stories, masthead),
      feedOf,
    },
    masthead,
  );
}
