import { useTranslations } from 'next-intl';
import { pagesToName } from './pages-to-name';
import styles from './pagination.module.css';

/** Real links to the numbered pages of a list: the first, the last, and those around the one that is open. */
export function Pagination({ addressOf, page, pageCount }: { addressOf: (page: number) => string; page: number; pageCount: number }) {
  const t = useTranslations('List');
  if (pageCount <= 1) return null;
  return (
    <nav className={styles.pagination} aria-label={t('pages')}>
      {page > 1 && (
        <a className={styles.step} href={addressOf(page - 1)} rel="prev">
          <span aria-hidden="true">←</span> {t('previous')}
        </a>
      )}
      <ol className={styles.pages}>
        {pagesToName(page, pageCount).map((entry, index) =>
          entry === 'gap' ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={entry}>
              <a href={addressOf(entry)} aria-label={t('page', { page: entry })} aria-current={entry === page ? 'page' : undefined}>
                {entry}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount && (
        <a className={styles.step} href={addressOf(page + 1)} rel="next">
          {t('next')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
