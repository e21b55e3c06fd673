import type { Metadata } from 'next';
import { draftMode, headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Front } from '@/components/front/front';
import { PageFrame } from '@/components/layout/page-frame';
import { FrontBanner } from '@/components/preview/front-banner';
import { getFrontPage, getFrontPageDraft, getMasthead } from '@/lib/content';
import type { FrontPageDraft } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { signedInUser } from '@/lib/preview';

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
    ...((await draftMode()).isEnabled ? { robots: { index: false, follow: false } } : {}),
  };
}

export default async function FrontPage({ params }: Props) {
  const language = pageLanguage((await params).locale);
  const draft = await previewedDraft(language);
  return (
    <>
      {draft && <FrontBanner draft={draft} />}
      <PageFrame language={language} switchTarget={{ kind: 'front' }} front>
        <Front front={draft?.front ?? (await getFrontPage(language))} />
      </PageFrame>
    </>
  );
}

/** The page as it was last saved, in Next's draft mode, for who may set it. The cookie of the mode alone opens nothing. */
async function previewedDraft(language: Language): Promise<FrontPageDraft | null> {
  if (!(await draftMode()).isEnabled) return null;
  const user = await signedInUser(await headers());
  return user && getFrontPageDraft(language, user);
}
