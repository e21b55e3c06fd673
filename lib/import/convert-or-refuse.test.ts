import { expect, it } from 'vitest';
import { convertOrRefuse } from './convert-or-refuse';
import { splitCredit } from './credit';
import { htmlText, htmlToBody } from './from-html';
import { markdownToBody } from './from-markdown';
import type { SourceItem } from './record';
import { wordpressToHtml, type MarkupSources } from './wordpress-markup';

const read: SourceItem = { kind: 'skipped', what: 'x' };
const findMedia = () => ({ reason: 'None.' });

it('gives what was read, and throws what is a fault of ours', () => {
  expect(convertOrRefuse('x:1', () => read)).toBe(read);
  const fault = new TypeError('ours');
  expect(() =>
    convertOrRefuse('x:1', () => {
      throw fault;
    }),
  ).toThrow(fault);
});

it.each([
  ['an expression that begins anew at each sign', () => /^(a+)+$/.test(`${'a'.repeat(50)}b`)],
  ['Markdown with a hundred thousand strokes', () => markdownToBody('~a'.repeat(100_000), { findMedia, placeOf: () => 'x' })],
])('refuses an article that takes too long, and goes on with the next: %s', (_what, convert) => {
  const refused = convertOrRefuse('x:1', () => (convert(), read), 0.2);
  expect(refused).toMatchObject({ kind: 'refused', refusal: { place: 'x:1', scope: 'article', reason: /takes too long/ } });
  expect(convertOrRefuse('x:2', () => read)).toBe(read);
});

const sources: MarkupSources = {
  attachment: () => null,
  ownPictures: () => [],
  reusableBlock: () => null,
  footnotes: () => [],
  missing: () => undefined,
};

/** What an expression that looks at a row from each of its places would need minutes for. */
const rows: Record<string, string> = {
  'spaces within a line': `<p>a${' '.repeat(400_000)}b</p>`,
  'spaces that are kept': `<pre>a${' '.repeat(400_000)}b</pre>`,
  'lines of nothing but spaces': `a${'\n \t'.repeat(130_000)}b`,
  'spaces in a comment': `<!-- wp:paragraph x${' '.repeat(400_000)}y --><p>x</p>`,
  'comments without an end': '<!-- wp:x '.repeat(40_000),
  'brackets of tags in an address': `[embed]${'<'.repeat(400_000)}[/embed]`,
  'tags without an end in a caption': `[caption]${'<a '.repeat(130_000)}[/caption]`,
  'shortcodes without an end': '[caption '.repeat(40_000),
  'ends of shortcodes': '[/caption]'.repeat(40_000),
  'a word in a shortcode': `[gallery ${'a'.repeat(400_000)}]`,
  'strokes in a shortcode': `[gallery ${'/ '.repeat(200_000)}x]`,
  'beginnings of addresses': `[video]${'https://'.repeat(50_000)}[/video]`,
  'ends of sentences': `${'. '.repeat(200_000)}Ảnh`,
  'spaces behind a credit': `Ảnh: x)${' '.repeat(400_000)}x`,
};

it.each(Object.entries(rows))('reads rows without end in time: %s', (_what, source) => {
  const convert = () => {
    htmlToBody(source, { findMedia, place: 'x' });
    wordpressToHtml(source, sources);
    splitCredit(source);
    htmlText(source);
    return read;
  };
  expect(convertOrRefuse('x:1', convert)).toBe(read);
});
