import { useTranslations } from 'next-intl';
import { Teaser } from '@/components/ui/teaser';
import type { ArticleTeaser } from '@/lib/content/types';
import styles from './visual-strip.module.css';

/** Photo stories and videos on a dark band, where pictures show best. */
export function VisualStrip({ articles }: { articles: ArticleTeaser[] }) {
  const t = useTranslations('Front');
  const shown = articles.slice(0, 4);
  // Two stories share the strip in halves; of more, the first is the large one where there is room for it.
  const inHalves = shown.length <= 2;
  return (
    <section className={styles.strip} aria-labelledby="visual">
      <div className="page-width">
        <h2 id="visual" className={styles.title}>
          {t('visual')}
        </h2>
        <div className={styles.stories} data-count={shown.length}>
          {shown.map((article, index) => (
            <Teaser
              key={article.number}
              article={article}
              shape="stacked"
              size={inHalves ? 'md' : 'sm'}
              sizes={inHalves || index === 0 ? '(min-width: 40rem) 46vw, 92vw' : '(min-width: 64rem) 22vw, (min-width: 40rem) 44vw, 92vw'}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
