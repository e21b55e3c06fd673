import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Article } from '@/lib/content/types';
import styles from './save-story.module.css';

/** Keeps the story on the reader's own device. */
export function SaveStory({ article }: { article: Pick<Article, 'number' | 'language' | 'address' | 'title' | 'section'> }) {
  const t = useTranslations('Saved');
  return (
    <story-keeper
      class={styles.save}
      number={article.number}
      language={article.language}
      address={article.address}
      story={article.title}
      section={article.section.name}
      hidden
    >
      <button type="button" aria-pressed="false" data-save={t('save')} data-saved={t('saved')}>
        <Icon name="bookmark" />
        <span data-word="">{t('save')}</span>
      </button>
    </story-keeper>
  );
}
