import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from './read-source';
import { folderWith, readAll } from './reading-for-tests';
import { UnreadableSourceError } from './record';

const article = (id: string) => ({ id, language: 'vi', section: 'xa-hoi', title: 'Tít' });
const post = (id: string) =>
  `<item><title>Tít</title><wp:post_id>${id}</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>`;
const lines = (ids: string[]) => ids.map((id) => JSON.stringify(article(id))).join('\n');
const markdown = (id: string) => `---\n${JSON.stringify(article(id))}\n---\nMột đoạn.\n`;
const wxr = (ids: string[]) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>https://old.vn</wp:base_blog_url>${ids.map(post).join('')}</channel></rss>`;

describe('readSource', () => {
  it.each([
    ['JSON Lines', 'a.jsonl', { 'a.jsonl': lines(['1', '2', '1', '3']) }, 'a.jsonl:1'],
    ['a folder', '', { 'a.md': markdown('1'), 'b.md': markdown('2'), 'c.md': markdown('1'), 'd.md': markdown('3') }, 'a.md'],
    ['a WordPress export', 'a.xml', { 'a.xml': wxr(['1', '2', '1', '3']) }, 'a.xml:1, item 1 (post 1)'],
  ])('refuses the second article with an id in %s, and goes on', async (_, name, files, first) => {
    const { records, refusals } = await readAll(readSource(path.join(await folderWith(files), name)));
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['1', '2', '3']);
    expect(refusals).toEqual([
      {
        place: expect.stringContaining(name === '' ? 'c.md' : name),
        reason: `The id "1" is already that of ${first}. Give this article an id of its own.`,
        scope: 'article',
      },
    ]);
  });

  it('throws a sentence for what it cannot read', async () => {
    const folder = await folderWith({ 'a.docx': 'x' });
    await expect(readAll(readSource(path.join(folder, 'a.docx')))).rejects.toThrow(/cannot be imported\. Give a WordPress export/);
    for (const nothing of ['no.xml', 'no', 'no/deeper']) {
      await expect(readAll(readSource(path.join(folder, nothing)))).rejects.toThrow(`${nothing} does not exist. Check`);
      await expect(readAll(readSource(path.join(folder, nothing)))).rejects.toThrow(UnreadableSourceError);
    }
  });
});
