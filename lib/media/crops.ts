import type { Picture } from '@/lib/content/types';

/**
 * The shapes in which search engines and social networks ask for a picture, and how large we give them, in pixels.
 * Google asks an article for 16:9, 4:3 and 1:1, and for large pictures 1200 px:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const cropShapes = {
  square: { name: '1x1', width: 1200, height: 1200 },
  landscape: { name: '4x3', width: 1200, height: 900 },
  wide: { name: '16x9', width: 1200, height: 675 },
} as const;

export type CropShape = keyof typeof cropShapes;

export type Size = { width: number; height: number };
/** The part of a picture that a crop shows, in its pixels. */
export type CropRegion = Size & { left: number; top: number };
export type Crop = Size & { address: string };

/** The largest part of a picture that has the shape, as near to the middle of its focal point as the edges allow. */
export function cropRegion({ width, height, focalPoint }: Pick<Picture, 'width' | 'height' | 'focalPoint'>, shape: CropShape): CropRegion {
  const wanted = cropShapes[shape].width / cropShapes[shape].height;
  const size = {
    width: Math.max(1, Math.min(width, Math.round(height * wanted))),
    height: Math.max(1, Math.min(height, Math.round(width / wanted))),
  };
  const start = (whole: number, part: number, percent: number) =>
    Math.min(whole - part, Math.max(0, Math.round((whole * percent) / 100 - part / 2)));
  return { ...size, left: start(width, size.width, focalPoint.x), top: start(height, size.height, focalPoint.y) };
}

/** How large a crop is drawn: as the shape wants it, but never larger than the picture itself. */
export function cropSize(region: Size, shape: CropShape): Size {
  return region.width >= cropShapes[shape].width ? { width: cropShapes[shape].width, height: cropShapes[shape].height } : region;
}

/**
 * Where a crop of a stored picture is served, and how large it is; null for a picture on somebody else's server. The focal
 * point is in the address: when it moves, a network that has kept the old crop asks for the new one.
 */
export function cropOf(picture: Picture, shape: CropShape): Crop | null {
  if (picture.remote) return null;
  const { width, height } = cropSize(cropRegion(picture, shape), shape);
  const file = picture.src.slice(picture.src.lastIndexOf('/') + 1);
  return { address: `/api/pictures/${file}/${cropName(picture, shape)}`, width, height };
}

function cropName({ focalPoint }: Pick<Picture, 'focalPoint'>, shape: CropShape): string {
  return `${cropShapes[shape].name}-${Math.round(focalPoint.x)}-${Math.round(focalPoint.y)}.jpg`;
}

/** The shape that the last segment of a crop's address names; null when it names none. */
export function shapeOfCropName(name: string): CropShape | null {
  const [ratio] = name.split('-');
  return (Object.keys(cropShapes) as CropShape[]).find((shape) => cropShapes[shape].name === ratio) ?? null;
}
