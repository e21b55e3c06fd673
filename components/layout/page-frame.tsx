import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { getMasthead, getNavigation } from '@/lib/content';
import type { Masthead, Navigation } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { isNewsletterOffered } from '@/lib/newsletter';
import type { SwitchTarget } from './language-switch';
import { PageFooter } from './page-footer';
import { PageHeader } from './page-header';

type Props = {
  language: Language;
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
      <PageFooter language={language} masthead={masthead} navigation={navigation} hasNewsletter={isNewsletterOffered(masthead)} />
    </>
  );
}
