import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Front } from '@/components/front/front';
import { PageFrame } from '@/components/layout/page-frame';
import { getFrontPage, getMasthead } from '@/lib/content';
import { pageLanguage } from '@/lib/i18n/page-language';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = pageLanguage((await params).locale);
  const [masthead, t] = await Promise.all([getMasthead(language), getTranslations({ locale: language, namespace: 'Front' })]);
  return {
    title: { absolute: masthead.tagline ? `${masthead.name} | ${masthead.tagline}` : masthead.name },
    description: t('description', { name: masthead.name }),
  };
}

export default async function FrontPage({ params }: Props) {
  const language = pageLanguage((await params).locale);
  const front = await getFrontPage(language);
  return (
    <PageFrame language={language} switchTarget={{ kind: 'front' }} front>
      <Front front={front} />
    </PageFrame>
  );
}
