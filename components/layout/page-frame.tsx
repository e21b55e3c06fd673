import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { getBreaking, getMasthead, getNavigation } from '@/lib/content';
import type { Breaking, Masthead, Navigation } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { isNewsletterOffered } from '@/lib/newsletter';
import { BreakingStrip } from './breaking-strip';
import { KeptNotice } from './kept-notice';
import type { SwitchTarget } from './language-switch';
import { LiteOffer } from './lite-offer';
import { PageFooter } from './page-footer';
import { PageHeader } from './page-header';

type Props = {
  language: Language;
  /** The page's own address, by which its lite edition is found; of the front page where the page has none that stays. */
  address?: string;
  switchTarget: SwitchTarget;
  /** The address of the section that the page belongs to, marked in the navigation. */
  section?: string;
  /** On the front page the newspaper's name is the headline. */
  front?: boolean;
  /** In a preview, in place of what is breaking for readers. */
  previewedBreaking?: { breaking: Breaking | null };
  children: ReactNode;
};

/** The newspaper around a page. Each page sets it itself, because only the page knows where its language switch leads. */
export async function PageFrame({ language, previewedBreaking, ...rest }: Props) {
  const [masthead, navigation, breaking] = await Promise.all([
    getMasthead(language),
    getNavigation(language),
    previewedBreaking ? previewedBreaking.breaking : getBreaking(language),
  ]);
  return <Frame language={language} masthead={masthead} navigation={navigation} breaking={breaking} {...rest} />;
}

function Frame({
  language,
  masthead,
  navigation,
  breaking,
  address = frontAddress(language),
  switchTarget,
  section,
  front = false,
  children,
}: Omit<Props, 'previewedBreaking'> & { masthead: Masthead; navigation: Navigation; breaking: Breaking | null }) {
  const t = useTranslations('Page');
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <KeptNotice />
      <LiteOffer address={address} />
      <PageHeader
        language={language}
        masthead={masthead}
        navigation={navigation}
        switchTarget={switchTarget}
        section={section}
        front={front}
      />
      <BreakingStrip language={language} breaking={breaking} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <PageFooter
        language={language}
        address={address}
        masthead={masthead}
        navigation={navigation}
        hasNewsletter={isNewsletterOffered(masthead)}
      />
    </>
  );
}
