import { useTranslations } from 'next-intl';
import type { ArticleFormat } from '@/lib/content/types';
import { Icon } from './icon';
import styles from './label.module.css';

/**
 * The line above a headline: the kicker, and what kind of story it is when it is not a plain one. Beside a kicker the kind
 * is a drawing alone ("Video Video" otherwise); that a story is live is always said, and that it was.
 */
export function Label({ format, kicker, isEnded = false }: { format: ArticleFormat; kicker: string | null; isEnded?: boolean }) {
  const t = useTranslations('Teaser');
  if (format === 'standard' && !kicker) return null;
  return (
    <p className={styles.label}>
      {format !== 'standard' && (
        <span className={styles.format} data-format={format} data-ended={isEnded || undefined}>
          <Icon name={format} filled={format === 'video'} />
          <span className={kicker && format !== 'live' ? 'visually-hidden' : undefined}>{t(isEnded ? 'liveEnded' : format)}</span>
        </span>
      )}
      {kicker && <span>{kicker}</span>}
    </p>
  );
}
