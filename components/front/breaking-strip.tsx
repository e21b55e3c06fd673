import { useTranslations } from 'next-intl';
import type { Breaking } from '@/lib/content/types';
import styles from './breaking-strip.module.css';
import { ShownUntil } from './shown-until';

/** One line over the whole page, between rules, in the one red that the page has. */
export function BreakingStrip({ breaking }: { breaking: Breaking }) {
  const t = useTranslations('Front');
  return (
    <ShownUntil end={breaking.until}>
      <section className="page-width" aria-label={t('breaking')}>
        <p className={styles.strip}>
          <strong className={styles.label}>{t('breaking')}</strong>{' '}
          {breaking.address ? (
            <a href={breaking.address} className={styles.text}>
              {breaking.text}
            </a>
          ) : (
            <span className={styles.text}>{breaking.text}</span>
          )}
        </p>
      </section>
    </ShownUntil>
  );
}
