import type { Metadata } from 'next';
import { pageLanguage } from '@/lib/i18n/page-language';
import { TopicPage, topicMetadata } from './topic-page';

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return topicMetadata(pageLanguage(locale), slug, 1);
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  return <TopicPage language={pageLanguage(locale)} slug={slug} page={1} />;
}
