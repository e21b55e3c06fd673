import { describe, expect, it } from 'vitest';
import type { LexicalNode } from './lexical';
import { mapBody, readingMinutes } from './map-body';
import type { Block, Inline } from './types';
import { mediaOf, pictureOf, teaserOf } from './values-for-tests';

const text = (value: string, format = 0): LexicalNode => ({ type: 'text', text: value, format });
const paragraph = (...children: LexicalNode[]): LexicalNode => ({ type: 'paragraph', children });
const heading = (tag: string, ...children: LexicalNode[]): LexicalNode => ({ type: 'heading', tag, children });
const item = (...children: LexicalNode[]): LexicalNode => ({ type: 'listitem', children });
const list = (listType: string, ...children: LexicalNode[]): LexicalNode => ({ type: 'list', listType, start: 1, children });
const block = (blockType: string, fields: Record<string, unknown> = {}): LexicalNode => ({
  type: 'block',
  fields: { blockType, ...fields },
});
const state = (...children: LexicalNode[]) => ({ root: { type: 'root', children } });
const link = (url: unknown, ...children: LexicalNode[]): LexicalNode => ({ type: 'link', fields: { linkType: 'custom', url }, children });
const plain = (value: string): Inline => ({ kind: 'text', text: value, marks: [] });

const media = new Map([
  [1, mediaOf(1)],
  [2, mediaOf(2, { caption: 'Của tệp', credit: 'Nguồn' })],
  [3, mediaOf(3, { url: '/v.mp4', mimeType: 'video/mp4', width: null, height: null })],
]);
const articles = new Map([[12, teaserOf(12)]]);

function map(...children: LexicalNode[]): { blocks: Block[]; unknown: string[] } {
  const unknown: string[] = [];
  return { blocks: mapBody(state(...children), { media, articles, onUnknown: (type) => unknown.push(type) }), unknown };
}

function inlinesOf(...children: LexicalNode[]): Inline[] {
  const { blocks, unknown } = map(paragraph(...children));
  expect(unknown).toEqual([]);
  const [first] = blocks;
  return first?.kind === 'paragraph' ? first.content : [];
}

