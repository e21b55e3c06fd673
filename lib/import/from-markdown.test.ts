import { describe, expect, it } from 'vitest';
import { inlineText, type BodyNode } from './body';
import { markdownToBody } from './from-markdown';
import type { MediaFinder } from './media-file';

const everyFile: MediaFinder = (address) =>
  address.startsWith('https:') ? { media: { url: address, width: 1200, height: 800 } } : { media: { file: `/import/${address}` } };

function read(markdown: string, findMedia = everyFile) {
  return markdownToBody(markdown, { findMedia, placeOf: (line) => `a.md:${line}` });
}
const text = (node: BodyNode | undefined) =>
  node !== undefined && 'content' in node && typeof node.content !== 'string' ? inlineText(node.content as never) : '';

describe('markdownToBody', () => {
  it('reads times of day and addresses with colons as they are written', () => {
    expect(text(read('Lúc 8:30, tỷ số 2:1, a:b và chú:thích').body[0])).toBe('Lúc 8:30, tỷ số 2:1, a:b và chú:thích');
  });

  it('has subheads of two levels', () => {
    const { body } = read('# A\n\n## B\n\n### C\n\n##### D');
    expect(body.map((node) => node.kind === 'subhead' && node.level)).toEqual([2, 2, 3, 3]);
  });

  it('keeps marks, breaks, lists within lists and where a list starts', () => {
    const { body } = read('**đậm *cả hai***\\\nhai\n\n3. a\n   - b\n4. c');
    expect(body).toMatchObject([
      {
        kind: 'paragraph',
        content: [{ text: 'đậm ', marks: ['bold'] }, { text: 'cả hai', marks: ['bold', 'italic'] }, { kind: 'break' }, { text: 'hai' }],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          { content: [{ text: 'a' }], lists: [{ ordered: false, items: [{ content: [{ text: 'b' }] }] }] },
          { content: [{ text: 'c' }], lists: [] },
        ],
      },
    ]);
  });

  it('lifts a picture out of its paragraph and keeps the sentence whole', () => {
    const { body } = read('Trước ![x](1.jpg) sau.');
    expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'figure']);
    expect(text(body[0])).toBe('Trước sau.');
  });

  it('reads every directive of the dialect', () => {
    const { body, refusals } = read(`
:::quotation{speaker="Bà Mận" position="Bí thư"}
Câu nói.
:::

:::pull-quote
Câu ngắn.
:::

:::fact-box{title="Con số"}
Đoạn.

- một
:::

:::table{caption="Kim ngạch" source="Sở"}
| a | b |
|---|---|
| 1 | 2 |
:::

:::gallery{title="Chợ nổi"}
![x](1.jpg "A (Ảnh: K)")

![y](2.jpg "B (Photo: L)")
:::

:::related{title="Đọc thêm"}
- demo-vi-a_1
- demo-vi-b
:::

::video{src="v.mp4" title="T" caption="C" credit="K" poster="p.jpg"}
::video{src="https://youtu.be/dQw4w9WgXcQ" title="Y"}
::audio{src="a.wav" title="N"}

:::correction{date="2026-02-03" kind="update"}
Nội dung.
:::`);
    expect(refusals).toEqual([]);
    expect(body).toMatchObject([
      { kind: 'quotation', content: 'Câu nói.', speaker: 'Bà Mận', position: 'Bí thư' },
      { kind: 'pullQuote', content: 'Câu ngắn.' },
      { kind: 'factBox', title: 'Con số', content: [{ kind: 'paragraph' }, { kind: 'list' }] },
      {
        kind: 'table',
        caption: 'Kim ngạch',
        source: 'Sở',
        rows: [
          [{ header: true }, { header: true }],
          [{ header: false }, { header: false }],
        ],
      },
      {
        kind: 'gallery',
        title: 'Chợ nổi',
        pictures: [
          { caption: 'A', credit: 'K' },
          { caption: 'B', credit: 'L' },
        ],
      },
      { kind: 'relatedArticles', title: 'Đọc thêm', articles: ['demo-vi-a_1', 'demo-vi-b'] },
      { kind: 'video', source: { file: '/import/v.mp4' }, poster: { file: '/import/p.jpg' }, caption: 'C', credit: 'K' },
      { kind: 'video', source: { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }, title: 'Y' },
      { kind: 'audio', source: { file: '/import/a.wav' }, title: 'N' },
      { kind: 'correction', date: '2026-02-03T00:00:00.000Z', correctionKind: 'update', content: 'Nội dung.' },
    ]);
  });

  it('says on which line a block is that it does not know, and keeps what stands in it', () => {
    const { body, refusals } = read('a\n\n:::warning\nGiữ lại.\n:::\n\n:::correction{date="hôm qua"}\nx\n:::');
    expect(body.map(text)).toEqual(['a', 'Giữ lại.']);
    expect(refusals).toMatchObject([
      { place: 'a.md:3', scope: 'field' },
      { place: 'a.md:7', scope: 'field' },
    ]);
  });

  it('leaves out a figure that has no file and says why', () => {
    const { body, refusals } = read('![x](1.jpg)', () => ({ reason: 'It does not exist.' }));
    expect(body).toEqual([]);
    expect(refusals).toEqual([{ place: 'a.md:1', reason: 'It does not exist.', scope: 'figure' }]);
  });

  it('reads the last line of a quote as who said it', () => {
    expect(read('> Câu nói.\n>\n> — Ông A').body).toEqual([{ kind: 'quotation', content: 'Câu nói.', speaker: 'Ông A', position: '' }]);
  });

  it('makes a list of footnotes at the end', () => {
    const { body } = read('Chữ[^x].\n\n[^x]: Nguồn.');
    expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'divider', 'list']);
  });

  it('cleans raw HTML and keeps its text', () => {
    const { body } = read(
      'Một <b>hai</b> <script>alert(1)</script>ba.\n\n<div onclick="x()">Khối <i>chữ</i></div>\n\n<script>\nalert(1)\n</script>',
    );
    expect(body.map(text)).toEqual(['Một hai ba.', 'Khối chữ']);
  });
});
