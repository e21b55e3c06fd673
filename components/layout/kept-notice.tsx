import { useTranslations } from 'next-intl';
import styles from './kept-notice.module.css';

/** Stands over a page that the reader's device has kept; hidden on every page that comes from the newspaper. */
export function KeptNotice() {
  const t = useTranslations('Kept');
  return (
    <kept-notice class={`screen-only ${styles.notice}`} data-copy={t('copy', { time: '{time}' })} data-instead={t('instead')} hidden>
      <p className="page-width" role="status">
        <span data-text="" />{' '}
        <a href="" hidden>
          {t('again')}
        </a>
      </p>
    </kept-notice>
  );
}
