import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CorrectionsList } from '@/components/corrections/corrections-list';
import { PageFrame } from '@/components/layout/page-frame';
import { ListHeading } from '@/components/section/list-heading';
import { listCorrections } from '@/lib/content';
import { correctionsAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';

export async function CorrectionsPage({ language, page }: { language: Language; page: number }) {
  const [list, t, tList] = await Promise.all([
    listCorrections(language, page),
    getTranslations({ locale: language, namespace: 'Corrections' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  return (
    <PageFrame language={language} switchTarget={{ kind: 'samePage', address: correctionsAddress(otherLanguage(language)) }}>
      <div className="page-width">
        <ListHeading
          title={t('title')}
          suffix={page > 1 ? tList('page', { page }) : null}
          description={page === 1 ? t('description') : null}
        />
        <CorrectionsList language={language} list={list} />
      </div>
    </PageFrame>
  );
}

export async function correctionsMetadata(language: Language, page: number): Promise<Metadata> {
  const [t, tList] = await Promise.all([
    getTranslations({ locale: language, namespace: 'Corrections' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  return { title: page > 1 ? tList('pageTitle', { title: t('title'), page }) : t('title'), description: t('description') };
}
