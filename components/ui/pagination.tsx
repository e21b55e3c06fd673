import { useTranslations } from 'next-intl';
import { pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { pagesToName } from './pages-to-name';
import styles from './pagination.module.css';

/** Real links to the numbered pages of a list: the first, the last, and those around the one that is open. */
export function Pagination({
  language,
  address,
  page,
  pageCount,
}: {
  language: Language;
  address: string;
  page: number;
  pageCount: number;
}) {
  const t = useTranslations('List');
  if (pageCount <= 1) return null;
  return (
    <nav className={styles.pagination} aria-label={t('pages')}>
      {page > 1 && (
        <a className={styles.step} href={pageAddress(language, address, page - 1)} rel="prev">
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
              <a
                href={pageAddress(language, address, entry)}
                aria-label={t('page', { page: entry })}
                aria-current={entry === page ? 'page' : undefined}
              >
                {entry}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount && (
        <a className={styles.step} href={pageAddress(language, address, page + 1)} rel="next">
          {t('next')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
