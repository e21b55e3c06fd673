import { parseFeed } from '@rowanmanning/feed-parser';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { articleOf, mastheadOf } from '@/lib/content/values-for-tests';
import type { Article, Block } from '@/lib/content/types';
import type { FeedFormat } from '@/lib/i18n/addresses';
import { feedDocument, type Feed } from './feed-document';

const words = { credit: (name: string) => `Ảnh: ${name}`, correction: (date: string) => `Cải chính (${date}):` };

const feedOf = (articles: Article[], fields: Partial<Feed> = {}): Feed => ({
  masthead: mastheadOf(),
  list: null,
  articles: articles.map((article) => ({ ...article, entries: [] })),
  hub: null,
  words,
  ...fields,
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] });

type Entry = { title: string; url: string; id: string; content: string; published: string; updated: string };

/** The entries as a reader of the format gets them. */
function entriesOf(document: string, format: FeedFormat): Entry[] {
  if (format === 'json') {
    const { items } = JSON.parse(document) as { items: (Record<string, string> & { url: string })[] };
    return items.map((item) => ({
      title: item.title!,
      url: item.url,
      id: item.id!,
      content: item.content_html!,
      published: item.date_published!,
      updated: item.date_modified!,
    }));
  }
  // A second reader, which knows XML and nothing of feeds: feed-parser takes HTML's entities out of texts that are none.
  const entries = new DOMParser({ onError: onErrorStopParsing })
    .parseFromString(document, 'text/xml')
    .getElementsByTagName(format === 'rss' ? 'item' : 'entry');
  return parseFeed(document).items.map(({ url, id, published, updated }, index) => {
    const text = (name: string) => entries[index]!.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';
    return {
      title: text('title'),
      url: url ?? '',
      id: id ?? '',
      content: text(format === 'rss' ? 'content:encoded' : 'content'),
      published: published?.toISOString() ?? '',
      // RSS has no such date of its own, and feed-parser does not read Atom's there.
      updated: format === 'rss' ? text('atom:updated') : (updated?.toISOString() ?? ''),
    };
  });
}

const formats: FeedFormat[] = ['rss', 'atom', 'json'];

