import type { Media } from '@/lib/payload/generated-types';
import type { Figure, Picture } from './types';

export type MediaLookup = ReadonlyMap<number, Media>;

type PictureFields = {
  media?: unknown;
  remote?: { src?: string | null; width?: number | null; height?: number | null; alt?: string | null } | null;
  alt?: string | null;
  caption?: string | null;
  credit?: string | null;
};

export function mapMediaPicture(media: Media | undefined): Picture | null {
  if (!media?.url || !media.width || !media.height) return null;
  return {
    src: media.url,
    width: media.width,
    height: media.height,
    alt: media.alt ?? '',
    focalPoint: { x: media.focalX ?? 50, y: media.focalY ?? 50 },
    remote: false,
  };
}

/** A stored picture with its text, caption and credit; what the article says of it goes before what the file says. Null when there is no picture. */
export function mapFigure(fields: PictureFields | null | undefined, media: MediaLookup): Figure | null {
  if (!fields) return null;
  const file = typeof fields.media === 'number' ? media.get(fields.media) : undefined;
  const own = mapMediaPicture(file);
  const alt = fields.alt?.trim();
  if (own) {
    return {
      picture: { ...own, alt: alt || own.alt },
      caption: fields.caption || file?.caption || null,
      credit: fields.credit || file?.credit || null,
    };
  }
  const remote = fields.remote;
  // Only https: a page on https may not show anything else, and no other scheme is a picture.
  if (!remote?.src?.startsWith('https://')) return null;
  return {
    picture: {
      src: remote.src,
      width: remote.width ?? 1200,
      height: remote.height ?? 800,
      alt: alt || remote.alt || '',
      focalPoint: { x: 50, y: 50 },
      remote: true,
    },
    caption: fields.caption || null,
    credit: fields.credit || null,
  };
}
