import { fc } from '@/tests/fixtures/fixed-cases';
import { expect, it } from 'vitest';
import type { BodyNode } from './body';
import { articleFields } from './fields';
import { htmlToBody } from './from-html';
import { markdownToBody } from './from-markdown';
import type { MediaFinder } from './media-file';
import { safeLinkAddress, remoteMediaAddress } from './source-address';
import { toLexical } from './to-lexical';

const findMedia: MediaFinder = (address) => {
  const url = remoteMediaAddress(address);
  return url === null ? { reason: 'No address.' } : { media: { url, width: 1200, height: 800 } };
};
const context = { findMedia, place: 'x' };
const runs = { numRuns: 10_000 };

const stored = (body: BodyNode[]): string => JSON.stringify(toLexical(body, { identity: 'x:1', media: () => null, article: () => null }));

/** Addresses that a browser would run, or open from a disk, wherever they stand as one. */
const dangerous = /"(?:url|src|href|remoteSrc)":"\s*(?:javascript|vbscript|data|file|blob):/i;

const hostileAddress = fc.constantFrom(
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' \u0001javascript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/a.jpg',
  '/\\evil.example',
  'https://user:pass@bao.example/',
  'https://bao.example/a.jpg',
);

const html = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<a href="',
        '">',
        '</a>',
        '<img src="',
        '<script>',
        '</script>',
        '<svg onload="alert(1)">',
        '<iframe src="',
        '</iframe>',
        '<table><tr><td>',
        '</td></tr></table>',
        '<ul><li>',
        '</li></ul>',
        '<math><mtext>',
        '<style>',
        '</style>',
        '<!--',
        '-->',
        '<template>',
        '<figure>',
        '<blockquote>',
        '<h2>',
        '<video src="',
        '<p style="background:url(javascript:x)" onclick="alert(1)">',
        '&lt;script&gt;',
        '<![CDATA[',
      ),
      hostileAddress,
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

it('takes from any HTML only what an article can have: no script, no handler, no address that a browser would run', () => {
  fc.assert(
    fc.property(html, (source) => {
      const body = stored(htmlToBody(source, context).body);
      expect(body).not.toMatch(dangerous);
      // What is left of markup is text; there is no key under which an element, a handler or a style would be kept.
      expect(body).not.toMatch(/"(?:onclick|onload|onerror|style|html|tagName)":(?!"")/i);
    }),
    runs,
  );
});

const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '## ',
        '- ',
        '> ',
        '```',
        '![](',
        '[x](',
        ')',
        '<',
        '>',
        '<script>alert(1)</script>',
        '<b>',
        '::figure{src="',
        '"}',
        ':::gallery',
        ':::',
        '|a|b|\n|-|-|\n',
        '\n',
        '\n\n',
        '**',
        '*',
        '~~',
        '1. ',
        '  ',
      ),
      hostileAddress,
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

it('takes the same from any Markdown', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const body = stored(markdownToBody(source, { findMedia, placeOf: () => 'x' }).body);
      expect(body).not.toMatch(dangerous);
      expect(JSON.parse(body)).toHaveProperty('root.children.0');
    }),
    runs,
  );
});

it('stores no address of a link that leads anywhere but to a page, a mailbox or a telephone', () => {
  const address = fc.oneof(
    hostileAddress,
    fc.webUrl(),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.tuple(hostileAddress, fc.string({ maxLength: 20 })).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (given) => {
      const kept = safeLinkAddress(given);
      if (kept === null) return;
      expect(kept).toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\]))/);
      expect(kept).not.toMatch(/[\u0000-\u0020]/);
      expect(safeLinkAddress(kept)).toBe(kept);
    }),
    runs,
  );
});

it('reads the keys of an article from anything, or says in sentences what is wrong with it', () => {
  const value = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.string({ unit: 'binary' }),
    hostileAddress,
    fc.constantFrom('vi', 'en', '2024-02-30', '__proto__', null),
  );
  const keys = fc.oneof(
    value,
    fc.record(
      {
        id: value,
        language: value,
        section: value,
        title: value,
        slug: value,
        status: value,
        publishedAt: value,
        authors: value,
        topics: value,
        legacyUrls: value,
        __proto__: value,
        constructor: value,
      },
      { requiredKeys: [] },
    ),
    fc.record({
      id: fc.string(),
      language: fc.constantFrom('vi', 'en'),
      section: fc.string(),
      title: fc.string(),
      slug: value,
      publishedAt: value,
      legacyUrls: value,
      hero: value,
    }),
  );
  fc.assert(
    fc.property(keys, (given) => {
      const checked = articleFields(given, { sourceSystem: 'jsonl', place: 'x:1', findMedia });
      const said = 'reason' in checked ? [checked.reason] : checked.refusals.map(({ reason }) => reason);
      for (const reason of said) expect(reason).toMatch(/\S\.$/);
    }),
    runs,
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
