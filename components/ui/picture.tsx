import { getImageProps } from 'next/image';
import type { Picture as PictureValue } from '@/lib/content/types';
import styles from './picture.module.css';

type Ratio = 'own' | 'landscape' | 'wide' | 'square' | 'portrait';

type Props = {
  picture: PictureValue;
  /** How wide the picture stands on the page, as in the `sizes` of an <img>: decides which variant the browser takes. */
  sizes: string;
  /** The shape that the picture is cropped to; `own` shows it whole. */
  ratio?: Ratio;
  /** For the one picture that the reader sees first: it is not put off, and it goes before everything else. */
  lead?: boolean;
  /** True where the text beside the picture already says all: a teaser's headline. */
  decorative?: boolean;
};

/** Tenths, as `picture.module.css` knows them: a rule for each needs no style attribute, which a strict CSP would refuse. */
function tenth(percent: number): number {
  return Math.min(10, Math.max(0, Math.round(percent / 10))) * 10;
}

export function Picture({ picture, sizes, ratio = 'own', lead = false, decorative = false }: Props) {
  const common = {
    className: styles.picture,
    alt: decorative ? '' : picture.alt,
    width: picture.width,
    height: picture.height,
    loading: lead ? ('eager' as const) : ('lazy' as const),
    fetchPriority: lead ? ('high' as const) : undefined,
    decoding: 'async' as const,
    'data-ratio': ratio,
    'data-focal-x': ratio === 'own' ? undefined : tenth(picture.focalPoint.x),
    'data-focal-y': ratio === 'own' ? undefined : tenth(picture.focalPoint.y),
  };

  // Somebody else's server learns neither which story is read nor gets its picture copied by ours.
  if (picture.remote) return <img {...common} src={picture.src} referrerPolicy="no-referrer" />;

  const { srcSet, src } = getImageProps({
    src: picture.src,
    alt: '',
    width: picture.width,
    height: picture.height,
    sizes,
    quality: 75,
  }).props;
  return <img {...common} sizes={sizes} srcSet={srcSet} src={src} />;
}
