import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageLanguage } from '@/lib/i18n/page-language';
import { dayFromParts } from '@/lib/time';
import { dayMetadata, DayPage } from './day-page';

type Props = { params: Promise<{ locale: string; year: string; month: string; day: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year, month, day } = await params;
  const language = pageLanguage(locale);
  const date = dayFromParts(year, month, day);
  return date ? dayMetadata(language, date, 1) : {};
}

export default async function Page({ params }: Props) {
  const { locale, year, month, day } = await params;
  const language = pageLanguage(locale);
  const date = dayFromParts(year, month, day);
  if (!date) notFound();
  return <DayPage language={language} day={date} page={1} />;
}
