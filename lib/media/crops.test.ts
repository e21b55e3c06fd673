import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '@/lib/content/values-for-tests';
import { cropOf, cropRegion, shapeOfCropName } from './crops';
import { drawCrop } from './draw-crop';

const picture = (width: number, height: number, x = 50, y = 50) => ({ width, height, focalPoint: { x, y } });

describe('the part of a picture that a crop shows', () => {
  it.each([
    ['the whole of a picture that has the shape', picture(1600, 900), 'wide', { width: 1600, height: 900, left: 0, top: 0 }],
    ['the middle band of an upright one', picture(900, 1600), 'square', { width: 900, height: 900, left: 0, top: 350 }],
    ['what lies around the focal point', picture(3000, 1000, 80, 50), 'square', { width: 1000, height: 1000, left: 1900, top: 0 }],
    [
      'no more than there is beyond a focal point in the corner',
      picture(3000, 1000, 100, 0),
      'landscape',
      { width: 1333, height: 1000, left: 1667, top: 0 },
    ],
    ['something of a picture of one pixel', picture(1, 1), 'wide', { width: 1, height: 1, left: 0, top: 0 }],
  ] as const)('is %s', (_, of, shape, region) => {
    expect(cropRegion(of, shape)).toEqual(region);
  });
});

describe('a crop', () => {
  it('has an address that changes with the focal point, and the size that it is drawn in', () => {
    const hero = pictureOf(1);
    expect(cropOf(hero, 'wide')).toEqual({ address: '/api/pictures/anh-1.jpg/16x9-50-50.jpg', width: 1200, height: 675 });
    expect(cropOf({ ...hero, focalPoint: { x: 12.4, y: 80 } }, 'wide')?.address).toBe('/api/pictures/anh-1.jpg/16x9-12-80.jpg');
    expect(shapeOfCropName('16x9-12-80.jpg')).toBe('wide');
    expect(shapeOfCropName('2x1-12-80.jpg')).toBeNull();
  });

  it('is not made of a picture on another server', () => {
    expect(cropOf({ ...pictureOf(1), remote: true }, 'wide')).toBeNull();
  });

  it.each([
    [1600, 1000, 1000],
    [2400, 1400, 1200],
  ])('of a picture of %s × %s is %s wide, as promised', async (width, height, side) => {
    const source = picture(width, height, 10, 10);
    const bytes = await sharp({ create: { width, height, channels: 4, background: '#0b5a6b' } })
      .png()
      .toBuffer();
    const drawn = await sharp(await drawCrop(bytes, source, 'square')).metadata();
    expect(drawn).toMatchObject({ format: 'jpeg', width: side, height: side });
    expect(cropOf({ ...pictureOf(1), ...source }, 'square')).toMatchObject({ width: side, height: side });
  });
});
