import { useTranslations } from 'next-intl';
import { PartHeading } from '@/components/ui/heading';
import type { ArticleTeaser } from '@/lib/content/types';
import type { Span } from '@/lib/most-read';
import styles from './most-read.module.css';

/** By the time that each list looks back; empty lists are left out. */
export type MostReadLists = Record<Span, ArticleTeaser[]>;

/** What others read: the headlines of a day and of a week, numbered. */
export function MostRead({ lists }: { lists: MostReadLists }) {
  const t = useTranslations('MostRead');
  const spans = (['day', 'week'] as const).filter((span) => lists[span].length > 0);
  if (spans.length === 0) return null;
  return (
    <section className={`page-width screen-only ${styles.part}`} aria-labelledby="most-read">
      <PartHeading id="most-read">{t('title')}</PartHeading>
      <div className={styles.lists}>
        {spans.map((span) => (
          <div key={span}>
            <h3 id={`most-read-${span}`} className={styles.span}>
              {t(span)}
            </h3>
            <ol aria-labelledby={`most-read-${span}`} className={styles.list}>
              {lists[span].map((story, index) => (
                <li key={story.number} className={styles.story}>
                  <span aria-hidden="true" className={styles.place}>
                    {index + 1}
                  </span>
                  <a href={story.address}>{story.title}</a>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
