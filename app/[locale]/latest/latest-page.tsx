import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { ListHeading } from '@/components/section/list-heading';
import { StoryList } from '@/components/section/story-list';
import { getMasthead, listLatestPage } from '@/lib/content';
import { frontAddress, latestAddress, pageAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { breadcrumb, collectionPage } from '@/lib/seo';
import { numberedListMetadata } from '@/app/[locale]/numbered-list-metadata';

/** Every story of the edition, the newest first. */
export async function LatestPage({ language, page }: { language: Language; page: number }) {
  const [list, masthead, t, tList] = await Promise.all([
    listLatestPage(language, page),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Latest' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  const name = t('title');
  const address = latestAddress(language);
  return (
    <PageFrame
      language={language}
      address={pageAddress(language, address, page)}
      switchTarget={{ kind: 'samePage', address: latestAddress(otherLanguage(language)) }}
    >
      <StructuredData
        things={[
          collectionPage(
            { language, name, address: pageAddress(language, address, page), description: t('description', { name: masthead.name }) },
            list.articles,
          ),
          breadcrumb([
            { name: masthead.name, address: frontAddress(language) },
            { name, address },
          ]),
        ]}
      />
      <div className="page-width">
        <ListHeading title={name} suffix={page > 1 ? tList('page', { page }) : null} />
        <StoryList language={language} address={address} list={list} title={tList('stories')} endless />
      </div>
    </PageFrame>
  );
}

export async function latestMetadata(language: Language, page: number): Promise<Metadata> {
  const other = otherLanguage(language);
  const [list, pair, masthead, t] = await Promise.all([
    listLatestPage(language, page),
    listLatestPage(other, 1),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Latest' }),
  ]);
  if (!list) return {};
  return numberedListMetadata(language, {
    title: t('title'),
    description: t('description', { name: masthead.name }),
    address: latestAddress(language),
    pairAddress: pair && pair.articles.length > 0 ? latestAddress(other) : null,
    page,
    stories: list.articles,
  });
}
