import type { Metadata } from 'next';
import { latestAddress, pageNumberOf } from '@/lib/i18n/addresses';
import { furtherPage } from '@/lib/i18n/list-page';
import { pageLanguage } from '@/lib/i18n/page-language';
import { LatestPage, latestMetadata } from '../../latest-page';

type Props = { params: Promise<{ locale: string; page: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params;
  return latestMetadata(pageLanguage(locale), pageNumberOf(page) ?? 1);
}

export default async function Page({ params }: Props) {
  const { locale, page } = await params;
  const language = pageLanguage(locale);
  return <LatestPage language={language} page={furtherPage(page, latestAddress(language))} />;
}
