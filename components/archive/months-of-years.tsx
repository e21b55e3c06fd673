import type { Archive } from '@/lib/content/types';
import { monthAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { formatMonthOfYear } from '@/lib/time';
import styles from './months-of-years.module.css';

/** The archive's way in: each year with its months, of which those with stories lead on. */
export function MonthsOfYears({ language, archive }: { language: Language; archive: Archive }) {
  return (
    <div className={styles.years}>
      {archive.years.map(({ year, months }) => (
        <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className={styles.name}>
            {year}
          </h2>
          <ol className={styles.months}>
            {Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map((month) => (
              <li key={month}>
                {months.includes(month) ? (
                  <a href={monthAddress(language, month)}>{formatMonthOfYear(month, language)}</a>
                ) : (
                  <span className={styles.silent}>{formatMonthOfYear(month, language)}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
