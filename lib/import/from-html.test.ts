import { describe, expect, it } from 'vitest';
import { htmlToBody, type HtmlContext } from './from-html';
import { markdownToBody } from './from-markdown';
import type { MediaFinder } from './media-file';
import { remoteMediaAddress } from './source-address';
import { toLexical } from './to-lexical';
import { wordpressToHtml, type MarkupSources } from './wordpress-markup';

const remote: MediaFinder = (address) => {
  const url = remoteMediaAddress(address);
  return url === null ? { reason: 'No address.' } : { media: { url, width: 1200, height: 800 } };
};

const read = (html: string, context: Partial<HtmlContext> = {}) => htmlToBody(html, { findMedia: remote, place: 'x', ...context }).body;

const sources: MarkupSources = {
  attachment: (id) => (id === '7' ? { url: 'https://a.vn/7.jpg', alt: 'bảy', caption: 'Ảnh bảy (Ảnh: A)' } : null),
  ownPictures: () => ['7'],
  reusableBlock: (id) => (id === '5' ? '<!-- wp:paragraph --><p>Dùng lại</p><!-- /wp:paragraph --><!-- wp:block {"ref":5} /-->' : null),
  footnotes: () => ['Nguồn <a href="https://a.vn/">A</a>'],
  missing: () => {},
};
const readWordpress = (content: string) =>
  wordpressToHtml(content, sources).flatMap(({ html, loose }) => read(html, { looseParagraphs: loose, base: 'https://old.vn/2019/tin/' }));

const words = (body: ReturnType<typeof read>) =>
  JSON.stringify(body.map((node) => ('content' in node ? node.content : node.kind))).replace(/"kind":"text",|,"marks":\[\]/g, '');

