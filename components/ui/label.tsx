import { useTranslations } from 'next-intl';
import type { ArticleFormat } from '@/lib/content/types';
import { Icon } from './icon';
import styles from './label.module.css';

/** The line above a headline: what kind of story it is when it is not a plain one, and the kicker. */
export function Label({ format, kicker }: { format: ArticleFormat; kicker: string | null }) {
  const t = useTranslations('Teaser');
  if (format === 'standard' && !kicker) return null;
  return (
    <p className={styles.label}>
      {format !== 'standard' && (
        <span className={styles.format} data-format={format}>
          <Icon name={format} filled={format === 'video'} />
          {t(format)}
        </span>
      )}
      {kicker && <span>{kicker}</span>}
    </p>
  );
}
