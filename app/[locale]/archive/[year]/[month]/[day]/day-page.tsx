import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { ListHeading } from '@/components/section/list-heading';
import { StoryList } from '@/components/section/story-list';
import { listDay } from '@/lib/content';
import { dayAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { formatShortDate, shiftDay } from '@/lib/time';

/** A day is a date without a clock, so no time zone can move it. */
function written(day: string): string {
  return formatShortDate(`${day}T00:00:00Z`, 'UTC');
}

export async function DayPage({ language, day, page }: { language: Language; day: string; page: number }) {
  const [list, t, tList] = await Promise.all([
    listDay(language, day, page),
    getTranslations({ locale: language, namespace: 'Archive' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  const [before, after] = [shiftDay(day, -1), shiftDay(day, 1)];
  return (
    <PageFrame language={language} switchTarget={{ kind: 'samePage', address: dayAddress(otherLanguage(language), day) }}>
      <div className="page-width">
        <ListHeading
          label={t('label')}
          title={t('title', { date: written(day) })}
          suffix={page > 1 ? tList('page', { page }) : null}
          links={{
            label: t('days'),
            // A day without stories leads no further: a crawler would follow the days to the end of time.
            entries:
              list.articles.length > 0
                ? [
                    { name: `← ${t('previousDay', { date: written(before) })}`, address: dayAddress(language, before) },
                    { name: `${t('nextDay', { date: written(after) })} →`, address: dayAddress(language, after) },
                  ]
                : [],
          }}
        />
        <StoryList language={language} address={dayAddress(language, day)} list={list} empty={t('empty')} title={tList('stories')} />
      </div>
    </PageFrame>
  );
}

export async function dayMetadata(language: Language, day: string, page: number): Promise<Metadata> {
  const [t, tList] = await Promise.all([
    getTranslations({ locale: language, namespace: 'Archive' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  const title = t('title', { date: written(day) });
  return { title: page > 1 ? tList('pageTitle', { title, page }) : title };
}
