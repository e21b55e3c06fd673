import { useLocale, useTranslations } from 'next-intl';
import { frontAddress, type NewsletterState } from '@/lib/i18n/addresses';
import { confirmDays } from '@/lib/newsletter';
import styles from './newsletter-answer.module.css';

/** What came of a form or a link, and what to do next. */
export function NewsletterAnswer({ state, time }: { state: NewsletterState; time: string }) {
  const t = useTranslations('Newsletter');
  const isTrouble = ['invalid', 'tooMany', 'expired', 'wrongLink'].includes(state);
  return (
    <div className={`${styles.answer} ${isTrouble ? styles.trouble : ''}`} role={isTrouble ? 'alert' : 'status'}>
      <h1 className={styles.title}>{t(`states.${state}.title`)}</h1>
      <p className={styles.text}>{t(`states.${state}.text`, { time, days: confirmDays })}</p>
      <p className={styles.way}>
        <a href={frontAddress(useLocale())}>{t('toFront')}</a>
      </p>
    </div>
  );
}
