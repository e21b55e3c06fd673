import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { iptc, jpegPart, jpegWithPlace, picture, pngWithXmp, withChunk, withPart, xmp } from './pictures-for-tests';
import { withoutMetadata } from './without-metadata';

const jpeg = () => picture().jpeg().toBuffer();

const box = (type: string, content: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + content.length);
  return Buffer.concat([size, Buffer.from(type), content]);
};

describe('withoutMetadata', () => {
  it('takes place, names and camera out of a JPEG', async () => {
    const before = await jpegWithPlace();
    expect(Object.keys(ExifReader.load(before, { expanded: true }))).toEqual(expect.arrayContaining(['exif', 'gps']));
    const after = await withoutMetadata(before, 'image/jpeg');
    expect(Object.keys(ExifReader.load(after, { expanded: true }))).toEqual(['file']);
    for (const secret of ['Maykor', 'Duc', 'Exif', 'xmpmeta', 'Lèn']) expect(after.includes(secret)).toBe(false);
  });

  it.each([
    ['IPTC', async () => withPart(await jpeg(), iptc({ byline: 'SECRET' }, { marker: true }))],
    ['a comment', async () => withPart(await jpeg(), jpegPart(0xfe, Buffer.from('SECRET')))],
    ["a maker's own part", async () => withPart(await jpeg(), jpegPart(0xec, Buffer.from('Ducky SECRET')))],
    ['a second picture of the camera', async () => withPart(await jpeg(), jpegPart(0xe2, Buffer.from('MPF\0SECRET')))],
    ['a film behind the picture', async () => Buffer.concat([await jpeg(), Buffer.from('ftypmp42SECRET')])],
  ])('takes %s out of a JPEG', async (_, make) => {
    const before = await make();
    expect(before.includes('SECRET')).toBe(true);
    const after = await withoutMetadata(before, 'image/jpeg');
    expect(after.includes('SECRET')).toBe(false);
    expect((await sharp(after).metadata()).width).toBe(60);
  });

  it.each(['png', 'avif'] as const)('takes it out of %s', async (format) => {
    const tagged = picture()
      .withExif({ IFD0: { Artist: 'SECRET' } })
      .withXmp(xmp('<dc:source>SECRET</dc:source>'));
    const before = await tagged[format]().toBuffer();
    expect(before.includes('SECRET')).toBe(true);
    const after = await withoutMetadata(before, `image/${format}`);
    expect(after.includes('SECRET')).toBe(false);
    expect(await sharp(after).metadata()).toMatchObject({ width: 60, height: 40 });
  });

  const page = Buffer.from('<script>SECRET</script>PK\u0003\u0004');
  it.each([
    ['jpeg', 'that ends as a JPEG does', (file: Buffer) => Buffer.concat([file, page, Buffer.from([0xff, 0xd9])])],
    ['png', 'behind its end', (file: Buffer) => Buffer.concat([file, page])],
    ['png', 'in a chunk of its own', (file: Buffer) => withChunk(file, 'teSt', page)],
    ['avif', 'in a box of its own', (file: Buffer) => Buffer.concat([file, box('free', page)])],
    ['avif', 'behind its end', (file: Buffer) => Buffer.concat([file, page])],
  ] as const)('takes out of a %s a page or an archive that was hung on, %s', async (format, _, hangOn) => {
    const before = hangOn(await picture()[format]().toBuffer());
    const after = await withoutMetadata(before, `image/${format}`);
    expect([before.includes('SECRET'), after.includes('SECRET')]).toEqual([true, false]);
    expect(await sharp(after).metadata()).toMatchObject({ width: 60, height: 40 });
  });

  it('leaves a JPEG as it is that is sent in several scans, or has marks to start again at', async () => {
    for (const before of [await picture().jpeg({ progressive: true }).toBuffer(), await picture().jpeg({ mozjpeg: true }).toBuffer()])
      expect(await withoutMetadata(before, 'image/jpeg')).toBe(before);
  });

  it('takes XMP out of PNG where other programs put it', async () => {
    const before = pngWithXmp(await picture().png().toBuffer(), xmp('<dc:source>SECRET</dc:source>'));
    expect((await withoutMetadata(before, 'image/png')).includes('SECRET')).toBe(false);
  });

  it.each(['jpeg', 'png', 'avif'] as const)('leaves a %s with nothing to remove as it is, byte for byte', async (format) => {
    const before = await picture()[format]().toBuffer();
    expect(await withoutMetadata(before, `image/${format}`)).toBe(before);
  });

  it('turns the picture as its orientation says before it is lost', async () => {
    const left = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
      .composite([{ input: { create: { width: 30, height: 40, channels: 3, background: '#f00' } }, left: 0, top: 0 }])
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const after = sharp(await withoutMetadata(left, 'image/jpeg'));
    expect(await after.metadata()).toMatchObject({ width: 40, height: 60 });
    // Turned a quarter to the right, the red left half is the upper one.
    const [red, green] = await after.extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer();
    expect([red! > 200, green! < 60]).toEqual([true, true]);
  });

  it('brings other colours to sRGB, and keeps a file that is in sRGB already', async () => {
    const wide = await picture().withIccProfile('p3').jpeg().toBuffer();
    const after = await withoutMetadata(wide, 'image/jpeg');
    expect((await sharp(after).metadata()).hasProfile).toBe(false);
    const srgb = await picture().withIccProfile('srgb').jpeg().toBuffer();
    expect(await withoutMetadata(srgb, 'image/jpeg')).toBe(srgb);
    const print = await picture().toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(await withoutMetadata(print, 'image/jpeg')).metadata()).space).toBe('srgb');
  });
});
