import { useTranslations } from 'next-intl';
import { Teaser } from '@/components/ui/teaser';
import type { ArticleTeaser } from '@/lib/content/types';
import styles from './visual-strip.module.css';

/** Photo stories and videos on a dark band, where pictures show best. */
export function VisualStrip({ articles }: { articles: ArticleTeaser[] }) {
  const t = useTranslations('Front');
  const [first, ...others] = articles;
  return (
    <section className={styles.strip} aria-labelledby="visual">
      <div className="page-width">
        <h2 id="visual" className={styles.title}>
          {t('visual')}
        </h2>
        <div className={styles.stories} data-count={Math.min(articles.length, 4)}>
          {first && <Teaser article={first} shape="stacked" size="md" sizes="(min-width: 48rem) 46vw, 92vw" />}
          {others.slice(0, 3).map((article) => (
            <Teaser
              key={article.number}
              article={article}
              shape="stacked"
              size="sm"
              sizes="(min-width: 64rem) 22vw, (min-width: 40rem) 44vw, 92vw"
            />
          ))}
        </div>
      </div>
    </section>
  );
}
