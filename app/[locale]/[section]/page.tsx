import type { Metadata } from 'next';
import { pageLanguage } from '@/lib/i18n/page-language';
import { SectionPage, sectionMetadata } from './section-page';

type Props = { params: Promise<{ locale: string; section: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, section } = await params;
  return sectionMetadata(pageLanguage(locale), section, 1);
}

export default async function Page({ params }: Props) {
  const { locale, section } = await params;
  return <SectionPage language={pageLanguage(locale)} slug={section} page={1} />;
}
