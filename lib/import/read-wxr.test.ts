import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mediaOf, textLines } from './body';
import { readSource } from './read-source';
import { folderWith, readAll } from './reading-for-tests';
import { UnreadableSourceError } from './record';
import { toLexical } from './to-lexical';

type Fields = Record<string, string>;

const item = (fields: Fields, extra = '') => {
  const all: Fields = {
    title: 'Tít',
    link: 'https://old.vn/2019/05/tin/',
    'dc:creator': 'man',
    'content:encoded': '<p>Một</p>',
    'wp:post_id': '1',
    'wp:post_date_gmt': '2019-05-01 02:03:04',
    'wp:post_name': 'tin',
    'wp:status': 'publish',
    'wp:post_type': 'post',
    ...fields,
  };
  return `<item>${Object.entries(all)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}${extra}</item>`;
};

const category = (domain: string, nicename: string, name: string) =>
  `<category domain="${domain}" nicename="${nicename}"><![CDATA[${name}]]></category>`;

const wxr = (items: string[], language = 'vi') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Báo</title><link>https://old.vn</link><language>${language}</language><wp:base_blog_url>https://old.vn</wp:base_blog_url><wp:author><wp:author_login>man</wp:author_login><wp:author_display_name><![CDATA[Ngọc Mận]]></wp:author_display_name></wp:author>${items.join('\n')}</channel></rss>`;

async function read(source: string | Uint8Array, options = {}) {
  return readAll(readSource(path.join(await folderWith({ 'export.xml': source }), 'export.xml'), options));
}

