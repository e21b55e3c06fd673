import { useTranslations } from 'next-intl';
import { PartHeading } from '@/components/ui/heading';
import { Teaser } from '@/components/ui/teaser';
import type { ArticleTeaser, SectionReference } from '@/lib/content/types';
import styles from './more-stories.module.css';

/** What to read after a story, and the way to all of its section. */
export function MoreStories({ section, articles }: { section: SectionReference; articles: ArticleTeaser[] }) {
  const t = useTranslations('Article');
  return (
    <section className={`page-width screen-only ${styles.more}`}>
      <PartHeading links={[section]}>{t('related')}</PartHeading>
      <div className={styles.stories} data-count={articles.length}>
        {articles.map((article) => (
          <Teaser
            key={article.number}
            article={article}
            shape="stacked"
            size="sm"
            meta="date"
            sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 44vw, 92vw"
          />
        ))}
      </div>
    </section>
  );
}