describe('mapBody', () => {
  const figure = { picture: pictureOf(1), caption: null, credit: null };
  const recording = { kind: 'file', src: '/v.mp4', mimeType: 'video/mp4' };
  const embed = {
    kind: 'embed',
    provider: 'youtube',
    playerSrc: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
    href: 'https://youtu.be/dQw4w9WgXcQ',
  };

  it.each<[string, LexicalNode, unknown]>([
    ['a paragraph', paragraph(text('Chào')), { kind: 'paragraph', content: [plain('Chào')] }],
    ['a subhead', heading('h2', text('Đức Hòa')), { kind: 'subhead', level: 2, anchor: 'duc-hoa', content: [plain('Đức Hòa')] }],
    ['a smaller subhead', heading('h3', text('Hai')), { kind: 'subhead', level: 3, anchor: 'hai', content: [plain('Hai')] }],
    [
      'a list',
      list('bullet', item(text('a'))),
      { kind: 'list', ordered: false, start: 1, items: [{ content: [plain('a')], children: null }] },
    ],
    [
      'a numbered list',
      { ...list('number', item(text('a'))), start: 4 },
      { kind: 'list', ordered: true, start: 4, items: [{ content: [plain('a')], children: null }] },
    ],
    ['a divider', { type: 'horizontalrule' }, { kind: 'divider' }],
    ['a figure', block('figure', { media: 1, width: 'text' }), { kind: 'figure', figure, width: 'text' }],
    ['a wide figure', block('figure', { media: 1, width: 'wide' }), { kind: 'figure', figure, width: 'wide' }],
    [
      'a figure with its caption and the credit of the file',
      block('figure', { media: 2, caption: 'Của bài' }),
      { kind: 'figure', figure: { picture: pictureOf(2), caption: 'Của bài', credit: 'Nguồn' }, width: 'text' },
    ],
    [
      'a gallery without its lost pictures',
      block('gallery', { title: 'Chùm', figures: [{ media: 1 }, { media: 99 }] }),
      { kind: 'gallery', title: 'Chùm', figures: [figure] },
    ],
    [
      'a quotation',
      block('quotation', { content: 'Lời', speaker: 'Bà A', position: 'Giám đốc' }),
      { kind: 'quotation', content: 'Lời', speaker: 'Bà A', position: 'Giám đốc' },
    ],
    [
      'a quotation of nobody',
      block('quotation', { content: 'Lời', speaker: ' ', position: null }),
      { kind: 'quotation', content: 'Lời', speaker: null, position: null },
    ],
    ['a pull quote', block('pullQuote', { content: 'Câu' }), { kind: 'pullQuote', content: 'Câu' }],
    [
      'a fact box',
      block('factBox', { title: 'Hộp', content: state(paragraph(text('a')), list('bullet', item(text('b')))) }),
      {
        kind: 'factBox',
        title: 'Hộp',
        content: [
          { kind: 'paragraph', content: [plain('a')] },
          { kind: 'list', ordered: false, start: 1, items: [{ content: [plain('b')], children: null }] },
        ],
      },
    ],
    [
      'related articles, the live ones',
      block('relatedArticles', { title: '', articles: [99, 12] }),
      { kind: 'relatedArticles', title: null, articles: [teaserOf(12)] },
    ],
    [
      'a video of ours',
      block('video', { source: 'file', media: 3, title: 'V', caption: 'C', credit: 'N', poster: 1 }),
      { kind: 'video', source: recording, title: 'V', caption: 'C', credit: 'N', poster: pictureOf(1) },
    ],
    [
      'an embedded video',
      block('video', { source: 'embed', url: 'https://youtu.be/dQw4w9WgXcQ', media: 3, title: 'V' }),
      { kind: 'video', source: embed, title: 'V', caption: null, credit: null, poster: null },
    ],
    [
      'a recording',
      block('audio', { source: 'file', media: 3, title: 'N' }),
      { kind: 'audio', source: recording, title: 'N', caption: null, credit: null },
    ],
    [
      'a correction',
      block('correction', { content: 'Sửa', date: '2023-02-16T00:00:00.000Z', kind: 'clarification' }),
      { kind: 'correction', correctionKind: 'clarification', date: '2023-02-16T00:00:00.000Z', content: 'Sửa' },
    ],
    [
      'a correction of a kind that is not known',
      block('correction', { content: 'Sửa', date: '2023-02-16', kind: 'x' }),
      { kind: 'correction', correctionKind: 'correction', date: '2023-02-16', content: 'Sửa' },
    ],
  ])('gives %s', (_, node, expected) => {
    expect(map(node)).toEqual({ blocks: [expected], unknown: [] });
  });

  it.each<[string, LexicalNode]>([
    ['a paragraph without text', paragraph()],
    ['a paragraph of empty text', paragraph(text(''))],
    ['a subhead without text', heading('h2')],
    ['a list without items', list('bullet')],
    ['a list of empty items', list('bullet', item(), item())],
    ['a figure whose picture is gone', block('figure', { media: 99 })],
    ['a figure without a picture', block('figure')],
    ['a gallery whose pictures are gone', block('gallery', { figures: [{ media: 99 }] })],
    ['a gallery without pictures', block('gallery')],
    ['a quotation without words', block('quotation', { content: ' ', speaker: 'A' })],
    ['a pull quote without words', block('pullQuote')],
    ['a table without rows', block('dataTable', { content: state(paragraph()) })],
    ['a table without content', block('dataTable')],
    ['a fact box without content', block('factBox', { title: 'Hộp', content: state() })],
    ['related articles that are not live', block('relatedArticles', { articles: [99] })],
    ['related articles without any', block('relatedArticles')],
    ['a video whose file is gone', block('video', { source: 'file', media: 99, title: 'V' })],
    ['a video from an address that is not https', block('video', { source: 'embed', url: 'javascript:alert(1)', title: 'V' })],
    ['a recording without a source', block('audio', { title: 'N' })],
    ['a correction without a date', block('correction', { content: 'Sửa' })],
    ['a correction without words', block('correction', { date: '2023-02-16' })],
  ])('leaves out %s without a word', (_, node) => {
    expect(map(node)).toEqual({ blocks: [], unknown: [] });
  });

  it.each<[string, LexicalNode, string]>([
    ['block', block('poll', { question: '?' }), 'poll'],
    ['block with a name that every object has', block('constructor'), 'constructor'],
    ['block without fields', { type: 'block' }, 'undefined'],
    ['node', { type: 'youtube' }, 'youtube'],
    ['node with a name that every object has', { type: 'toString' }, 'toString'],
    ['node without a type', {}, 'undefined'],
  ])('reports an unknown %s and keeps the rest', (_, node, name) => {
    expect(map(paragraph(text('trước')), node, paragraph(text('sau')))).toEqual({
      blocks: [
        { kind: 'paragraph', content: [plain('trước')] },
        { kind: 'paragraph', content: [plain('sau')] },
      ],
      unknown: [name],
    });
  });

  it('reports an unknown node within a text and keeps the rest of the text', () => {
    expect(map(paragraph(text('a'), { type: 'mention' }, text('b')))).toEqual({
      blocks: [{ kind: 'paragraph', content: [plain('a'), plain('b')] }],
      unknown: ['mention'],
    });
  });

  it.each([null, undefined, {}, { root: {} }])('is empty for the body %j', (body) => {
    expect(mapBody(body, { media, articles, onUnknown: () => expect.unreachable() })).toEqual([]);
  });

  it('is plain data', () => {
    const { blocks } = map(
      paragraph(text('a', 3), link('/x', text('b'))),
      block('figure', { media: 1 }),
      block('relatedArticles', { articles: [12] }),
    );
    expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
  });
});

