import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { NewsletterAnswer } from '@/components/newsletter/newsletter-answer';
import { NewsletterForm } from '@/components/newsletter/newsletter-form';
import { getMasthead } from '@/lib/content';
import { frontAddress, newsletterAddress, newsletterStates, type NewsletterState } from '@/lib/i18n/addresses';
import { otherLanguage } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { confirmDays, isNewsletterOffered } from '@/lib/newsletter';
import { breadcrumb, listSharePicture, pageMetadata, webPage } from '@/lib/seo';
import { formatOffset } from '@/lib/time';
import styles from './newsletter-page.module.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ state?: string | string[] }> };

/** The states after which there is nothing to fill in. */
const finished: ReadonlySet<NewsletterState> = new Set(['sent', 'confirmed']);

async function stateOf(searchParams: Props['searchParams']): Promise<NewsletterState | null> {
  const { state } = await searchParams;
  return newsletterStates.find((known) => known === state) ?? null;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const language = pageLanguage((await params).locale);
  const state = await stateOf(searchParams);
  const [masthead, t] = await Promise.all([getMasthead(language), getTranslations({ locale: language, namespace: 'Newsletter' })]);
  if (!isNewsletterOffered(masthead)) return {};
  return pageMetadata(
    {
      title: state ? t(`states.${state}.title`) : t('title'),
      description: t('description', { name: masthead.name }),
      address: newsletterAddress(language),
      pairAddress: newsletterAddress(otherLanguage(language)),
      isIndexed: state === null,
      picture: listSharePicture([], masthead),
    },
    masthead,
  );
}

/** Signing up, and what came of a form or a link. */
export default async function Page({ params, searchParams }: Props) {
  const language = pageLanguage((await params).locale);
  const state = await stateOf(searchParams);
  const masthead = await getMasthead(language);
  if (!isNewsletterOffered(masthead)) notFound();
  const t = await getTranslations({ locale: language, namespace: 'Newsletter' });
  const time = masthead.newsletter.sendAt;
  const zone = formatOffset(new Date().toISOString(), masthead.timeZone);
  const facts = {
    language,
    name: t('title'),
    address: newsletterAddress(language),
    description: t('description', { name: masthead.name }),
  };
  return (
    <PageFrame
      language={language}
      address={newsletterAddress(language, state ?? undefined)}
      switchTarget={{ kind: 'samePage', address: newsletterAddress(otherLanguage(language)) }}
    >
      {state === null && (
        <StructuredData things={[webPage(facts), breadcrumb([{ name: masthead.name, address: frontAddress(language) }, facts])]} />
      )}
      <div className={`page-width ${styles.page}`}>
        {state ? (
          <NewsletterAnswer state={state} time={time} />
        ) : (
          <>
            <h1 className={styles.title}>{t('title')}</h1>
            <p className={styles.lead}>{t('lead', { name: masthead.name, time, zone })}</p>
          </>
        )}
        {(state === null || !finished.has(state)) && (
          <>
            <NewsletterForm language={language} />
            <p className={styles.privacy}>{t('privacy', { days: confirmDays })}</p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
