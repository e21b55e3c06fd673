import { useTranslations } from 'next-intl';
import { readingChoices } from '@/components/reader-scripts/stored-settings';
import { Icon } from '@/components/ui/icon';
import styles from './reading-settings.module.css';

/** In the order in which they are offered. */
const offered = {
  size: ['small', 'medium', 'large', 'largest'],
  scheme: ['system', 'light', 'dark'],
} as const satisfies { [Name in keyof typeof readingChoices]: readonly (typeof readingChoices)[Name][number][] };

/** Text size and colour scheme. Hidden without a script, which alone can keep them on the device. */
export function ReadingSettings() {
  const t = useTranslations('ReadingSettings');
  return (
    <reading-settings class={`screen-only ${styles.settings}`} hidden>
      <details className={styles.details}>
        <summary aria-label={t('label')}>
          <Icon name="textSize" />
        </summary>
        <div className={styles.panel}>
          {(['size', 'scheme'] as const).map((name) => (
            <fieldset key={name} className={styles.group}>
              <legend>{t(name)}</legend>
              <div className={styles.choices}>
                {offered[name].map((choice) => (
                  <label key={choice} className={styles.choice} data-choice={choice}>
                    <input type="radio" name={name} value={choice} defaultChecked={choice === readingChoices[name][0]} />
                    <span>{t(choice)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      </details>
    </reading-settings>
  );
}
