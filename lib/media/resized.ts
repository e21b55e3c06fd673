import type { Picture } from '@/lib/content/types';

/** Where pictures are made in other sizes. */
export const resizingPath = '/_next/image';

/** The address of the picture that a request asks for in another size; null where it asks for something else. */
export const pictureToResize = (path: string, query: string): string | null =>
  path === resizingPath ? new URLSearchParams(query).get('url') : null;

/** Widths, in pixels, among those that `next.config.ts` lets the optimizer make. */
export type ResizedWidth = 360 | 1280;

/**
 * Where a stored picture is served smaller, for who knows no `srcset`: in the format of the file, unless whoever asks takes a
 * newer one. Null for a picture on somebody else's server, which is to learn nothing of our readers.
 */
export function resizedAddress(picture: Picture, width: ResizedWidth): string | null {
  return picture.remote ? null : `${resizingPath}?${new URLSearchParams({ url: picture.src, w: String(width), q: '75' })}`;
}
