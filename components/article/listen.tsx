import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Article } from '@/lib/content/types';
import styles from './listen.module.css';

/** How fast, and what is chosen first. */
const speeds = [0.75, 1, 1.25, 1.5, 2];

/** The story to be listened to: its recording, or the browser's own voice where the device has one of its language. */
export function Listen({ article }: { article: Pick<Article, 'language' | 'audio'> }) {
  const t = useTranslations('Listen');
  if (article.audio) {
    return (
      <audio className={styles.recording} controls preload="none" aria-label={t('recorded')}>
        <source src={article.audio.src} type={article.audio.mimeType} />
      </audio>
    );
  }
  return (
    <read-aloud class={styles.listen} language={article.language} role="group" aria-label={t('label')} hidden>
      <button
        type="button"
        className={styles.play}
        data-action="play"
        data-resting={t('play')}
        data-reading={t('pause')}
        data-paused={t('resume')}
      >
        <Icon name="listen" />
        <Icon name="pause" />
        <span data-word="">{t('play')}</span>
      </button>
      <button type="button" data-action="previous" data-while-reading="" aria-label={t('previous')} hidden>
        <Icon name="previous" filled />
      </button>
      <button type="button" data-action="next" data-while-reading="" aria-label={t('next')} hidden>
        <Icon name="next" filled />
      </button>
      <span className={styles.place} data-place="" data-while-reading="" hidden />
      <label data-while-reading="" className={styles.speed} hidden>
        <span className="visually-hidden">{t('speed')}</span>
        <select defaultValue={1}>
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {t('speedValue', { speed })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" data-action="stop" data-while-reading="" aria-label={t('stop')} hidden>
        <Icon name="stop" filled />
      </button>
    </read-aloud>
  );
}
