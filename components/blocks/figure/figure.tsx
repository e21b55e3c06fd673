import type { ReactNode } from 'react';
import { Credit } from '@/components/ui/credit';
import { Picture } from '@/components/ui/picture';
import type { Figure as FigureValue, FigureBlock } from '@/lib/content/types';
import styles from './figure.module.css';

/** As wide as the text column, or as the wide one, on the article page. */
export const figureSizes = {
  text: '(min-width: 44rem) 41rem, 92vw',
  wide: '(min-width: 65rem) 60rem, 92vw',
} as const;

/** Caption and credit under a picture, apart from each other; nothing when there is neither. */
export function FigureCaption({ caption, credit, children }: { caption: string | null; credit: ReactNode; children?: ReactNode }) {
  if (!caption && !credit && !children) return null;
  return (
    <figcaption className={styles.caption}>
      {children}
      {caption && <span className={styles.text}>{caption}</span>} {credit}
    </figcaption>
  );
}

export function PictureFigure({
  figure,
  sizes,
  lead = false,
  className,
  children,
}: {
  figure: FigureValue;
  sizes: string;
  lead?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <figure className={className}>
      <Picture picture={figure.picture} sizes={sizes} lead={lead} />
      <FigureCaption caption={figure.caption} credit={figure.credit && <Credit name={figure.credit} />}>
        {children}
      </FigureCaption>
    </figure>
  );
}

export function Figure({ block, wide = false }: { block: FigureBlock; wide?: boolean }) {
  // A picture that stands upright would fill more than a screen at the wide measure.
  const upright = block.figure.picture.height > block.figure.picture.width;
  const width = (wide || block.width === 'wide') && !upright ? 'wide' : 'text';
  return (
    <div className={styles.figure} data-width={width}>
      <PictureFigure figure={block.figure} sizes={figureSizes[width]} />
    </div>
  );
}
