import { useTranslations } from 'next-intl';
import type { ArchiveMonth } from '@/lib/content/types';
import { dayAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { daysOfMonth, formatMonth, formatShortDate, weekdayOf, weekdays } from '@/lib/time';
import styles from './calendar.module.css';

/** The days of a month in weeks; those with stories lead to them. */
export function Calendar({ language, month }: { language: Language; month: ArchiveMonth }) {
  const t = useTranslations('Archive');
  const counts = new Map(month.days.map(({ day, count }) => [day, count]));
  return (
    <table className={styles.calendar}>
      <caption className="visually-hidden">{formatMonth(month.month, language)}</caption>
      <thead>
        <tr>
          {weekdays(language).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.month).map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => {
              const count = day === null ? 0 : counts.get(day);
              if (day === null) return <td key={column} />;
              const number = Number(day.slice(8));
              return (
                <td key={column}>
                  {count ? (
                    <a
                      href={dayAddress(language, day)}
                      aria-label={t('storiesOfDay', { date: formatShortDate(`${day}T00:00:00Z`, 'UTC'), count })}
                    >
                      <span className={styles.day}>{number}</span>
                      <span className={styles.count}>{t('stories', { count })}</span>
                    </a>
                  ) : (
                    <span className={`${styles.day} ${styles.silent}`}>{number}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Weeks from Monday to Sunday; null where the week belongs to another month. */
function weeksOf(month: string): (string | null)[][] {
  const days: (string | null)[] = daysOfMonth(month);
  const cells = [...Array<null>(weekdayOf(`${month}-01`)).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
