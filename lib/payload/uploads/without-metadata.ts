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
  const isPlain = holdsPictureOnly[mimeType]!(content) && !(header.exif || header.iptc || header.xmp || header.comments?.length);
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

/**
 * Whether a file has no other parts than its picture, and nothing behind it. Asked by the parts that are allowed: sharp does not
 * tell of comments, of what makers of cameras invent, of a second picture or a film behind the first, nor of an archive or a page
 * that somebody has hung on, for who is made to open the file as one (a polyglot).
 */
const holdsPictureOnly: Record<string, (content: Buffer) => boolean> = {
  'image/jpeg': isPlainJpeg,
  'image/png': isPlainPng,
  'image/avif': isPlainAvif,
};

/** Parts of a JPEG besides the picture's own that may stay, by their marker and what they begin with: resolution, colour profile, kind of colours. */
const allowedParts: Record<number, string> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1 */
function isPlainJpeg(jpeg: Buffer): boolean {
  const [firstOfPicture, lastOfPicture, startOfScan, endOfImage] = [0xc0, 0xdf, 0xda, 0xd9];
  let at = 2;
  while (at + 2 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1]!;
    if (marker === endOfImage) return at + 2 === jpeg.length;
    if (at + 4 > jpeg.length) return false;
    const isOfPicture = marker >= firstOfPicture && marker <= lastOfPicture;
    const label = allowedParts[marker];
    if (!isOfPicture && !(label && jpeg.toString('latin1', at + 4, at + 4 + label.length) === label)) return false;
    at += 2 + jpeg.readUInt16BE(at + 2);
    if (marker === startOfScan) at = endOfScan(jpeg, at);
  }
  return false;
}

/** Where the next part begins: within a scan 0xff stands for itself, with a zero behind it, or for a restart. */
function endOfScan(jpeg: Buffer, from: number): number {
  let at = jpeg.indexOf(0xff, from);
  while (at !== -1 && (jpeg[at + 1] === 0 || (jpeg[at + 1]! >= 0xd0 && jpeg[at + 1]! <= 0xd7))) at = jpeg.indexOf(0xff, at + 2);
  return at === -1 ? jpeg.length : at;
}

/** Chunks of a PNG that say what the picture looks like (https://www.w3.org/TR/png-3/#5ChunkOrdering). */
const pictureChunks: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);

function isPlainPng(png: Buffer): boolean {
  let at = 8;
  while (at + 12 <= png.length) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (!pictureChunks.has(type)) return false;
    at += 12 + png.readUInt32BE(at);
    if (type === 'IEND') return at === png.length;
  }
  return false;
}

/** Boxes of an AVIF: what it is, where the picture lies in it, and the picture (ISO/IEC 14496-12, 4.2). */
const pictureBoxes: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat']);

function isPlainAvif(avif: Buffer): boolean {
  let at = 0;
  while (at + 8 <= avif.length) {
    const size = avif.readUInt32BE(at);
    if (size < 8 || !pictureBoxes.has(avif.toString('latin1', at + 4, at + 8))) return false;
    at += size;
  }
  return at === avif.length;
}
