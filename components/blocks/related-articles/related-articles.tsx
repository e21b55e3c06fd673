import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/time';
import type { RelatedArticlesBlock } from '@/lib/content/types';
import styles from './related-articles.module.css';

export function RelatedArticles({ block }: { block: RelatedArticlesBlock }) {
  const t = useTranslations('Blocks');
  if (block.articles.length === 0) return null;
  const title = block.title || t('related');
  return (
    <nav className={`screen-only ${styles.box}`} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <ul className={styles.list}>
        {block.articles.map((article) => (
          <li key={article.number}>
            <a href={article.address}>{article.title}</a>{' '}
            <span className={styles.date}>
              <Time instant={article.publishedAt} form="day" />
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
