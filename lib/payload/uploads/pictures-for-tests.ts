import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

let shade = 0;

/** A small picture that no other has the bytes of: the steps are larger than what a JPEG takes for the same colour. */
export function picture(width = 60, height = 40): Sharp {
  shade += 12;
  return sharp({ create: { width, height, channels: 3, background: { r: shade % 256, g: (shade >> 8) * 12, b: 120 } } });
}

/** A JPEG that says where it was taken, by whom and with what. */
export function jpegWithPlace(): Promise<Buffer> {
  return picture(660, 440)
    .withExif({
      IFD0: { Artist: 'Tran Van Duc', Make: 'Maykor', Model: 'Camera of Duc' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 2/1 3/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 47/1 0/1' },
    })
    .withXmp(xmp('<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Bến phà Đò Lèn</rdf:li></rdf:Alt></dc:description>'))
    .jpeg()
    .toBuffer();
}

/** An XMP packet around some Dublin Core. */
export function xmp(inside: string, attributes = ''): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** Numbers of IPTC's fields in their second record. */
export const iptcFields = { headline: 105, objectName: 5, byline: 80, credit: 110, source: 115, caption: 120 } as const;

/** A part of a JPEG, after its marker. */
export function jpegPart(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** The JPEG with another part right after its beginning. */
export const withPart = (jpeg: Buffer, part: Buffer): Buffer => Buffer.concat([jpeg.subarray(0, 2), part, jpeg.subarray(2)]);

/** IPTC as picture desks write it. @param marker whether it says, by ESC % G, that it is UTF-8 */
export function iptc(fields: Partial<Record<keyof typeof iptcFields, string>>, { marker }: { marker: boolean }): Buffer {
  const entry = (record: number, number: number, content: Buffer): Buffer => {
    const head = Buffer.from([0x1c, record, number, 0, 0]);
    head.writeUInt16BE(content.length, 3);
    return Buffer.concat([head, content]);
  };
  const entries = Object.entries(fields).map(([name, text]) => entry(2, iptcFields[name as keyof typeof iptcFields], Buffer.from(text)));
  const data = Buffer.concat([...(marker ? [entry(1, 90, Buffer.from('\x1b%G'))] : []), ...entries]);
  const resource = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  resource.writeUInt32BE(data.length, 8);
  return jpegPart(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource, data, Buffer.alloc(data.length % 2)]));
}

/** A PNG of whatever measures, whose picture ends where it begins. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(Buffer.alloc(8)))]);
}

/** The PNG with XMP as programs write it; sharp writes a kind of chunk of its own. */
export function pngWithXmp(png: Buffer, packet: string): Buffer {
  return withChunk(png, 'iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet}`));
}

/** The PNG with another chunk right after its header. */
export function withChunk(png: Buffer, type: string, content: Buffer): Buffer {
  const endOfHeader = 33;
  return Buffer.concat([png.subarray(0, endOfHeader), pngChunk(type, content), png.subarray(endOfHeader)]);
}

/** A GIF whose frames each fill the whole picture by saying so, in a few bytes. */
export function hollowGif(width: number, height: number, frames: number): Buffer {
  const screen = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const frame = Buffer.from('21f9040001000000' + '2c00000000010001000002024c0100', 'hex');
  return Buffer.concat([screen, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
