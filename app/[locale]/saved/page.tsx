import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { SavedStories } from '@/components/saved/saved-stories';
import { getMasthead } from '@/lib/content';
import { savedAddress } from '@/lib/i18n/addresses';
import { otherLanguage } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { listSharePicture, pageMetadata } from '@/lib/seo';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = pageLanguage((await params).locale);
  const [masthead, t] = await Promise.all([getMasthead(language), getTranslations({ locale: language, namespace: 'Saved' })]);
  return pageMetadata(
    {
      title: t('title'),
      description: t('description'),
      address: savedAddress(language),
      pairAddress: null,
      // Without a reader's own device there is nothing on it.
      isIndexed: false,
      picture: listSharePicture([], masthead),
    },
    masthead,
  );
}

export default async function SavedPage({ params }: Props) {
  const language = pageLanguage((await params).locale);
  return (
    <PageFrame
      language={language}
      address={savedAddress(language)}
      switchTarget={{ kind: 'samePage', address: savedAddress(otherLanguage(language)) }}
    >
      <SavedStories />
    </PageFrame>
  );
}
