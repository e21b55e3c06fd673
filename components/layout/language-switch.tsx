import { useTranslations } from 'next-intl';
import { frontAddress } from '@/lib/i18n/addresses';
import { languages, otherLanguage, type Language } from '@/lib/i18n/languages';
import styles from './language-switch.module.css';

/**
 * Where the switch leads: to the same page in the other edition; or to its front page, because this kind of page has
 * no pair; or nowhere, because this story has none, and then it says so and offers the front page.
 */
export type SwitchTarget = { kind: 'samePage'; address: string } | { kind: 'front' } | { kind: 'storyMissing' };

/** The page in the other edition when there is one, and its front page otherwise. */
export function switchTo(translationAddress: string | null): SwitchTarget {
  return translationAddress === null ? { kind: 'front' } : { kind: 'samePage', address: translationAddress };
}

export function LanguageSwitch({ language, target }: { language: Language; target: SwitchTarget }) {
  const t = useTranslations('Languages');
  const other = otherLanguage(language);
  const front = frontAddress(other);
  return (
    <div className={`screen-only ${styles.switch}`}>
      <ul className={styles.languages} aria-label={t('label')}>
        {languages.map((entry, index) => (
          <li key={entry}>
            {index > 0 && (
              <span className={styles.bar} aria-hidden="true">
                {' | '}
              </span>
            )}
            {entry === language && (
              <span className={styles.current} lang={entry} aria-current="true">
                {t(entry)}
              </span>
            )}
            {entry === other && target.kind === 'storyMissing' && (
              <span className={styles.missing} lang={entry}>
                {t(entry)}
              </span>
            )}
            {entry === other && target.kind !== 'storyMissing' && (
              <a href={target.kind === 'samePage' ? target.address : front} lang={entry} hrefLang={entry}>
                {t(entry)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {target.kind === 'storyMissing' && (
        <p className={styles.note}>
          {t('storyMissing')}{' '}
          <a href={front} hrefLang={other}>
            {t('otherFront')}
          </a>
        </p>
      )}
    </div>
  );
}
