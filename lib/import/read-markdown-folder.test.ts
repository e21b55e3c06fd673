import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMarkdownFolder } from './read-markdown-folder';
import { folderWith, readAll } from './reading-for-tests';
import { UnreadableSourceError } from './record';

const keys = {
  id: 'tin-1',
  language: 'vi',
  section: 'chinh-tri',
  title: 'Kỳ họp thứ 12',
  publishedAt: '2023-02-16T08:57:00+07:00',
  status: 'published',
};

function article(changes: Record<string, unknown> = {}, body = 'Một đoạn.'): string {
  const lines = Object.entries({ ...keys, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

async function readOne(source: string | Uint8Array, files: Record<string, string> = {}) {
  return readAll(readMarkdownFolder(await folderWith({ 'a.md': source, ...files })));
}

describe('readMarkdownFolder', () => {
  it('reads the keys and the body of an article', async () => {
    const { records, refusals } = await readOne(
      article({
        sapo: 'Sapo.',
        kicker: 'Quốc hội',
        authors: ['Ngọc Mận'],
        topics: 'Nghị quyết',
        translationOf: 'b',
        legacyUrls: ['/old-path.html'],
      }),
    );
    expect(refusals).toEqual([]);
    expect(records[0]).toMatchObject({
      sourceSystem: 'markdown',
      sourceId: 'tin-1',
      language: 'vi',
      translationOf: 'b',
      section: { slug: 'chinh-tri' },
      title: 'Kỳ họp thứ 12',
      sapo: 'Sapo.',
      kicker: 'Quốc hội',
      authors: ['Ngọc Mận'],
      topics: ['Nghị quyết'],
      publishedAt: '2023-02-16T01:57:00.000Z',
      status: 'published',
      format: 'standard',
      legacyUrls: ['/old-path.html'],
      place: 'a.md',
      body: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Một đoạn.', marks: [] }] }],
    });
  });

  it('accepts a byte order mark and the line ends of Windows', async () => {
    const { records, refusals } = await readOne(`\ufeff${article({}, 'Một.\n\nHai.')}`.replaceAll('\n', '\r\n'));
    expect(refusals).toEqual([]);
    expect(records[0]?.body).toHaveLength(2);
  });

  it('leaves the sapo empty when there is none, and makes an article without a state a draft', async () => {
    const { records } = await readOne(article({ status: undefined, publishedAt: undefined }));
    expect(records[0]).toMatchObject({ sapo: '', status: 'draft', publishedAt: null });
  });

  it.each([
    ['no front matter', 'Chỉ có chữ.', /front matter is missing/],
    ['front matter without an end', '---\ntitle: x\n', /front matter is missing/],
    ['invalid YAML', article().replace('title: "Kỳ họp thứ 12"', 'title: "Kỳ họp'), /not valid YAML/],
    ['a colon without quotation marks', article().replace('title: "Kỳ họp thứ 12"', 'title: Kỳ họp: thứ 12'), /quotation marks/],
    ['no title', article({ title: '' }), /"title" is missing/],
    ['no id', article({ id: undefined }), /"id" is missing/],
    ['no section', article({ section: undefined }), /"section" is missing/],
    ['a title past the limit', article({ title: 'ă'.repeat(251) }), /"title" has 251 characters; the limit is 250/],
    ['a sapo past the limit', article({ sapo: 'ă'.repeat(2001) }), /"sapo" has 2001 characters; the limit is 2000/],
    ['a kicker past the limit', article({ kicker: 'ă'.repeat(201) }), /"kicker" has 201 characters; the limit is 200/],
    ['a byline past the limit', article({ byline: 'ă'.repeat(201) }), /"byline" has 201 characters; the limit is 200/],
    ['a date that is none', article({ publishedAt: '31/02/2023' }), /"publishedAt" is "31\/02\/2023", which is not a date/],
    ['a day that no calendar has', article({ publishedAt: '2023-02-31' }), /not a date/],
    ['a published article without a date', article({ publishedAt: undefined }), /"publishedAt" is missing/],
    ['an unknown language', article({ language: 'fr' }), /"language" is "fr"; it has to be one of vi, en/],
    ['no language', article({ language: undefined }), /"language" is missing/],
    ['an unknown state', article({ status: 'live' }), /"status" is "live"; it has to be one of draft, published/],
    ['a body of 2 MB', article({}, 'Một đoạn. '.repeat(200_000)), /the limit.* is 1 MB/],
    ['quotes within quotes without end', article({}, `${'> '.repeat(10_000)}x`), /nested too deeply/],
    ['directives within directives without end', article({}, ':::gallery\n'.repeat(5000)), /nested too deeply/],
  ])('refuses an article with %s', async (_what, source, reason) => {
    const { records, refusals } = await readOne(source);
    expect(records).toEqual([]);
    expect(refusals).toEqual([{ place: expect.stringMatching(/^a\.md/), reason: expect.stringMatching(reason), scope: 'article' }]);
  });

  it('refuses a file that is not UTF-8', async () => {
    const { refusals } = await readOne(Buffer.concat([Buffer.from(article()), Buffer.from([0x63, 0xe9, 0x0a])]));
    expect(refusals[0]?.reason).toMatch(/not UTF-8/);
  });

  it('names the line of a fault in the front matter', async () => {
    const { refusals } = await readOne('---\nid: a\ntitle: x\n  y: z\n---\n');
    expect(refusals[0]?.place).toMatch(/^a\.md:[34]$/);
  });

  it('is not filled by aliases of aliases', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`),
    ].join('\n');
    const { refusals } = await readOne(`---\n${bomb}\n---\n`);
    expect(refusals[0]?.reason).toMatch(/not usable YAML/);
  });

  it('takes the article without a value that it can do without', async () => {
    const { records, refusals } = await readOne(
      article({ slug: 'Có Dấu', format: 'video-wall', legacyUrls: ['x y', '/en', '/api/tin', '/cu.html'] }),
    );
    expect(records[0]).toMatchObject({ slug: null, format: 'standard', legacyUrls: ['/cu.html'] });
    expect(refusals.map(({ scope }) => scope)).toEqual(Array(5).fill('field'));
    expect(refusals[3]?.reason).toMatch(/"\/en" is one that the newspaper itself answers at/);
  });

  it('makes a slug of a section that is given by its name, and keeps clear of the addresses of the site', async () => {
    const named = await readOne(article({ section: 'Chính trị' }));
    expect(named.records[0]?.section).toEqual({ slug: 'chinh-tri', name: 'Chính trị' });
    const reserved = await readOne(article({ language: 'en', section: 'search' }));
    expect(reserved.records[0]?.section.slug).toBe('section-search');
  });

  it('reads subfolders, and passes over a README and what is hidden', async () => {
    const folder = await folderWith({
      'a.md': article(),
      'b/b.md': article({ id: 'b' }),
      'c.md': article({ id: 'c' }),
      'README.md': '# Notes',
      '.hidden.md': 'x',
    });
    const { records, refusals, skipped } = await readAll(readMarkdownFolder(folder));
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['tin-1', 'b', 'c']);
    expect(refusals).toEqual([]);
    expect(skipped).toEqual(['readme']);
  });

  it('throws for a folder without Markdown', async () => {
    await expect(readAll(readMarkdownFolder(await folderWith({ 'a.txt': 'x' })))).rejects.toThrow(UnreadableSourceError);
    await expect(readAll(readMarkdownFolder(await folderWith({})))).rejects.toThrow(/holds no Markdown file/);
  });

  describe('the pictures', () => {
    it('are found relative to the file, with caption and credit apart', async () => {
      const folder = await folderWith({
        'vi/a.md': article(
          { hero: '../images/1.jpg', heroAlt: 'Hội trường', heroCaption: 'Kỳ họp (Ảnh: A)' },
          '![Lúa](<../images/ảnh 2.jpg> "Lúa chín - Ảnh: B")',
        ),
        'images/1.jpg': 'x',
        'images/ảnh 2.jpg': 'x',
      });
      const { records, refusals } = await readAll(readMarkdownFolder(folder));
      expect(refusals).toEqual([]);
      expect(records[0]?.hero).toEqual({
        media: { file: path.join(folder, 'images/1.jpg') },
        alt: 'Hội trường',
        caption: 'Kỳ họp',
        credit: 'A',
      });
      expect(records[0]?.body).toEqual([
        {
          kind: 'figure',
          width: 'text',
          picture: { media: { file: path.join(folder, 'images/ảnh 2.jpg') }, alt: 'Lúa', caption: 'Lúa chín', credit: 'B' },
        },
      ]);
    });

    it('are refused one by one, with their line, when they cannot be used, and the article comes in', async () => {
      const outside = await folderWith({ 'secret.jpg': 'x' });
      const body = [
        '../secret.jpg',
        '..%2f..%2fetc%2fpasswd',
        '/etc/passwd',
        'C:\\x.jpg',
        '%2Fetc%2Fpasswd',
        'file:///etc/passwd',
        'data:image/png;base64,AA',
        'no.jpg',
        'link.jpg',
        'notes.txt',
        'x.svg',
        'empty.jpg',
        '%00.jpg',
      ]
        .map((name) => `![x](<${name}>)`)
        .join('\n\n');
      const folder = await folderWith({
        'a.md': article({ hero: '../../x.jpg' }, body),
        'notes.txt': 'x',
        'x.svg': '<svg/>',
        'empty.jpg': '',
      });
      await symlink(path.join(outside, 'secret.jpg'), path.join(folder, 'link.jpg'));
      const { records, refusals } = await readAll(readMarkdownFolder(folder));
      expect(records[0]).toMatchObject({ sourceId: 'tin-1', hero: null, body: [] });
      expect(refusals).toHaveLength(14);
      expect(refusals.every(({ scope }) => scope === 'figure')).toBe(true);
      expect(refusals[1]?.place).toBe('a.md:10');
      expect(JSON.stringify(records)).not.toContain('secret');
    });

    it('are not found through an article that is itself a link out of the folder', async () => {
      const outside = await folderWith({ 'b.md': article() });
      const folder = await folderWith({ 'c.md': article({ id: 'c' }) });
      await symlink(path.join(outside, 'b.md'), path.join(folder, 'b.md'));
      await writeFile(path.join(folder, 'd.md'), article({ id: 'd' }));
      const { records, refusals } = await readAll(readMarkdownFolder(folder));
      expect(records.map(({ sourceId }) => sourceId)).toEqual(['c', 'd']);
      expect(refusals[0]?.reason).toMatch(/leads out of the import folder/);
    });
  });
});