describe('marks', () => {
  it.each([
    [0, []],
    [1, ['bold']],
    [2, ['italic']],
    [4, ['strikethrough']],
    [8, ['underline']],
    [16, ['code']],
    [32, ['subscript']],
    [64, ['superscript']],
    [3, ['bold', 'italic']],
    [1 | 8 | 64, ['bold', 'underline', 'superscript']],
    [128, []],
  ])('of format %i are %j', (format, marks) => {
    expect(inlinesOf(text('x', format))).toEqual([{ kind: 'text', text: 'x', marks }]);
  });

  it('are none where the format is not a number, and lines and tabs stay apart', () => {
    expect(inlinesOf({ type: 'text', text: 'a', format: 'center' }, { type: 'linebreak' }, { type: 'tab' }, text('b'))).toEqual([
      plain('a'),
      { kind: 'break' },
      plain(' '),
      plain('b'),
    ]);
  });
});

describe('links', () => {
  it.each([
    ['https://bao.example/a?b=c#d', 'https://bao.example/a?b=c#d', true],
    ['http://bao.example', 'http://bao.example/', true],
    ['HTTPS://BAO.EXAMPLE/A', 'https://bao.example/A', true],
    ['mailto:toasoan@bao.example', 'mailto:toasoan@bao.example', true],
    ['tel:+84123', 'tel:+84123', true],
    ['/chinh-tri/bai-12', '/chinh-tri/bai-12', false],
    ['/', '/', false],
    ['#muc', '#muc', false],
  ])('lead to %s', (url, href, external) => {
    expect(inlinesOf(link(url, text('nối', 1)))).toEqual([
      { kind: 'link', href, external, children: [{ kind: 'text', text: 'nối', marks: ['bold'] }] },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    '  javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://bao.example/1',
    'intent://x#Intent;end',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    'tin.html',
    '',
    null,
    undefined,
    7,
    { href: '/' },
  ])('to %j leave their text alone', (url) => {
    expect(inlinesOf(text('a '), link(url, text('nối')))).toEqual([plain('a '), plain('nối')]);
  });

  it('made by the editor out of an address are links too', () => {
    expect(inlinesOf({ ...link('https://bao.example/', text('bao.example')), type: 'autolink' })).toMatchObject([
      { kind: 'link', external: true },
    ]);
  });

  it.each([
    [
      'lead to a live article by its address of today',
      { relationTo: 'articles', value: 12 },
      [{ kind: 'link', href: '/chinh-tri/bai-12', external: false, children: [plain('nối')] }],
    ],
    ['leave their text when the article is not live', { relationTo: 'articles', value: 99 }, [plain('nối')]],
    ['leave their text when they name nothing', undefined, [plain('nối')]],
  ])('between articles %s', (_, doc, expected) => {
    // The address beside it is what an editor typed before choosing an article.
    expect(inlinesOf({ type: 'link', fields: { linkType: 'internal', doc, url: 'javascript:alert(1)' }, children: [text('nối')] })).toEqual(
      expected,
    );
  });
});

describe('lists', () => {
  const of = (node: LexicalNode) => {
    const [first] = map(node).blocks;
    return first?.kind === 'list' ? first.items : [];
  };
  const leaf = (value: string) => ({ content: [plain(value)], children: null });

  it('hang a nested list on the item before it', () => {
    expect(of(list('number', item(text('a')), item(list('bullet', item(text('b')), item(text('c')))), item(text('d'))))).toEqual([
      { content: [plain('a')], children: { kind: 'list', ordered: false, start: 1, items: [leaf('b'), leaf('c')] } },
      leaf('d'),
    ]);
  });

  it('nest to any depth', () => {
    expect(of(list('bullet', item(text('a')), item(list('bullet', item(text('b')), item(list('number', item(text('c'))))))))).toMatchObject(
      [{ children: { items: [{ content: [plain('b')], children: { ordered: true, items: [leaf('c')] } }] } }],
    );
  });

  it('keep a nested list that stands in its item, or first, or after another', () => {
    const inner = (value: string) => list('bullet', item(text(value)));
    expect(of(list('bullet', item(text('a'), inner('b'))))).toMatchObject([{ content: [plain('a')], children: { items: [leaf('b')] } }]);
    expect(of(list('bullet', item(inner('b'))))).toMatchObject([{ content: [], children: { items: [leaf('b')] } }]);
    expect(of(list('bullet', item(text('a')), item(inner('b')), item(inner('c'))))).toMatchObject([
      { content: [plain('a')], children: { items: [leaf('b')] } },
      { content: [], children: { items: [leaf('c')] } },
    ]);
  });

  it('count from one when nothing is said', () => {
    expect(map({ type: 'list', listType: 'number', children: [item(text('a'))] }).blocks).toMatchObject([{ ordered: true, start: 1 }]);
  });
});

describe('tables', () => {
  const cell = (fields: Partial<LexicalNode>, ...children: LexicalNode[]): LexicalNode => ({ type: 'tablecell', ...fields, children });
  const row = (...children: LexicalNode[]): LexicalNode => ({ type: 'tablerow', children });
  const tableOf = (...rows: LexicalNode[]) =>
    map(block('dataTable', { caption: 'Bảng', source: 'Cục Thống kê', content: state(paragraph(), { type: 'table', children: rows }) }))
      .blocks;

  it('keep header cells, spans and lines', () => {
    expect(
      tableOf(
        row(cell({ headerState: 1, colSpan: 2 }, paragraph(text('Năm'))), cell({ headerState: 3, rowSpan: 2 }, paragraph(text('Tổng')))),
        row(cell({ headerState: 2 }, paragraph(text('2022'))), cell({ headerState: 0 }, paragraph(text('1')), paragraph(text('2', 1)))),
      ),
    ).toEqual([
      {
        kind: 'table',
        caption: 'Bảng',
        source: 'Cục Thống kê',
        rows: [
          [
            { header: true, columnSpan: 2, rowSpan: 1, content: [plain('Năm')] },
            { header: true, columnSpan: 1, rowSpan: 2, content: [plain('Tổng')] },
          ],
          [
            { header: true, columnSpan: 1, rowSpan: 1, content: [plain('2022')] },
            {
              header: false,
              columnSpan: 1,
              rowSpan: 1,
              content: [plain('1'), { kind: 'break' }, { kind: 'text', text: '2', marks: ['bold'] }],
            },
          ],
        ],
      },
    ]);
  });

  it('keep an empty cell in its place', () => {
    expect(tableOf(row(cell({}), cell({}, paragraph(text('x')))))).toMatchObject([
      { rows: [[{ header: false, content: [] }, { content: [plain('x')] }]] },
    ]);
  });
});

describe('anchors of subheads', () => {
  it.each([
    [
      ['Kết quả', 'Kết quả', 'Kết quả'],
      ['ket-qua', 'ket-qua-2', 'ket-qua-3'],
    ],
    // A heading of its own that reads like the second of another.
    [
      ['Kết quả', 'Kết quả', 'Kết quả 2'],
      ['ket-qua', 'ket-qua-2', 'ket-qua-2-2'],
    ],
    [
      ['Kết quả 2', 'Kết quả', 'Kết quả'],
      ['ket-qua-2', 'ket-qua', 'ket-qua-3'],
    ],
    [
      ['🌾', '…'],
      ['muc', 'muc-2'],
    ],
  ])('%j are %j', (titles, anchors) => {
    expect(
      map(...titles.map((title) => heading('h2', text(title)))).blocks.map((mapped) => mapped.kind === 'subhead' && mapped.anchor),
    ).toEqual(anchors);
  });

  it('are made of the text within links and across lines', () => {
    expect(map(heading('h2', text('Một'), { type: 'linebreak' }, link('/x', text('hai', 1)))).blocks).toMatchObject([
      { anchor: 'mot-hai' },
    ]);
  });
});

describe('readingMinutes', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'chữ').join(' ');

  it.each<[string, LexicalNode[], number]>([
    ['an empty body', [], 1],
    ['a picture', [block('figure', { media: 1 })], 1],
    ['299 words', [paragraph(text(words(299)))], 1],
    ['300 words', [paragraph(text(words(300)))], 2],
    ['1000 words in links', [paragraph(link('/x', text(words(1000))))], 5],
    ['words of nested lists', [list('bullet', item(text(words(200))), item(list('bullet', item(text(words(400))))))], 3],
    [
      'words of every block that is read through',
      [
        heading('h2', text(words(100))),
        block('quotation', { content: words(100) }),
        block('correction', { content: words(100), date: '2023-02-16' }),
        block('factBox', { content: state(paragraph(text(words(50))), list('bullet', item(text(words(50))))) }),
      ],
      2,
    ],
    ['a pull quote, which repeats the text', [block('pullQuote', { content: words(2000) })], 1],
  ])('counts for %s', (_, nodes, minutes) => {
    expect(readingMinutes(map(...nodes).blocks)).toBe(minutes);
  });
});
