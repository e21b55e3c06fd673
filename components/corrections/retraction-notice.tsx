import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/time';
import type { Retraction } from '@/lib/content/types';
import { correctionsAddress, frontAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { CorrectionNote } from './correction-note';
import styles from './retraction-notice.module.css';

/** In place of a story that the newspaper has taken back: that it has, why, and where to go on. */
export function RetractionNotice({ language, retraction }: { language: Language; retraction: Retraction }) {
  const t = useTranslations('Retraction');
  return (
    <div className={`page-width ${styles.notice}`}>
      <h1>{t('title')}</h1>
      <p className={styles.words}>
        {retraction.notice ?? t('noReason')}
        {retraction.retractedAt && (
          <>
            {' '}
            <span className={styles.time}>
              {t('at')} <Time instant={retraction.retractedAt} />
            </span>
          </>
        )}
      </p>
      {retraction.corrections.map((correction) => (
        <CorrectionNote key={correction.correctedAt + correction.content} correction={correction} />
      ))}
      <p className={styles.ways}>
        {retraction.corrections.length > 0 && <a href={correctionsAddress(language)}>{t('corrections')}</a>}
        <a href={frontAddress(language)}>{t('front')}</a>
      </p>
    </div>
  );
}
