import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NotFoundContent } from '@/components/layout/not-found-content';
import { PageFrame } from '@/components/layout/page-frame';
import { getNavigation } from '@/lib/content';
import { pageLanguage } from '@/lib/i18n/page-language';

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLanguage((await params).locale), namespace: 'NotFound' });
  return { title: t('title') };
}

export default async function NotFound() {
  const language = await getLocale();
  return (
    <PageFrame language={language} switchTarget={{ kind: 'front' }}>
      <NotFoundContent language={language} navigation={await getNavigation(language)} />
    </PageFrame>
  );
}
