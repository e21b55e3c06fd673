import { useTranslations } from 'next-intl';
import { PageFrame } from '@/components/layout/page-frame';
import type { Language } from '@/lib/i18n/languages';
import styles from './refused-share-link.module.css';

/** A share link that opens nothing: why, and what to do about it. */
export function RefusedShareLink({ language, reason }: { language: Language; reason: 'unknown' | 'expired' | 'revoked' }) {
  const t = useTranslations('Preview');
  return (
    <PageFrame language={language} switchTarget={{ kind: 'front' }}>
      <div className={`page-width ${styles.refused}`}>
        <h1>{t('refusedTitle')}</h1>
        <p>{t(`refused.${reason}`)}</p>
      </div>
    </PageFrame>
  );
}
