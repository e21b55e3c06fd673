import { useTranslations } from 'next-intl';
import { Picture } from '@/components/ui/picture';
import type { Author } from '@/lib/content/types';
import styles from './author-heading.module.css';

export function AuthorHeading({ author, suffix }: { author: Author; suffix: string | null }) {
  const t = useTranslations('Author');
  return (
    <div className={styles.heading} data-portrait={author.portrait ? '' : undefined}>
      {author.portrait && (
        <div className={styles.portrait}>
          <Picture picture={author.portrait} ratio="portrait" sizes="(min-width: 48rem) 16rem, 40vw" lead decorative />
        </div>
      )}
      <div>
        <p className={styles.label}>{author.role ?? t('label')}</p>
        <h1 className={styles.name}>
          {author.name}
          {suffix && <span className={styles.suffix}> {suffix}</span>}
        </h1>
        {author.biography && <p className={styles.biography}>{author.biography}</p>}
        {author.email && (
          <p className={styles.email}>
            <a href={`mailto:${author.email}`}>{author.email}</a>
          </p>
        )}
      </div>
    </div>
  );
}
