import type { Metadata } from 'next';
import { pageNumberOf, sectionAddress } from '@/lib/i18n/addresses';
import { furtherPage } from '@/lib/i18n/list-page';
import { pageLanguage } from '@/lib/i18n/page-language';
import { SectionPage, sectionMetadata } from '../../section-page';

type Props = { params: Promise<{ locale: string; section: string; page: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, section, page } = await params;
  return sectionMetadata(pageLanguage(locale), section, pageNumberOf(page) ?? 1);
}

export default async function Page({ params }: Props) {
  const { locale, section, page } = await params;
  const language = pageLanguage(locale);
  return <SectionPage language={language} slug={section} page={furtherPage(page, sectionAddress(language, section))} />;
}
