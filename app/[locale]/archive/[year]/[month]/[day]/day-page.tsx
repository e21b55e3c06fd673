import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { switchTo } from '@/components/layout/language-switch';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { ListHeading } from '@/components/section/list-heading';
import { StoryList } from '@/components/section/story-list';
import { getLivePairOfDay, getMasthead, listDay } from '@/lib/content';
import { archiveAddress, dayAddress, frontAddress, monthAddress, pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { breadcrumb, collectionPage } from '@/lib/seo';
import { formatMonth, formatShortDate } from '@/lib/time';
import { numberedListMetadata } from '@/app/[locale]/numbered-list-metadata';

/** A day is a date without a clock, so no time zone can move it. */
function written(day: string): string {
  return formatShortDate(`${day}T00:00:00Z`, 'UTC');
}

export async function DayPage({ language, day, page }: { language: Language; day: string; page: number }) {
  const [list, masthead, t, tList] = await Promise.all([
    listDay(language, day, page),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Archive' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  const name = t('title', { date: written(day) });
  const address = dayAddress(language, day);
  const month = day.slice(0, 7);
  // A day without stories leads no further: a crawler would follow empty days for years.
  const [before, after] = list.articles.length > 0 ? [list.previousDay, list.nextDay] : [null, null];
  return (
    <PageFrame language={language} address={pageAddress(language, address, page)} switchTarget={switchTo(list.translationAddress)}>
      <StructuredData
        things={[
          collectionPage({ language, name, address: pageAddress(language, address, page), description: null }, list.articles),
          breadcrumb([
            { name: masthead.name, address: frontAddress(language) },
            { name: t('indexName'), address: archiveAddress(language) },
            { name: formatMonth(month, language), address: monthAddress(language, month) },
            { name: written(day), address },
          ]),
        ]}
      />
      <div className="page-width">
        <ListHeading
          label={list.articles.length > 0 ? <a href={monthAddress(language, month)}>{formatMonth(month, language)}</a> : t('label')}
          title={name}
          suffix={page > 1 ? tList('page', { page }) : null}
          links={{
            label: t('days'),
            entries: [
              ...(before ? [{ name: `← ${t('previousDay', { date: written(before) })}`, address: dayAddress(language, before) }] : []),
              ...(after ? [{ name: `${t('nextDay', { date: written(after) })} →`, address: dayAddress(language, after) }] : []),
            ],
          }}
        />
        <StoryList language={language} address={address} list={list} empty={t('empty')} title={tList('stories')} />
      </div>
    </PageFrame>
  );
}

export async function dayMetadata(language: Language, day: string, page: number): Promise<Metadata> {
  const [list, masthead, t] = await Promise.all([
    listDay(language, day, page),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Archive' }),
  ]);
  if (!list) return {};
  return numberedListMetadata(language, {
    title: t('title', { date: written(day) }),
    description: t('description', { name: masthead.name, date: written(day) }),
    address: dayAddress(language, day),
    pairAddress: await getLivePairOfDay(language, day, list.translationAddress),
    page,
    stories: list.articles,
  });
}