describe('readWxr', () => {
  it('reads what a post has', async () => {
    const { records, refusals } = await read(
      wxr([
        item(
          { title: 'Tin &amp; <em>ảnh</em>', 'excerpt:encoded': '<p>Sapo</p>' },
          category('category', 'uncategorized', 'Uncategorized') +
            category('category', 'xa-hoi', 'Xã hội') +
            category('category', 'y-te', 'Y tế') +
            category('post_tag', 'lua', 'Lúa') +
            '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>',
        ),
        item(
          {
            'wp:post_id': '9',
            'wp:post_type': 'attachment',
            'wp:status': 'inherit',
            'wp:attachment_url': 'http://old.vn/9.jpg',
            'excerpt:encoded': 'Lúa chín (Ảnh: A)',
          },
          '<wp:postmeta><wp:meta_key>_wp_attachment_metadata</wp:meta_key><wp:meta_value><![CDATA[a:2:{s:5:"width";i:900;s:6:"height";i:600;}]]></wp:meta_value></wp:postmeta>',
        ),
      ]),
    );
    expect(refusals).toEqual([]);
    expect(records).toMatchObject([
      {
        sourceSystem: 'wxr:old.vn',
        sourceId: '1',
        language: 'vi',
        title: 'Tin & ảnh',
        slug: 'tin',
        sapo: 'Sapo',
        section: { slug: 'xa-hoi', name: 'Xã hội' },
        secondarySections: [{ slug: 'y-te', name: 'Y tế' }],
        topics: ['Lúa'],
        authors: ['Ngọc Mận'],
        publishedAt: '2019-05-01T02:03:04.000Z',
        status: 'published',
        legacyUrls: ['/2019/05/tin/'],
        hero: { media: { url: 'https://old.vn/9.jpg', width: 900, height: 600 }, caption: 'Lúa chín', credit: 'A' },
      },
    ]);
  });

  it.each([
    ['publish', '', 'published'],
    ['draft', '', 'draft'],
    ['pending', '', 'draft'],
    ['private', '', 'draft'],
    ['future', '', 'draft'],
    ['publish', 'secret', 'draft'],
  ])('takes a post in state %s with password "%s" as %s', async (state, password, status) => {
    expect((await read(wxr([item({ 'wp:status': state, 'wp:post_password': password })]))).records[0]?.status).toBe(status);
  });

  it('counts what is no article by its kind', async () => {
    const others = ['page', 'nav_menu_item', 'attachment'].map((type, index) =>
      item({ 'wp:post_id': String(index + 5), 'wp:post_type': type }),
    );
    const { records, skipped } = await read(wxr([...others, item({ 'wp:status': 'trash' })]));
    expect(records).toEqual([]);
    expect(skipped).toEqual(['page', 'nav_menu_item', 'attachment', 'post in state trash']);
  });

  it.each([
    ['en-US', 'en', 'uncategorized'],
    ['vi', 'vi', 'chua-phan-loai'],
    ['fr-FR', 'vi', 'chua-phan-loai'],
  ])('takes an export in %s as %s', async (tag, language, slug) => {
    expect((await read(wxr([item({})], tag))).records[0]).toMatchObject({ language, section: { slug } });
  });

  it('takes the language that it is told for an export that names none of ours', async () => {
    expect((await read(wxr([item({})], 'fr-FR'), { defaultLanguage: 'en' })).records[0]?.language).toBe('en');
  });

  it('links translations that a plugin grouped', async () => {
    const group = category('post_translations', 'pll_1', 'pll_1');
    const { records } = await read(
      wxr([
        item({}, group + category('language', 'vi', 'Tiếng Việt')),
        item({ 'wp:post_id': '2' }, group + category('language', 'en', 'English')),
      ]),
    );
    expect(records.map(({ language, translationOf }) => [language, translationOf])).toEqual([
      ['vi', null],
      ['en', '1'],
    ]);
  });

  it('falls back to the other dates, and refuses a published post that has none', async () => {
    const zero = '0000-00-00 00:00:00';
    const { records, refusals } = await read(
      wxr([
        item({ 'wp:post_date_gmt': zero, 'wp:post_date': '2019-05-01 09:00:00' }),
        item({ 'wp:post_id': '2', 'wp:post_date_gmt': zero, pubDate: 'Wed, 01 May 2019 02:00:00 +0000' }),
        item({ 'wp:post_id': '3', 'wp:post_date_gmt': zero, 'wp:post_date': zero, 'wp:status': 'draft' }),
        item({ 'wp:post_id': '4', 'wp:post_date_gmt': zero, 'wp:post_date': zero }),
      ]),
    );
    expect(records.map(({ publishedAt }) => publishedAt)).toEqual(['2019-05-01T02:00:00.000Z', '2019-05-01T02:00:00.000Z', null]);
    expect(refusals[0]).toMatchObject({ place: expect.stringMatching(/^export\.xml:\d+, item 4 \(post 4\)$/), scope: 'article' });
  });

  it('finds a title for a post without one', async () => {
    const { records } = await read(
      wxr([
        item({ title: '', 'content:encoded': '<p>Một hai ba bốn năm sáu bảy tám chín mười mười một mười hai.</p>' }),
        item({ 'wp:post_id': '2', title: '', 'content:encoded': '' }),
      ]),
    );
    expect(records.map(({ title }) => title)).toEqual(['Một hai ba bốn năm sáu bảy tám chín mười mười một…', 'tin']);
  });

  it('refuses a post that is too large and one with a title past the limit', async () => {
    const { records, refusals } = await read(
      wxr([
        item({ 'content:encoded': 'x '.repeat(1_000_000) }),
        item({ 'wp:post_id': '2', title: 'x'.repeat(251) }),
        item({ 'wp:post_id': '3' }),
      ]),
    );
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['3']);
    expect(refusals.map(({ reason }) => reason)).toEqual([expect.stringMatching(/limit/), expect.stringMatching(/title has 251/)]);
  });

  it('cuts an excerpt and a caption that are too long, and says so', async () => {
    const sentence = 'Một câu của đoạn dẫn dài hai mươi bảy chữ. ';
    const { records, refusals } = await read(
      wxr([
        item(
          { 'excerpt:encoded': sentence.repeat(100) },
          '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>',
        ),
        item({
          'wp:post_id': '9',
          'wp:post_type': 'attachment',
          'wp:attachment_url': 'https://old.vn/9.jpg',
          'excerpt:encoded': 'chữ '.repeat(1000),
        }),
      ]),
    );
    const [record] = records;
    expect(record!.sapo.length).toBeLessThanOrEqual(2000);
    expect(record!.sapo).toBe(sentence.repeat(Math.floor(2001 / sentence.length)).trim());
    expect(record!.hero!.caption).toMatch(/^(?:chữ )+chữ…$/);
    expect(refusals).toEqual([
      { place: expect.stringContaining('post 1'), reason: expect.stringMatching(/excerpt has .* limit is 2000/), scope: 'field' },
      { place: expect.stringContaining('post 1'), reason: expect.stringMatching(/caption .* limit is 2000/), scope: 'field' },
    ]);
  });

  it('leaves out an old address that the newspaper itself answers at', async () => {
    const { records, refusals } = await read(wxr([item({ link: 'https://old.vn/admin/tin/' })]));
    expect(records[0]?.legacyUrls).toEqual([]);
    expect(refusals).toMatchObject([{ scope: 'field', reason: expect.stringContaining('"/admin/tin/"') }]);
  });

  it('says which pictures a post names that the export has not', async () => {
    const { records, refusals } = await read(
      wxr([
        item(
          { 'content:encoded': '[gallery ids="4"]' },
          '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:postmeta>',
        ),
      ]),
    );
    expect(records).toHaveLength(1);
    expect(refusals.map(({ scope, reason }) => `${scope} ${/\d/.exec(reason)?.[0]}`)).toEqual(['figure 4', 'figure 5']);
  });

  it('does not expand entities or open files for a DTD', async () => {
    const dtd = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const source = wxr([
      '<item><title>&b;&f; &nbsp;Tít</title><wp:post_id>1</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>',
    ]);
    const { records } = await read(source.replace('?>\n', `?>\n${dtd}`));
    expect(records[0]?.title).toBe('&b;&f; Tít');
  });

  it('reads on past characters that XML does not allow, and in another encoding', async () => {
    expect((await read(wxr([item({ title: 'Tít\u0008\u0000 một' })]))).records[0]?.title).toBe('Tít một');
    const latin = Buffer.from(wxr([item({ title: 'Caf\u00e9' })], 'en').replace('UTF-8', 'ISO-8859-1'), 'latin1');
    expect((await read(latin)).records[0]?.title).toBe('Café');
  });

  it('keeps the posts before the place where the XML breaks off, and names the line', async () => {
    const { records, refusals } = await read(`${wxr([item({})]).replace('</channel></rss>', '')}\n<item><title>x</tit`);
    expect(records).toHaveLength(1);
    expect(refusals).toEqual([
      { place: 'export.xml', reason: expect.stringMatching(/breaks off at line \d+.*the 1 items before it were read/), scope: 'article' },
    ]);
  });

  it.each(['', 'no XML', '<html><body>x</body></html>', '{"a":1}'])('throws for a file that is no export: "%s"', async (source) => {
    await expect(read(source)).rejects.toThrow(UnreadableSourceError);
  });
});

