import type { Metadata } from 'next';
import { topicAddress, pageNumberOf } from '@/lib/i18n/addresses';
import { furtherPage } from '@/lib/i18n/list-page';
import { pageLanguage } from '@/lib/i18n/page-language';
import { TopicPage, topicMetadata } from '../../topic-page';

type Props = { params: Promise<{ locale: string; slug: string; page: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, page } = await params;
  return topicMetadata(pageLanguage(locale), slug, pageNumberOf(page) ?? 1);
}

export default async function Page({ params }: Props) {
  const { locale, slug, page } = await params;
  const language = pageLanguage(locale);
  return <TopicPage language={language} slug={slug} page={furtherPage(page, topicAddress(language, slug))} />;
}
