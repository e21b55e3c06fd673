import { useTranslations } from 'next-intl';
import type { GalleryBlock } from '@/lib/content/types';
import { figureSizes, PictureFigure } from '../figure/figure';
import styles from './gallery.module.css';

/** All pictures of a gallery, one under or beside the other: nothing to click, nothing hidden, and it prints. */
export function Gallery({ block }: { block: GalleryBlock }) {
  const t = useTranslations('Blocks');
  const count = block.figures.length;
  if (count === 0) return null;
  return (
    <section className={styles.gallery} data-width="wide" aria-label={block.title ?? t('gallery')}>
      {block.title && <p className={styles.title}>{block.title}</p>}
      <div className={styles.pictures} data-odd={count % 2 === 1 || undefined}>
        {block.figures.map((figure, index) => (
          <PictureFigure
            key={index}
            figure={figure}
            sizes={index === 0 && count % 2 === 1 ? figureSizes.wide : '(min-width: 65rem) 29rem, (min-width: 40rem) 46vw, 92vw'}
          >
            {count > 1 && <span className={styles.position}>{t('galleryPosition', { position: index + 1, count })}</span>}
          </PictureFigure>
        ))}
      </div>
    </section>
  );
}