const real = fileURLToPath(new URL('../../../shared/data/wordpress-block-export.xml', import.meta.url));

describe.skipIf(!existsSync(real))('the export of WordPress’s own test content', () => {
  it('comes in post by post without a refusal', async () => {
    const { records, refusals, skipped } = await readAll(readSource(real));
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(61);
    expect(skipped.filter((what) => what === 'attachment')).toHaveLength(9);
    expect(skipped.filter((what) => what !== 'attachment').sort()).toEqual(['page', 'wp_navigation']);
    expect(
      records.every(
        ({ language, authors, publishedAt, legacyUrls }) =>
          language === 'en' && authors.length === 1 && publishedAt !== null && legacyUrls.length === 1,
      ),
    ).toBe(true);

    const kinds = (title: string) => records.find((record) => record.title === title)!.body.map(({ kind }) => kind);
    const count = (title: string, kind: string) => kinds(title).filter((each) => each === kind).length;
    expect(count('Gallery', 'gallery')).toBe(20);
    expect(count('Image', 'figure')).toBe(27);
    expect(count('Video', 'video')).toBe(14);
    expect(count('Audio', 'audio')).toBe(9);
    expect(count('Table', 'table')).toBe(32);
    expect(count('Pullquote', 'pullQuote')).toBe(32);
    expect(kinds('Shortcode')).toEqual(['paragraph', 'gallery', 'paragraph', 'audio']);
    expect(records.flatMap(({ body }) => mediaOf(body)).every(({ media }) => 'url' in media && media.url.startsWith('https://'))).toBe(
      true,
    );
    const text = records.flatMap(({ body }) => body.flatMap((node) => textLines(node) ?? [])).join('\n');
    expect(text).not.toMatch(/<!--|wp:|\[gallery/);
  });

  it('gives the same JSON twice, without anything that runs', async () => {
    const states = async () =>
      JSON.stringify(
        (await readAll(readSource(real))).records.map(({ body, sourceId }) =>
          toLexical(body, { identity: sourceId, media: () => null, article: () => null }),
        ),
      );
    const first = await states();
    expect(await states()).toBe(first);
    expect(first).not.toMatch(/<script|javascript:|\son\w+=/i);
  });
});
