import ExifReader from 'exifreader';
import sharp, { type Metadata, type Sharp } from 'sharp';

/**
 * How a picture is written again. A little above what is needed on a page, since sizes for readers are made from this file:
 * a second loss on top of the camera's should not be seen.
 */
const writers: Record<string, (picture: Sharp, header: Metadata) => Sharp> = {
  'image/jpeg': (picture, header) =>
    picture.jpeg({ quality: 92, chromaSubsampling: header.chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0' }),
  'image/png': (picture, header) => picture.png({ palette: header.isPalette }),
  'image/avif': (picture) => picture.avif({ quality: 75 }),
};

/**
 * The picture and nothing else: no place, no names, no serial number of a camera, no embedded thumbnail of what was cropped
 * away. Turned as its orientation says, and in sRGB, since both would be lost with the rest.
 *
 * A picture that brings nothing to remove stays byte for byte as it was, for every new encoding costs quality. One that does is
 * encoded again: sharp keeps only pixels, while cutting the metadata out of the file would take a parser of our own for each
 * format, and what it does not know would stay in. GIF and WebP are not here: Payload itself writes those again, frame by
 * frame, without their metadata.
 */
export async function withoutMetadata(content: Buffer, mimeType: string): Promise<Buffer> {
  const write = writers[mimeType];
  if (!write) return content;
  const header = await sharp(content, { limitInputPixels: false }).metadata();
  const isPlain =
    mimeType === 'image/jpeg' ? holdsPictureOnly(content) : !(header.exif || header.iptc || header.xmp || header.comments?.length);
  if (isPlain && (header.orientation ?? 1) === 1 && isSrgb(content, header)) return content;
  const picture = sharp(content, { failOn: 'truncated', limitInputPixels: false })
    .autoOrient()
    .toColourspace(header.space === 'b-w' ? 'b-w' : 'srgb');
  return write(picture, header).toBuffer();
}

function isSrgb(content: Buffer, { space, icc }: Metadata): boolean {
  if (space !== 'srgb' && space !== 'b-w') return false;
  if (!icc) return true;
  try {
    const description = ExifReader.load(content, { expanded: true }).icc?.['ICC Description']?.description;
    return typeof description === 'string' && /srgb/i.test(description);
  } catch {
    return false;
  }
}

/** The parts besides the picture's own that may stay, by their marker and what they begin with. */
const allowedParts: Record<number, string> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

/**
 * Whether a JPEG has no other parts than its picture, its resolution (APP0), its colour profile (APP2) and its kind of
 * colours (APP14). Asked by the parts that are allowed: sharp does not tell of comments, of what makers of cameras invent,
 * nor of a second picture or a film behind the first.
 */
function holdsPictureOnly(jpeg: Buffer): boolean {
  const [firstOfPicture, lastOfPicture, startOfScan, endOfImage] = [0xc0, 0xdf, 0xda, 0xffd9];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1]!;
    if (marker === startOfScan) return jpeg.readUInt16BE(jpeg.length - 2) === endOfImage;
    const isOfPicture = marker >= firstOfPicture && marker <= lastOfPicture;
    const label = allowedParts[marker];
    if (!isOfPicture && !(label && jpeg.toString('latin1', at + 4, at + 4 + label.length) === label)) return false;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return false;
}
