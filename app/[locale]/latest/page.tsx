import type { Metadata } from 'next';
import { pageLanguage } from '@/lib/i18n/page-language';
import { LatestPage, latestMetadata } from './latest-page';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return latestMetadata(pageLanguage((await params).locale), 1);
}

export default async function Page({ params }: Props) {
  return <LatestPage language={pageLanguage((await params).locale)} page={1} />;
}
