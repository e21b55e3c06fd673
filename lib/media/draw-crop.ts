import 'server-only';
import sharp from 'sharp';
import type { Picture } from '@/lib/content/types';
import { cropRegion, cropSize, type CropShape } from './crops';

/** A crop as JPEG, which every crawler and network reads. @throws when the bytes are no picture, or not of this size */
export async function drawCrop(
  bytes: Buffer,
  picture: Pick<Picture, 'width' | 'height' | 'focalPoint'>,
  shape: CropShape,
): Promise<Buffer> {
  const region = cropRegion(picture, shape);
  const size = cropSize(region, shape);
  return sharp(bytes).extract(region).resize(size.width, size.height).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer();
}
