import { DOMParser } from '@xmldom/xmldom';
import ExifReader from 'exifreader';

/** What a photographer has written into the file of a picture. Empty where nothing was. */
export type PictureNotes = { caption: string; credit: string };

type Tag = { description?: unknown } | readonly { description?: unknown }[] | undefined;
type Tags = Record<string, Tag> | undefined;

/** What cameras write where a caption should be. */
const cameraTalk = /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|KONICA MINOLTA.*|DCIM\\.*|default|untitled|Screenshot|Processed with .*)$/i;

const longest = 2000;

/**
 * The caption and the credit that a picture brings with it: from IPTC, where agencies write them, else from XMP, else from
 * EXIF. The library reads IPTC by its marker of the character set, and as UTF-8 where there is none.
 */
export async function pictureNotes(content: Buffer): Promise<PictureNotes> {
  const tags = await readTags(content);
  const iptc = tags.iptc as Tags;
  const xmp = tags.xmp as Tags;
  const exif = tags.exif as Tags;
  const photographer = first(text(iptc?.['By-line']), text(xmp?.creator), text(exif?.Artist));
  const agency = first(text(iptc?.Credit), text(xmp?.Credit), text(iptc?.Source), text(xmp?.Source));
  const caption = first(text(iptc?.['Caption/Abstract']), text(xmp?.description), text(exif?.ImageDescription));
  return {
    caption: cameraTalk.test(caption) ? '' : caption,
    credit: [...new Set([photographer, agency])].filter(Boolean).join(' / '),
  };
}

async function readTags(content: Buffer): Promise<Record<string, unknown>> {
  try {
    // XMP is XML, and a server has no parser of its own; what a PNG holds is compressed, which takes waiting.
    const domParser = new DOMParser({ onError: () => {} });
    return (await ExifReader.load(content, { expanded: true, async: true, domParser })) as Record<string, unknown>;
  } catch {
    // A picture without notes, or with such as nobody can read, is still a picture.
    return {};
  }
}

function text(tag: Tag): string {
  const parts = (Array.isArray(tag) ? tag : [tag]) as ({ description?: unknown } | undefined)[];
  const joined = parts.flatMap((part) => (typeof part?.description === 'string' ? part.description : [])).join(', ');
  return joined
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
}

const first = (...candidates: string[]): string => candidates.find(Boolean) ?? '';
