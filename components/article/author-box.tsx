import { useTranslations } from 'next-intl';
import { Picture } from '@/components/ui/picture';
import type { Author } from '@/lib/content/types';
import styles from './author-box.module.css';

export function AuthorBox({ author }: { author: Author }) {
  const t = useTranslations('Article');
  return (
    <section
      className={`screen-only ${styles.box}`}
      aria-label={`${t('about')}: ${author.name}`}
      data-portrait={author.portrait ? '' : undefined}
    >
      {author.portrait && (
        <div>
          <Picture picture={author.portrait} ratio="square" sizes="6rem" decorative />
        </div>
      )}
      <div>
        <p className={styles.name}>{author.name}</p>
        {author.role && <p className={styles.role}>{author.role}</p>}
        {author.biography && <p className={styles.biography}>{author.biography}</p>}
        <p className={styles.more}>
          <a href={author.address} rel="author">
            {t('byAuthor', { name: author.name })}
          </a>
        </p>
      </div>
    </section>
  );
}
