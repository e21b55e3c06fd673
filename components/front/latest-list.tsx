import { useTimeZone, useTranslations } from 'next-intl';
import type { ArticleTeaser } from '@/lib/content/types';
import { dayOf, formatClock, formatDayAndMonth } from '@/lib/time';
import styles from './latest-list.module.css';

/** The newest stories by the clock; on an open page they come as they are published. */
export function LatestList({ stories }: { stories: ArticleTeaser[] }) {
  const t = useTranslations('Front');
  const timeZone = useTimeZone() ?? 'UTC';
  const days = stories.map((story) => dayOf(story.publishedAt, timeZone));
  return (
    <latest-stories arrived={t('newStory')}>
      <p className="visually-hidden" role="status" />
      <ol>
        {stories.map((story, index) => (
          <li key={story.number} className={styles.story} data-story={story.number}>
            <time dateTime={story.publishedAt} className={styles.time}>
              {days[index] !== days[index - 1] && <span className={styles.day}>{formatDayAndMonth(story.publishedAt, timeZone)}</span>}{' '}
              <span className={styles.clock}>{formatClock(story.publishedAt, timeZone)}</span>
            </time>
            <p className={styles.title}>
              <a href={story.address}>{story.title}</a>
            </p>
          </li>
        ))}
      </ol>
    </latest-stories>
  );
}
