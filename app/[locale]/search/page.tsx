import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { SearchFilters } from '@/components/search/search-filters';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { getMasthead } from '@/lib/content';
import { searchAddress } from '@/lib/i18n/addresses';
import { otherLanguage } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { isResultPage, searchNewspaper } from '@/lib/search';
import { listSharePicture, pageMetadata } from '@/lib/seo';
import { readSearchChoice, type SearchParameters } from './read-search-choice';
import styles from './search-page.module.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const language = pageLanguage((await params).locale);
  const { q = '' } = readSearchChoice(await searchParams);
  const [masthead, t] = await Promise.all([getMasthead(language), getTranslations({ locale: language, namespace: 'Search' })]);
  return pageMetadata(
    {
      title: q === '' ? t('title') : t('titleOf', { query: q }),
      description: t('description', { name: masthead.name }),
      address: searchAddress(language),
      pairAddress: null,
      isIndexed: false,
      picture: listSharePicture([], masthead),
    },
    masthead,
  );
}

export default async function Page({ params, searchParams }: Props) {
  const language = pageLanguage((await params).locale);
  const asked = readSearchChoice(await searchParams);
  if (asked.page !== undefined && !isResultPage(asked.page)) notFound();
  const answer = await searchNewspaper(language, asked);
  if (answer.page > answer.pageCount) notFound();
  // The words stay; sections have other slugs in the other edition, and most of its stories other words.
  const other = { kind: 'samePage', address: searchAddress(otherLanguage(language), { q: asked.q }) } as const;
  return (
    <PageFrame language={language} address={searchAddress(language, answer.choice)} switchTarget={other}>
      <div className={`page-width ${styles.page}`}>
        <SearchForm language={language} choice={answer.choice} />
        {answer.typed !== '' && (
          <>
            <SearchFilters language={language} answer={answer} />
            <SearchResults language={language} answer={answer} />
          </>
        )}
      </div>
    </PageFrame>
  );
}
