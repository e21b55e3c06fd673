import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundContent } from '@/components/layout/not-found-content';
import { PageFrame } from '@/components/layout/page-frame';
import { getNavigation } from '@/lib/content';
import { pageLanguage } from '@/lib/i18n/page-language';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLanguage((await params).locale), namespace: 'NotFound' });
  return { title: t('title'), robots: { index: false } };
}

/**
 * The page "not found" as a whole document. What Next sends for `notFound()` is an empty body that only a script fills,
 * so our server sends this one in its place, with status 404 (`lib/startup/whole-pages.ts`).
 */
export default async function Page({ params }: Props) {
  const language = pageLanguage((await params).locale);
  return (
    <PageFrame language={language} switchTarget={{ kind: 'front' }}>
      <NotFoundContent language={language} navigation={await getNavigation(language)} />
    </PageFrame>
  );
}
