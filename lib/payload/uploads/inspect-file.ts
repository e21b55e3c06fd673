import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { fileKinds, pictureLimits } from './file-kinds';

type Words = { vi: string; en: string };

const acceptedNames = fileKinds.map(({ name }) => name).join(', ');

const faults = {
  empty: (file: string): Words => ({ vi: `Tệp "${file}" trống.`, en: `The file "${file}" is empty.` }),
  svg: (file: string): Words => ({
    vi: `"${file}" là ảnh SVG, có thể chứa mã chạy trên máy bạn đọc; hãy xuất thành PNG hoặc WebP rồi tải lên.`,
    en: `"${file}" is an SVG, which can hold code that runs at the reader's; export it as PNG or WebP, then upload that.`,
  }),
  unknown: (file: string, is: string | null): Words => ({
    vi: `Nội dung của "${file}" ${is ? `là ${is}` : 'không phải ảnh, video hay âm thanh'}; báo chỉ nhận ${acceptedNames}.`,
    en: `What "${file}" holds is ${is ?? 'no picture, video or sound'}; only ${acceptedNames} can be uploaded.`,
  }),
  otherName: (file: string, is: string, ending: string): Words => ({
    vi: `Nội dung của "${file}" thật ra là ${is}. Hãy kiểm tra lại tệp; nếu đúng là ảnh cần dùng, đổi đuôi tên thành "${ending}" rồi tải lên.`,
    en: `What "${file}" holds is in fact ${is}. Look at the file again; if it is the one you mean, let its name end in "${ending}" and upload it.`,
  }),
  tooLarge: (file: string, width: number, height: number): Words => ({
    vi: `Ảnh "${file}" rộng ${width} × ${height} px; tối đa là ${pictureLimits.side} px mỗi cạnh và ${pictureLimits.pixels / 1e6} triệu điểm ảnh. Hãy thu nhỏ rồi tải lên.`,
    en: `The picture "${file}" measures ${width} × ${height} px; the most is ${pictureLimits.side} px a side and ${pictureLimits.pixels / 1e6} megapixels. Make it smaller, then upload it.`,
  }),
  tooLong: (file: string): Words => ({
    vi: `Ảnh động "${file}" có quá nhiều khung hình; hãy rút ngắn, thu nhỏ hoặc tải lên dưới dạng video.`,
    en: `The animation "${file}" has too many frames; shorten it, make it smaller or upload it as a video.`,
  }),
  damaged: (file: string): Words => ({
    vi: `Tệp ảnh "${file}" bị hỏng hoặc tải về chưa hết; hãy lấy lại tệp gốc.`,
    en: `The picture file "${file}" is damaged or cut off; fetch the original again.`,
  }),
};

/** What a file is, or why it cannot be taken in. */
export type Inspection = { mimeType: string; fault: null } | { mimeType: null; fault: Words };

/**
 * Looks at an uploaded file's bytes. A picture's measures are read from its header, before anything is decoded: a small file
 * can hold a picture that fills the memory.
 * @param nameMatters whether the ending of the name has to say what the file is; an import takes what an old site called it
 */
export async function inspectFile(name: string, content: Buffer, { nameMatters }: { nameMatters: boolean }): Promise<Inspection> {
  const refused = (fault: Words): Inspection => ({ mimeType: null, fault });
  if (content.length === 0) return refused(faults.empty(name));
  if (isSvg(content)) return refused(faults.svg(name));
  const detected = await fileTypeFromBuffer(content);
  const kind = fileKinds.find(({ mimeTypes }) => (mimeTypes as readonly string[]).includes(detected?.mime ?? ''));
  if (!kind) return refused(faults.unknown(name, detected?.ext.toUpperCase() ?? null));
  if (nameMatters && !(kind.endings as readonly string[]).includes(extname(name).toLowerCase())) {
    return refused(faults.otherName(name, kind.name, kind.endings[0]));
  }
  const [mimeType] = kind.mimeTypes;
  const fault = mimeType.startsWith('image/') ? await pictureFault(name, content) : null;
  return fault ? refused(fault) : { mimeType, fault };
}

/** An SVG is text: a signature does not give it away, and without "<?xml" it has none. */
function isSvg(content: Buffer): boolean {
  const beginning = content.subarray(0, 4096);
  const isUtf16 = (beginning[0] === 0xff && beginning[1] === 0xfe) || beginning[1] === 0;
  const text = beginning.toString(isUtf16 ? 'utf16le' : 'utf8');
  return /^[\s\uFEFF]*</.test(text) && /<(?:\w+:)?svg[\s/>]/i.test(text);
}

async function pictureFault(name: string, content: Buffer): Promise<Words | null> {
  // The limit is ours, below, with a sentence; libvips has its own, without.
  const header = await sharp(content, { limitInputPixels: false, animated: true })
    .metadata()
    .catch(() => null);
  if (!header) return faults.damaged(name);
  const { width, pages = 1 } = header;
  const height = header.pageHeight ?? header.height;
  if (Math.max(width, height) > pictureLimits.side || width * height > pictureLimits.pixels) return faults.tooLarge(name, width, height);
  if (width * height * pages > pictureLimits.animationPixels) return faults.tooLong(name);
  // A file that is cut off shows it only when it is read to its end. The small size keeps the memory small.
  const isWhole = await sharp(content, { failOn: 'truncated', limitInputPixels: false })
    .resize(16, 16, { fit: 'fill' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  return isWhole ? null : faults.damaged(name);
}
