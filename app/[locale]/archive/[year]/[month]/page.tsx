import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Calendar } from '@/components/archive/calendar';
import { switchTo } from '@/components/layout/language-switch';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { ListHeading } from '@/components/section/list-heading';
import { getArchiveMonth, getMasthead } from '@/lib/content';
import { archiveAddress, dayAddress, frontAddress, monthAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { breadcrumb, collectionPage, listSharePicture, pageMetadata } from '@/lib/seo';
import { dayFromParts, formatMonth, formatShortDate } from '@/lib/time';

type Props = { params: Promise<{ locale: string; year: string; month: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

/** Null when the address names no month, or one without stories. */
async function readMonth(params: Props['params']) {
  const { locale, year, month } = await params;
  const language: Language = pageLanguage(locale);
  const firstDay = dayFromParts(year, month, '01');
  const [list, masthead, t] = await Promise.all([
    firstDay ? getArchiveMonth(language, firstDay.slice(0, 7)) : null,
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Archive' }),
  ]);
  if (!list) return null;
  const count = list.days.reduce((sum, day) => sum + day.count, 0);
  const inWords = formatMonth(list.month, language);
  return {
    language,
    list,
    masthead,
    t,
    name: t('monthTitle', { month: inWords }),
    description: t('monthDescription', { name: masthead.name, month: inWords, count }),
    address: monthAddress(language, list.month),
  };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const read = await readMonth(params);
  if (!read) return {};
  const { list, masthead, name, description, address } = read;
  return pageMetadata(
    { title: name, description, address, pairAddress: list.translationAddress, isIndexed: true, picture: listSharePicture([], masthead) },
    masthead,
  );
}

export default async function Page({ params }: Props) {
  const read = await readMonth(params);
  if (!read) notFound();
  const { language, list, masthead, t, name, description, address } = read;
  const beside = [
    { month: list.previousMonth, name: (words: string) => `← ${words}` },
    { month: list.nextMonth, name: (words: string) => `${words} →` },
  ];
  return (
    <PageFrame language={language} address={address} switchTarget={switchTo(list.translationAddress)}>
      <StructuredData
        things={[
          collectionPage(
            { language, name, address, description },
            list.days.map(({ day }) => ({
              address: dayAddress(language, day),
              title: t('title', { date: formatShortDate(`${day}T00:00:00Z`, 'UTC') }),
            })),
          ),
          breadcrumb([
            { name: masthead.name, address: frontAddress(language) },
            { name: t('indexName'), address: archiveAddress(language) },
            { name: formatMonth(list.month, language), address },
          ]),
        ]}
      />
      <div className="page-width">
        <ListHeading
          label={<a href={archiveAddress(language)}>{t('indexName')}</a>}
          title={name}
          description={description}
          links={{
            label: t('months'),
            entries: beside.flatMap(({ month, name: nameOf }) =>
              month ? [{ name: nameOf(formatMonth(month, language)), address: monthAddress(language, month) }] : [],
            ),
          }}
        />
        <Calendar language={language} month={list} />
      </div>
    </PageFrame>
  );
}
