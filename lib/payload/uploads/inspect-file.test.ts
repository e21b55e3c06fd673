import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectFile } from './inspect-file';
import { hollowGif, picture, pngHeader } from './pictures-for-tests';

const byAnEditor = { nameMatters: true };
const byAnImport = { nameMatters: false };
const noisy = sharp({
  create: { width: 300, height: 200, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 120, sigma: 60 } },
});

const wav = Buffer.from(`RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data\0\0\0\0`, 'latin1');

describe('inspectFile takes in', () => {
  it.each([
    ['anh.jpg', () => picture().jpeg().toBuffer(), 'image/jpeg'],
    ['ANH.JPEG', () => picture().jpeg().toBuffer(), 'image/jpeg'],
    ['anh.png', () => picture().png().toBuffer(), 'image/png'],
    ['anh.webp', () => picture().webp().toBuffer(), 'image/webp'],
    ['anh.avif', () => picture().avif().toBuffer(), 'image/avif'],
    ['anh.gif', () => picture().gif().toBuffer(), 'image/gif'],
    ['tieng.wav', async () => wav, 'audio/wav'],
  ])('%s that is what its name says', async (name, make, mimeType) => {
    expect(await inspectFile(name, await make(), byAnEditor)).toEqual({ mimeType, fault: null });
  });

  it('from an import, a picture that an old site gave another ending', async () => {
    expect(await inspectFile('anh.jpg', await picture().png().toBuffer(), byAnImport)).toEqual({ mimeType: 'image/png', fault: null });
  });
});

describe('inspectFile refuses, and says why', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const cutOff = (content: Buffer) => content.subarray(0, Math.floor(content.length * 0.7));

  it.each([
    ['an empty file', 'anh.jpg', async () => Buffer.alloc(0), /trống/],
    ['a PNG that calls itself a JPEG', 'anh.jpg', () => picture().png().toBuffer(), /thật ra là PNG.*đổi đuôi tên thành "\.png"/],
    ['a picture that calls itself a film', 'phim.mp4', () => picture().jpeg().toBuffer(), /thật ra là JPEG/],
    ['a picture without an ending', 'anh', () => picture().jpeg().toBuffer(), /thật ra là JPEG/],
    ['an SVG', 'anh.svg', async () => Buffer.from(svg), /SVG, có thể chứa mã/],
    ['an SVG that calls itself a PNG', 'anh.png', async () => Buffer.from(`<?xml version="1.0"?>\n<!-- a -->\n${svg}`), /SVG/],
    ['an SVG with a prefix and a mark of its order', 'anh.jpg', async () => Buffer.from(`\uFEFF<s:svg xmlns:s="…"/>`), /SVG/],
    ['an SVG in UTF-16', 'anh.jpg', async () => Buffer.from(`\uFEFF${svg}`, 'utf16le'), /SVG/],
    ['a page', 'anh.png', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), /không phải ảnh/],
    ['a document', 'anh.png', async () => Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), /là PDF; báo chỉ nhận JPEG/],
    ['a text', 'anh.jpg', async () => Buffer.from('không phải ảnh'), /không phải ảnh/],
    ['a picture of 20 000 × 20 000 px', 'anh.png', async () => pngHeader(20_000, 20_000), /20000 × 20000 px; tối đa/],
    ['a side of 12 001 px', 'anh.png', async () => pngHeader(12_001, 10), /12001 × 10 px/],
    ['more than 100 megapixels', 'anh.png', async () => pngHeader(11_000, 11_000), /11000 × 11000 px/],
    ['a JPEG that is cut off', 'anh.jpg', async () => cutOff(await noisy.clone().jpeg().toBuffer()), /bị hỏng/],
    ['a PNG that is cut off', 'anh.png', async () => cutOff(await noisy.clone().png().toBuffer()), /bị hỏng/],
    ['a WebP that is cut off', 'anh.webp', async () => cutOff(await noisy.clone().webp().toBuffer()), /bị hỏng/],
    ['an AVIF that is cut off', 'anh.avif', async () => cutOff(await noisy.clone().avif().toBuffer()), /bị hỏng/],
    ['a GIF that is cut off', 'anh.gif', async () => cutOff(await noisy.clone().gif().toBuffer()), /bị hỏng/],
    ['a PNG that is only a header', 'anh.png', async () => pngHeader(10, 10), /bị hỏng/],
  ])('%s', async (_, name, make, sentence) => {
    const { mimeType, fault } = await inspectFile(name, await make(), byAnEditor);
    expect(mimeType).toBeNull();
    expect(fault?.vi).toMatch(sentence);
    expect(fault?.en).toContain(name);
  });

  it('a picture that is too large within the time of a look at its header', async () => {
    const started = performance.now();
    await inspectFile('anh.png', pngHeader(20_000, 20_000), byAnEditor);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('an animation of more pixels than a server should decode', async () => {
    expect((await inspectFile('dong.gif', hollowGif(400, 300, 3), byAnEditor)).fault).toBeNull();
    expect((await inspectFile('dong.gif', hollowGif(2000, 1500, 90), byAnEditor)).fault?.vi).toMatch(/quá nhiều khung hình/);
  });
});
