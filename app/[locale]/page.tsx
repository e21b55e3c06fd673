import type { Metadata } from 'next';
import { draftMode, headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Front } from '@/components/front/front';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { NewsletterInvitation } from '@/components/newsletter/newsletter-invitation';
import { FrontBanner } from '@/components/preview/front-banner';
import { getFrontPage, getFrontPageDraft, getMasthead } from '@/lib/content';
import type { FrontPageDraft } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { listMostRead } from '@/lib/most-read';
import { isNewsletterOffered } from '@/lib/newsletter';
import { signedInUser } from '@/lib/preview';
import { listSharePicture, newspaper, pageMetadata, website } from '@/lib/seo';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = pageLanguage((await params).locale);
  if ((await draftMode()).isEnabled) return { robots: { index: false, follow: false } };
  const [masthead, front, pair, t] = await Promise.all([
    getMasthead(language),
    getFrontPage(language),
    getFrontPage(otherLanguage(language)),
    getTranslations({ locale: language, namespace: 'Front' }),
  ]);
  const stories = front.lead ? [front.lead, ...front.secondaryLeads] : [];
  return pageMetadata(
    {
      title: masthead.tagline ? `${masthead.name} | ${masthead.tagline}` : masthead.name,
      isFront: true,
      description: t('description', { name: masthead.name }),
      address: frontAddress(language),
      pairAddress: pair.lead ? frontAddress(pair.language) : null,
      // An edition that has nothing yet is a page for its newsroom.
      isIndexed: front.lead !== null,
      picture: listSharePicture(stories, masthead),
    },
    masthead,
  );
}

export default async function FrontPage({ params }: Props) {
  const language = pageLanguage((await params).locale);
  const [draft, masthead, day, week] = await Promise.all([
    previewedDraft(language),
    getMasthead(language),
    listMostRead(language, 'day'),
    listMostRead(language, 'week'),
  ]);
  return (
    <>
      {draft && <FrontBanner draft={draft} />}
      <PageFrame language={language} switchTarget={{ kind: 'front' }} front previewedBreaking={draft ?? undefined}>
        {!draft && <StructuredData things={[newspaper(masthead), website(masthead)]} />}
        <Front front={draft?.front ?? (await getFrontPage(language))} mostRead={{ day, week }} />
        {isNewsletterOffered(masthead) && <NewsletterInvitation masthead={masthead} />}
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
