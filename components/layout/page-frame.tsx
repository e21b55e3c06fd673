import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { getMasthead, getNavigation } from '@/lib/content';
import type { Masthead, Navigation } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
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
  children: ReactNode;
};

/** The newspaper around a page. Each page sets it itself, because only the page knows where its language switch leads. */
export async function PageFrame({ language, ...rest }: Props) {
  const [masthead, navigation] = await Promise.all([getMasthead(language), getNavigation(language)]);
  return <Frame language={language} masthead={masthead} navigation={navigation} {...rest} />;
}

function Frame({
  language,
  masthead,
  navigation,
  address = frontAddress(language),
  switchTarget,
  section,
  front = false,
  children,
}: Props & { masthead: Masthead; navigation: Navigation }) {
  const t = useTranslations('Page');
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <LiteOffer address={address} />
      <PageHeader
        language={language}
        masthead={masthead}
        navigation={navigation}
        switchTarget={switchTarget}
        section={section}
        front={front}
      />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <PageFooter language={language} address={address} masthead={masthead} navigation={navigation} />
    </>
  );
}
