import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CorrectionsList } from '@/components/corrections/corrections-list';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { ListHeading } from '@/components/section/list-heading';
import { getMasthead, listCorrections } from '@/lib/content';
import { correctionsAddress, frontAddress, pageAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { breadcrumb, collectionPage } from '@/lib/seo';
import { numberedListMetadata } from '@/app/[locale]/numbered-list-metadata';

export async function CorrectionsPage({ language, page }: { language: Language; page: number }) {
  const [list, masthead, t, tList] = await Promise.all([
    listCorrections(language, page),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Corrections' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  const name = t('title');
  const address = correctionsAddress(language);
  const stories = list.entries.flatMap(({ story }) => story ?? []);
  return (
    <PageFrame
      language={language}
      address={pageAddress(language, address, page)}
      switchTarget={{ kind: 'samePage', address: correctionsAddress(otherLanguage(language)) }}
    >
      <StructuredData
        things={[
          collectionPage({ language, name, address: pageAddress(language, address, page), description: t('description') }, stories),
          breadcrumb([
            { name: masthead.name, address: frontAddress(language) },
            { name, address },
          ]),
        ]}
      />
      <div className="page-width">
        <ListHeading title={name} suffix={page > 1 ? tList('page', { page }) : null} description={page === 1 ? t('description') : null} />
        <CorrectionsList language={language} list={list} />
      </div>
    </PageFrame>
  );
}

export async function correctionsMetadata(language: Language, page: number): Promise<Metadata> {
  const other = otherLanguage(language);
  const [list, pair, t] = await Promise.all([
    listCorrections(language, page),
    listCorrections(other, 1),
    getTranslations({ locale: language, namespace: 'Corrections' }),
  ]);
  if (!list) return {};
  return numberedListMetadata(language, {
    title: t('title'),
    description: t('description'),
    address: correctionsAddress(language),
    pairAddress: pair && pair.entries.length > 0 ? correctionsAddress(other) : null,
    page,
    stories: [],
    isIndexed: list.entries.length > 0,
  });
}
