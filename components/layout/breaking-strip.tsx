import { useTranslations } from 'next-intl';
import type { Breaking } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import styles from './breaking-strip.module.css';

/**
 * One line over the whole page, between rules, in the one red that the page has. Where nothing is breaking it stands
 * there hidden: news that comes while the page is open has its place.
 */
export function BreakingStrip({ language, breaking }: { language: Language; breaking: Breaking | null }) {
  const t = useTranslations('Page');
  return (
    <breaking-watch language={language} until={breaking?.until}>
      <section className="page-width screen-only" aria-label={t('breaking')} hidden={breaking === null}>
        <p className={styles.strip}>
          <strong className={styles.label}>{t('breaking')}</strong>{' '}
          <a href={breaking?.address ?? undefined} className={styles.text}>
            {breaking?.text}
          </a>
        </p>
      </section>
      <p role="status" className="visually-hidden" />
    </breaking-watch>
  );
}
