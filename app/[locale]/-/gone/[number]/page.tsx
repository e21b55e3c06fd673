import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RetractionNotice } from '@/components/corrections/retraction-notice';
import { PageFrame } from '@/components/layout/page-frame';
import { getRetraction } from '@/lib/content';
import { pageLanguage } from '@/lib/i18n/page-language';

type Props = { params: Promise<{ locale: string; number: string }> };

// A kept page would repeat to everybody, in what Next sends for its own use, the address that it was first asked under:
// the headline of the retracted story. What it says is in the data cache anyhow.
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLanguage((await params).locale), namespace: 'Retraction' });
  return { title: t('title'), robots: { index: false } };
}

/** What the proxy shows, with status 410, at every address of a retracted article. */
export default async function Page({ params }: Props) {
  const { locale, number } = await params;
  const language = pageLanguage(locale);
  const retraction = await getRetraction(language, Number(number));
  if (!retraction) notFound();
  return (
    <PageFrame language={language} switchTarget={{ kind: 'front' }}>
      <RetractionNotice language={language} retraction={retraction} />
    </PageFrame>
  );
}
