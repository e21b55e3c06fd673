import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Masthead, Navigation } from '@/lib/content/types';
import { frontAddress, searchAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { dayOf, dayRange, formatDayInWords } from '@/lib/time';
import { LanguageSwitch, type SwitchTarget } from './language-switch';
import styles from './page-header.module.css';
import { ReadingSettings } from './reading-settings';

type Props = {
  language: Language;
  masthead: Masthead;
  navigation: Navigation;
  switchTarget: SwitchTarget;
  section: string | undefined;
  front: boolean;
};

export function PageHeader({ language, masthead, navigation, switchTarget, section, front }: Props) {
  const t = useTranslations('Header');
  const today = dayOf(new Date().toISOString(), masthead.timeZone);
  const Name = front ? 'h1' : 'p';
  return (
    <header className={styles.header} data-front={front || undefined}>
      <div className={`page-width ${styles.top}`}>
        {masthead.governingBody && <p className={styles.governingBody}>{t('governingBody', { body: masthead.governingBody })}</p>}
        <LanguageSwitch language={language} target={switchTarget} />
        <ReadingSettings />
      </div>
      <div className={`page-width ${styles.nameplate}`}>
        <Name className={styles.name}>
          <a href={frontAddress(language)} aria-label={front ? undefined : t('home', { name: masthead.name })}>
            {masthead.name}
          </a>
        </Name>
        {masthead.tagline && <p className={styles.tagline}>{masthead.tagline}</p>}
        <p className={`screen-only ${styles.date}`}>
          {/* Put right by the reader's browser, which React then leaves alone. */}
          <edition-date
            until={dayRange(today, masthead.timeZone).until}
            dangerouslySetInnerHTML={{ __html: formatDayInWords(today, language) }}
            suppressHydrationWarning
          />
        </p>
      </div>
      {navigation.sections.length > 0 && (
        <nav className={`page-width screen-only ${styles.navigation}`} aria-label={t('sections')}>
          <details className={styles.index}>
            <summary>
              <Icon name="menu" />
              {t('index')}
            </summary>
            <div className={styles.panel}>
              <ul className={`page-width ${styles.all}`}>
                {navigation.sections.map((entry) => (
                  <li key={entry.address}>
                    <a href={entry.address}>{entry.name}</a>
                    {entry.children.length > 0 && (
                      <ul>
                        {entry.children.map((child) => (
                          <li key={child.address}>
                            <a href={child.address}>{child.name}</a>
                          </li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </details>
          <ul className={styles.bar}>
            {navigation.sections.map((entry) => {
              const current = entry.address === section || entry.children.some((child) => child.address === section);
              return (
                <li key={entry.address}>
                  <a href={entry.address} aria-current={current ? 'true' : undefined}>
                    {entry.name}
                  </a>
                </li>
              );
            })}
          </ul>
          <a href={searchAddress(language)} className={styles.search} rel="search">
            <Icon name="search" />
            <span className={styles.searchName}>{t('search')}</span>
          </a>
        </nav>
      )}
    </header>
  );
}
