import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MonthsOfYears } from '@/components/archive/months-of-years';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { ListHeading } from '@/components/section/list-heading';
import { getArchive, getMasthead } from '@/lib/content';
import { archiveAddress, frontAddress, monthAddress } from '@/lib/i18n/addresses';
import { otherLanguage } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { breadcrumb, collectionPage, listSharePicture, pageMetadata } from '@/lib/seo';
import { formatMonth } from '@/lib/time';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = pageLanguage((await params).locale);
  const other = otherLanguage(language);
  const [archive, pair, masthead, t] = await Promise.all([
    getArchive(language),
    getArchive(other),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Archive' }),
  ]);
  return pageMetadata(
    {
      title: t('indexTitle'),
      description: t('indexDescription', { name: masthead.name }),
      address: archiveAddress(language),
      pairAddress: pair.years.length > 0 ? archiveAddress(other) : null,
      isIndexed: archive.years.length > 0,
      picture: listSharePicture([], masthead),
    },
    masthead,
  );
}

export default async function Page({ params }: Props) {
  const language = pageLanguage((await params).locale);
  const [archive, masthead, t] = await Promise.all([
    getArchive(language),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Archive' }),
  ]);
  const [name, address] = [t('indexName'), archiveAddress(language)];
  const description = t('indexDescription', { name: masthead.name });
  const months = archive.years.flatMap((year) => year.months);
  return (
    <PageFrame language={language} address={address} switchTarget={{ kind: 'samePage', address: archiveAddress(otherLanguage(language)) }}>
      <StructuredData
        things={[
          collectionPage(
            { language, name, address, description },
            months.map((month) => ({ address: monthAddress(language, month), title: formatMonth(month, language) })),
          ),
          breadcrumb([
            { name: masthead.name, address: frontAddress(language) },
            { name, address },
          ]),
        ]}
      />
      <div className="page-width">
        <ListHeading title={name} description={description} />
        {months.length > 0 ? <MonthsOfYears language={language} archive={archive} /> : <p>{t('indexEmpty')}</p>}
      </div>
    </PageFrame>
  );
}
