import type { ArticleTeaser } from '@/lib/content/types';
import { Byline, isSigned } from './byline';
import { Label } from './label';
import { Picture } from './picture';
import styles from './teaser.module.css';
import { Time } from './time';

type Props = {
  article: ArticleTeaser;
  /** `stacked`: the picture above; `beside`: a small picture beside; `row`: the same on the whole width of a list; `wide`: a large picture beside; `text`: no picture. */
  shape: 'stacked' | 'beside' | 'row' | 'wide' | 'text';
  /** The step of the headline on the type scale. */
  size: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** How wide the picture stands, for its `sizes`; needed unless the shape is `text`. */
  sizes?: string;
  heading?: 'h2' | 'h3';
  sapo?: boolean;
  /** Under the headline: nothing, the date, or who wrote it and the date. */
  meta?: 'none' | 'date' | 'full';
  ratio?: 'landscape' | 'wide' | 'square' | 'portrait';
  lead?: boolean;
};

/** A story as it stands on a front or in a list. The headline is the one link; it reaches over the whole teaser. */
export function Teaser({
  article,
  shape,
  size,
  sizes = '33vw',
  heading: Heading = 'h3',
  sapo = false,
  meta = 'none',
  ratio = 'landscape',
  lead = false,
}: Props) {
  const hero = shape === 'text' ? null : article.hero;
  return (
    <article className={styles.teaser} data-shape={hero ? shape : 'text'} data-size={size}>
      <div className={styles.text}>
        <Label format={article.format} kicker={article.kicker} isEnded={article.isEnded} />
        <Heading className={styles.headline}>
          <a href={article.address}>{article.title}</a>
        </Heading>
        {sapo && article.sapo && <p className={styles.sapo}>{article.sapo}</p>}
        {meta !== 'none' && (
          <p className={styles.meta}>
            {meta === 'full' && isSigned(article.byline) && (
              <span>
                <Byline byline={article.byline} />
              </span>
            )}
            <Time instant={article.publishedAt} />
          </p>
        )}
      </div>
      {hero && (
        <div className={styles.picture}>
          <Picture picture={hero.picture} sizes={sizes} ratio={ratio} lead={lead} decorative />
        </div>
      )}
    </article>
  );
}
