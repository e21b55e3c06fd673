import type { ImageObject } from 'schema-dts';
import type { Figure, Picture } from '@/lib/content/types';
import { cropOf, type CropShape } from '@/lib/media';
import { canonicalAddress } from '../canonical-address';

const shapes: CropShape[] = ['square', 'landscape', 'wide'];

/** A picture in the three shapes that search engines ask for; of one on another server only itself. */
export function pictureCrops(picture: Picture): ImageObject[] {
  if (picture.remote) return [imageObject(picture.src, picture)];
  return shapes.flatMap((shape) => {
    const crop = cropOf(picture, shape);
    return crop ? [imageObject(crop.address, crop)] : [];
  });
}

function imageObject(address: string, { width, height }: { width: number; height: number }): Exclude<ImageObject, string> {
  return { '@type': 'ImageObject', url: canonicalAddress(address), width: `${width}`, height: `${height}` };
}

/** A whole picture with what stands under it. https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata */
export function figureObject({ picture, caption, credit }: Figure): ImageObject {
  return {
    ...imageObject(picture.src, picture),
    contentUrl: canonicalAddress(picture.src),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  };
}