describe('htmlToBody', () => {
  it('reads the blocks of WordPress', () => {
    const body = readWordpress(`<!-- wp:heading {"level":1} --><h1>Một</h1><!-- /wp:heading -->
<!-- wp:heading {"level":5} --><h5>Năm</h5><!-- /wp:heading -->
<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>Câu.</p><!-- /wp:paragraph --><cite>Ông A</cite></blockquote><!-- /wp:quote -->
<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Ngắn.</p></blockquote></figure><!-- /wp:pullquote -->
<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
<!-- wp:image {"id":7} --><figure class="wp-block-image alignwide"><a href="https://a.vn/7.jpg"><img src="http://a.vn/7-1024x683.jpg" alt="bảy" class="wp-image-7"/></a><figcaption>Chú thích (Ảnh: A)</figcaption></figure><!-- /wp:image -->
<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image --><figure class="wp-block-image"><img src="https://a.vn/1.jpg" width="640" height="480"/><figcaption>Một</figcaption></figure><!-- /wp:image --><!-- wp:image --><figure class="wp-block-image"><img src="https://a.vn/2.jpg"/></figure><!-- /wp:image --><figcaption class="blocks-gallery-caption">Chợ nổi</figcaption></figure><!-- /wp:gallery -->
<!-- wp:embed {"url":"https://youtu.be/dQw4w9WgXcQ"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://youtu.be/dQw4w9WgXcQ
</div><figcaption>Xem</figcaption></figure><!-- /wp:embed -->
<!-- wp:details --><details class="wp-block-details"><summary>Hỏi</summary><!-- wp:paragraph --><p>Đáp</p><!-- /wp:paragraph --></details><!-- /wp:details -->
<!-- wp:video --><figure class="wp-block-video"><video controls src="https://a.vn/v.mp4"></video></figure><!-- /wp:video -->
<!-- wp:latest-posts /--><!-- wp:query --><div class="wp-block-query"><!-- wp:query-no-results --><p>Không có</p><!-- /wp:query-no-results --></div><!-- /wp:query -->
<!-- wp:block {"ref":5} /-->
<!-- wp:footnotes /-->`);
    expect(body).toMatchObject([
      { kind: 'subhead', level: 2 },
      { kind: 'subhead', level: 3 },
      { kind: 'quotation', content: 'Câu.', speaker: 'Ông A' },
      { kind: 'pullQuote', content: 'Ngắn.' },
      { kind: 'divider' },
      {
        kind: 'figure',
        width: 'wide',
        picture: { media: { url: 'https://a.vn/7-1024x683.jpg', width: 1024, height: 683 }, alt: 'bảy', caption: 'Chú thích', credit: 'A' },
      },
      {
        kind: 'gallery',
        title: 'Chợ nổi',
        pictures: [
          { media: { width: 640, height: 480 }, caption: 'Một' },
          { media: { width: 1200, height: 800 }, caption: '' },
        ],
      },
      { kind: 'video', source: { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }, caption: 'Xem', title: 'Xem' },
      { kind: 'subhead', level: 3 },
      { kind: 'paragraph' },
      { kind: 'video', source: { url: 'https://a.vn/v.mp4' }, title: 'v.mp4' },
      { kind: 'paragraph', content: [{ text: 'Dùng lại' }] },
      { kind: 'divider' },
      { kind: 'list' },
    ]);
  });

  it('makes paragraphs and breaks of the white space in classic posts, and embeds of addresses alone on a line', () => {
    const body = readWordpress(
      'Một <b>đoạn</b>\nhai dòng<br />\nba\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n<h2>Tít</h2>\nSau <a href="/bai">nối</a>',
    );
    expect(words(body)).toBe(
      '[[{"text":"Một "},{"text":"đoạn","marks":["bold"]},{"kind":"break"},{"text":"hai dòng"},{"kind":"break"},{"text":"ba"}],"video",[{"text":"Tít"}],[{"text":"Sau "},{"kind":"link","url":"https://old.vn/bai","children":[{"text":"nối"}]}]]',
    );
  });

  it('expands the shortcodes that it knows, removes those of plugins and leaves brackets in text alone', () => {
    const body = readWordpress(
      '[caption id="a" width="300"]<a href="x"><img src="https://a.vn/1.jpg" width="300" height="200" /></a> Lúa chín (Ảnh: B)[/caption]\n\n[gallery ids="7,9"]\n\n[embed]https://vimeo.com/76979871[/embed]\n\n[audio mp3="https://a.vn/a.mp3"][/audio]\n\n[contact-form-7 id="1"][vc_row]Trong cột[/vc_row]\n\nÔng nói [sic] "vậy" [1] [[gallery]]',
    );
    expect(body).toMatchObject([
      { kind: 'figure', picture: { media: { width: 300 }, caption: 'Lúa chín', credit: 'B' } },
      { kind: 'figure', picture: { media: { url: 'https://a.vn/7.jpg' }, alt: 'bảy', credit: 'A' } },
      { kind: 'video', source: { url: 'https://vimeo.com/76979871' } },
      { kind: 'audio', source: { url: 'https://a.vn/a.mp3' } },
      { kind: 'paragraph', content: [{ text: 'Trong cột' }] },
      { kind: 'paragraph', content: [{ text: 'Ông nói [sic] "vậy" [1] [gallery]' }] },
    ]);
  });

  it('reads tables with heads, spans and captions', () => {
    expect(
      read(
        '<figure><table><thead><tr><th colspan="2">A</th></tr></thead><tbody><tr><td rowspan="9">1</td><td><p>2</p><p>3</p></td></tr><tr><td>4</td></tr></tbody></table><figcaption>Bảng</figcaption></figure>',
      ),
    ).toMatchObject([
      {
        kind: 'table',
        caption: 'Bảng',
        rows: [
          [{ header: true, columnSpan: 2 }],
          [{ rowSpan: 2, header: false }, { paragraphs: [[{ text: '2' }], [{ text: '3' }]] }],
          [{ columnSpan: 1 }],
        ],
      },
    ]);
  });

  it('keeps lists within lists, also where they stand between the items', () => {
    expect(read('<ul><li>a<ul><li>b</li></ul></li><ol start="4"><li>c</li></ol></ul>')).toMatchObject([
      { kind: 'list', items: [{ content: [{ text: 'a' }], lists: [{ ordered: false }, { ordered: true, start: 4 }] }] },
    ]);
  });

  it('makes a link of a frame that it has no player for, and an embed of one that it has', () => {
    expect(
      read('<iframe src="https://maps.a.vn/x" title="Bản đồ"></iframe><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'),
    ).toMatchObject([
      { kind: 'paragraph', content: [{ kind: 'link', url: 'https://maps.a.vn/x', children: [{ text: 'Bản đồ' }] }] },
      { kind: 'video', source: { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' } },
    ]);
  });

  it('keeps verse and code in lines', () => {
    expect(words(read('<pre class="wp-block-verse">a\n  b</pre><pre><code>x\ny</code></pre>'))).toBe(
      '[[{"text":"a"},{"kind":"break"},{"text":"  b"}],[{"text":"x","marks":["code"]},{"kind":"break"},{"text":"y","marks":["code"]}]]',
    );
  });

  it('keeps emoji, text from right to left and the picture of a smiley as text', () => {
    expect(words(read('<p>😀 مرحبا <img class="wp-smiley" alt="🙂" src="https://s.w.org/x.png"></p>'))).toBe('[[{"text":"😀 مرحبا 🙂"}]]');
  });

  it('flattens what only lays out, and drops what only counts readers', () => {
    const body = read(
      '<div><div><section><p>a</p></section></div><span>b</span></div><p>c<img src="https://a.vn/pixel.gif" width="1" height="1"></p><div></div><p>&nbsp;</p>',
    );
    expect(words(body)).toBe('[[{"text":"a"}],[{"text":"b"}],[{"text":"c"}]]');
  });

  it('says which picture it had to leave out', () => {
    expect(htmlToBody('<p>a<img src="x.jpg"></p>', { findMedia: remote, place: 'x' }).refusals).toEqual([
      { place: 'x', reason: 'No address.', scope: 'figure' },
    ]);
  });
});

describe('nothing that could run in a browser survives', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<img src="javascript:alert(1)" onload="x()">',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href=" &#1; JaVaScRiPt:alert(1)" onclick="x()">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<object data="javascript:alert(1)"><embed src="javascript:alert(1)"></object>',
    '<video src="javascript:alert(1)" poster="javascript:alert(1)" onplay="x()"></video>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<template><script>alert(1)</script></template>',
    '<style>@import "javascript:alert(1)"</style><div style="background:url(javascript:alert(1))">x</div>',
    '<meta http-equiv="refresh" content="0;javascript:alert(1)"><base href="javascript:alert(1)//">',
    '<!--><script>alert(1)</script>-->',
    '<textarea><script>alert(1)</script></textarea>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '[caption caption="<img src=x onerror=alert(1)>"]<img src=x onerror=alert(1)>[/caption]',
    '[embed]javascript:alert(1)[/embed][audio src="javascript:alert(1)"][youtube javascript:alert(1)]',
    '<!-- wp:embed {"url":"javascript:alert(1)"} /-->',
    '<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->',
    '[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '::video{src="javascript:alert(1)" title="x" onplay="x()"}',
    'a <script src=x>alert(1)</script> <b onclick=x()>b</b>',
  ];
  const harmful = /<\s*script|javascript:|\bon\w+\s*=|srcdoc|data:text/i;
  const stored = (body: ReturnType<typeof read>) =>
    JSON.stringify(toLexical(body, { identity: 'x', media: () => null, article: () => null }));

  // What stays as plain text ("<javascript:…>" in Markdown is the text of a link) is not an address, so links are looked at apart.
  it.each(hostile)('of HTML %s', (source) => {
    expect(stored(read(source))).not.toMatch(
      source.includes('](') || source.startsWith('[') || source.startsWith('::') ? /"(?:url|src)":"javascript:/i : harmful,
    );
  });

  it.each(hostile)('of WordPress %s', (source) => {
    expect(stored(readWordpress(source))).not.toMatch(
      source.includes('](') || source.startsWith('[x]:') || source.startsWith('::') ? /"(?:url|src)":"javascript:/i : harmful,
    );
  });

  it.each(hostile)('of Markdown %s', (source) => {
    const { body } = markdownToBody(source, { findMedia: remote, placeOf: String });
    expect(stored(body)).not.toMatch(source.startsWith('[') ? /"(?:url|src)":"javascript:/i : harmful);
  });
});
