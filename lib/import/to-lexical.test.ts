import { describe, expect, it } from 'vitest';
import type { BodyNode } from './body';
import { markdownToBody } from './from-markdown';
import { toLexical, type BodyResolver } from './to-lexical';

const resolve: BodyResolver = {
  identity: 'markdown\ntin-1',
  media: (media) => ('file' in media ? 7 : null),
  article: (id) => (id === 'b' ? 12 : null),
};
const write = (markdown: string, resolver = resolve) =>
  toLexical(
    markdownToBody(markdown, {
      findMedia: (address) => ({ media: address.startsWith('https:') ? { url: address, width: 640, height: 480 } : { file: address } }),
      placeOf: String,
    }).body,
    resolver,
  ).root.children;

describe('toLexical', () => {
  it('writes text with its format, links and breaks', () => {
    expect(write('Một **đậm** [nối](/a)\\\nhai')).toEqual([
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', version: 1, text: 'Một ', format: 0, detail: 0, mode: 'normal', style: '' },
          { type: 'text', version: 1, text: 'đậm', format: 1, detail: 0, mode: 'normal', style: '' },
          { type: 'text', version: 1, text: ' ', format: 0, detail: 0, mode: 'normal', style: '' },
          expect.objectContaining({
            type: 'link',
            version: 3,
            id: expect.stringMatching(/^[0-9a-f]{24}$/),
            fields: { linkType: 'custom', url: '/a', newTab: false },
          }),
          { type: 'linebreak', version: 1 },
          { type: 'text', version: 1, text: 'hai', format: 0, detail: 0, mode: 'normal', style: '' },
        ],
      },
    ]);
  });

  it('keeps a nested list in an item of its own, which has the number of the next', () => {
    expect(write('1. a\n   - b\n2. c')).toMatchObject([
      {
        listType: 'number',
        tag: 'ol',
        children: [
          { value: 1, indent: 0 },
          { value: 2, children: [{ type: 'list', listType: 'bullet', children: [{ value: 1, indent: 1 }] }] },
          { value: 2, children: [{ text: 'c' }] },
        ],
      },
    ]);
  });

  it('writes a stored picture by its id and a remote one by its address', () => {
    expect(write('![x](1.jpg "A (Ảnh: B)")\n\n![y](https://a.vn/2.jpg)').map(({ fields }) => fields)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        blockName: '',
        blockType: 'figure',
        media: 7,
        caption: 'A',
        credit: 'B',
        alt: 'x',
        width: 'text',
      },
      {
        id: expect.any(String),
        blockName: '',
        blockType: 'figure',
        remote: { src: 'https://a.vn/2.jpg', width: 640, height: 480, alt: 'y' },
        width: 'text',
      },
    ]);
  });

  it('gives each picture of a gallery its own text', () => {
    expect(write(':::gallery\n![x](1.jpg)\n\n![](1.jpg)\n:::')).toMatchObject([
      { fields: { blockType: 'gallery', figures: [{ media: 7, alt: 'x' }, expect.not.objectContaining({ alt: expect.anything() })] } },
    ]);
  });

  it('leaves out what could not be resolved', () => {
    expect(write('![x](1.jpg)\n\n:::related\n- z\n:::', { ...resolve, media: () => null })).toMatchObject([
      { type: 'paragraph', children: [] },
    ]);
    expect(write(':::related\n- z\n- b\n:::')).toMatchObject([{ fields: { blockType: 'relatedArticles', articles: [12] } }]);
  });

  it('puts a table and a box into editor states of their own', () => {
    expect(write('| a |\n|---|\n| 1 |\n\n:::fact-box{title="T"}\nĐoạn\n:::')).toMatchObject([
      {
        fields: {
          blockType: 'dataTable',
          content: {
            root: {
              children: [
                {
                  type: 'table',
                  children: [{ children: [{ headerState: 1, colSpan: 1, rowSpan: 1 }] }, { children: [{ headerState: 0 }] }],
                },
              ],
            },
          },
        },
      },
      { fields: { blockType: 'factBox', title: 'T', content: { root: { type: 'root', children: [{ type: 'paragraph' }] } } } },
    ]);
  });

  it('marks what is read from right to left', () => {
    expect(write('مرحبا 2023\n\nXin chào')).toMatchObject([{ direction: 'rtl' }, { direction: null }]);
  });

  it('gives one empty paragraph for a body without content', () => {
    expect(toLexical([], resolve).root.children).toMatchObject([{ type: 'paragraph', children: [] }]);
  });

  it('gives the same JSON for the same article, and other ids for another', () => {
    const markdown = '![x](1.jpg)\n\n[a](/b)\n\n:::gallery\n![x](1.jpg)\n\n![y](2.jpg)\n:::';
    expect(JSON.stringify(write(markdown))).toBe(JSON.stringify(write(markdown)));
    expect(JSON.stringify(write(markdown))).not.toBe(JSON.stringify(write(markdown, { ...resolve, identity: 'another' })));
    const ids = [...JSON.stringify(write(markdown)).matchAll(/"id":"(\w+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes recordings by file or address', () => {
    const body: BodyNode[] = [
      { kind: 'video', source: { file: 'v.mp4' }, title: 'T', caption: '', credit: '', poster: { file: 'p.jpg' } },
      { kind: 'audio', source: { url: 'https://a.vn/a.mp3' }, title: 'N', caption: 'C', credit: '' },
    ];
    expect(toLexical(body, resolve).root.children).toMatchObject([
      { fields: { blockType: 'video', source: 'file', media: 7, poster: 7 } },
      { fields: { blockType: 'audio', source: 'embed', url: 'https://a.vn/a.mp3', caption: 'C' } },
    ]);
  });
});