describe.each(formats)('a feed in %s', (format) => {
  const read = (articles: Article[]) => entriesOf(feedDocument(feedOf(articles), format), format);

  it('has each story whole, with an id that stays when headline and address change', () => {
    const [one] = read([articleOf(7, { title: 'Một', body: [paragraph('Đoạn đầu.')], sapo: 'Sapo.' })]);
    const [other] = read([articleOf(7, { title: 'Hai', address: '/the-thao/hai-7' })]);
    expect(one).toMatchObject({ title: 'Một', url: 'http://localhost:3000/chinh-tri/bai-7', published: '2023-02-16T01:57:00.000Z' });
    expect(one!.content).toContain('<p><strong>Sapo.</strong></p>');
    expect(one!.content).toContain('<p>Đoạn đầu.</p>');
    expect(one!.content).toContain('src="http://localhost:3000/api/media/file/anh-7.jpg"');
    expect(other!.id).toBe(one!.id);
  });

  it.each<[string, Partial<Article>, string]>([
    ['its publication', {}, '2023-02-16T01:57:00.000Z'],
    ['an edit', { updatedAt: '2023-02-17T00:00:00.000Z' }, '2023-02-17T00:00:00.000Z'],
    [
      'a correction',
      {
        updatedAt: '2023-02-17T00:00:00.000Z',
        corrections: [{ kind: 'correction', content: 'Sai số liệu.', correctedAt: '2023-02-18T00:00:00.000Z' }],
      },
      '2023-02-18T00:00:00.000Z',
    ],
  ])('tells the last change of a story: %s', (_, fields, updated) => {
    expect(read([articleOf(7, fields)])[0]!.updated).toBe(updated);
  });

  it('begins with what was put right', () => {
    const [entry] = read([
      articleOf(7, {
        sapo: 'Sapo.',
        corrections: [{ kind: 'correction', content: 'Sai số liệu.', correctedAt: '2023-02-18T00:00:00.000Z' }],
      }),
    ]);
    expect(entry!.content).toContain('<p><em><strong>Cải chính (18/02/2023 - 07:00):</strong> Sai số liệu.</em></p>');
    expect(entry!.content.indexOf('Sai số liệu')).toBeLessThan(entry!.content.indexOf('Sapo.'));
  });

  it.each<[string, string, string?]>([
    ['quotes and ampersands', `"Tư" & 'Năm' &amp;`],
    ['the end of a script', '</script><script>alert(1)</script>'],
    ['the end of CDATA', 'a ]]> b <![CDATA[ c'],
    ['emoji', '🌊👩‍👩‍👧'],
    ['right-to-left text', 'مرحبا'],
    ['control characters', 'a\u0000b\u0008c\u001fd', 'abcd'],
  ])('is readable with %s in headline and text', (_, text, inXml = text) => {
    const [entry] = read([articleOf(7, { title: text, sapo: text, body: [paragraph(text)] })]);
    expect(entry!.title).toBe(format === 'json' ? text : inXml);
    expect(entry!.url).toBe('http://localhost:3000/chinh-tri/bai-7');
    expect(entry!.content).not.toContain('<script>');
    expect(entry!.content).toContain('<p>');
  });

  it('is readable without a story, with a story of nothing but a headline, and with times before 1970', () => {
    expect(read([])).toEqual([]);
    const [bare] = read([articleOf(7, { hero: null, publishedAt: '1954-07-21T00:00:00.000Z' })]);
    expect(bare).toMatchObject({ title: 'Bài 7', published: '1954-07-21T00:00:00.000Z' });
  });

  it('names itself, and the hub only where there is one', () => {
    const list = { name: 'Chính trị', address: '/chinh-tri', description: null };
    const document = feedDocument(feedOf([], { list, hub: 'https://hub.example/' }), format);
    expect(document).toContain(`http://localhost:3000/chinh-tri/${{ rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }[format]}`);
    expect(document).toContain('https://hub.example/');
    expect(feedDocument(feedOf([]), format)).not.toContain('hub');
  });
});

it.each<[string, Block, string]>([
  [
    'marks of a text, with the text',
    { kind: 'paragraph', content: [{ kind: 'text', text: 'đậm', marks: ['bold', 'italic'] }] },
    '<p><em><strong>đậm</strong></em></p>',
  ],
  [
    'a link, absolute',
    { kind: 'paragraph', content: [{ kind: 'link', href: '/x', external: false, children: [{ kind: 'text', text: 'y', marks: [] }] }] },
    '<p><a href="http://localhost:3000/x">y</a></p>',
  ],
  ['a subhead', { kind: 'subhead', level: 2, anchor: 'a', content: [{ kind: 'text', text: 'Tít nhỏ', marks: [] }] }, '<h2>Tít nhỏ</h2>'],
  [
    'a quotation with who said it',
    { kind: 'quotation', content: 'Lời.', speaker: 'Ông Tư', position: 'nông dân' },
    '<blockquote><p>Lời.</p><footer>Ông Tư, nông dân</footer></blockquote>',
  ],
  [
    'a table',
    {
      kind: 'table',
      caption: 'Bảng',
      source: null,
      rows: [[{ header: true, columnSpan: 2, rowSpan: 1, content: [{ kind: 'text', text: 'Cột', marks: [] }] }]],
    },
    '<table><caption>Bảng</caption><tbody><tr><th colspan="2">Cột</th></tr></tbody></table>',
  ],
  [
    'a list from its number',
    { kind: 'list', ordered: true, start: 3, items: [{ content: [{ kind: 'text', text: 'ba', marks: [] }], children: null }] },
    '<ol start="3"><li>ba</li></ol>',
  ],
  ['markup in a text as text', paragraph('<img src=x onerror=alert(1)>'), '<p>&#x3C;img src=x onerror=alert(1)></p>'],
])('The text of a feed has %s', (_, block, html) => {
  const [entry] = entriesOf(feedDocument(feedOf([articleOf(7, { hero: null, body: [block] })]), 'json'), 'json');
  expect(entry!.content).toBe(html);
});
