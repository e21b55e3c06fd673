import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from './read-json-lines';
import { folderWith, readAll } from './reading-for-tests';
import { UnreadableSourceError } from './record';

const line = (changes: Record<string, unknown>) =>
  JSON.stringify({ id: 'a', language: 'vi', section: 'xa-hoi', title: 'Tít', publishedAt: '2023-02-16', status: 'published', ...changes });

async function read(content: string | Uint8Array) {
  return readAll(readJsonLines(path.join(await folderWith({ 'a.jsonl': content, 'images/1.jpg': 'x' }), 'a.jsonl')));
}

describe('readJsonLines', () => {
  it('reads bodies in Markdown and in HTML, past a byte order mark, empty lines and the line ends of Windows', async () => {
    const { records, refusals } = await read(
      `\ufeff${line({ body: '## A\n\n![x](images/1.jpg)', hero: 'images/1.jpg' })}\r\n\r\n${line({ id: 'b', bodyHtml: '<p>Một<script>x</script></p>' })}`,
    );
    expect(refusals).toEqual([]);
    expect(records.map(({ body }) => body.map(({ kind }) => kind))).toEqual([['subhead', 'figure'], ['paragraph']]);
    expect(records[0]).toMatchObject({
      sourceSystem: 'jsonl',
      place: 'a.jsonl:1',
      hero: { media: { file: expect.stringMatching(/images\/1\.jpg$/) } },
    });
  });

  it('refuses a line under its number and goes on', async () => {
    const { records, refusals } = await read(
      [
        line({}),
        '{"id": "b",',
        '[1]',
        '',
        line({ id: 'c', title: undefined }),
        line({ id: 'd', body: 'x', bodyHtml: 'y' }),
        line({ id: 'e', body: 5 }),
        line({ id: 'f', body: 'x'.repeat(2_000_000) }),
        line({ id: 'g', body: 'x'.repeat(6_000_000) }),
        line({ id: 'h', body: '../../x ![x](../../x.jpg)' }),
      ].join('\n'),
    );
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['a', 'h']);
    expect(refusals.map(({ place, scope }) => `${place} ${scope}`)).toEqual([
      'a.jsonl:2 article',
      'a.jsonl:3 article',
      'a.jsonl:5 article',
      'a.jsonl:6 article',
      'a.jsonl:7 article',
      'a.jsonl:8 article',
      'a.jsonl:9 article',
      'a.jsonl:10, line 1 of the body figure',
    ]);
    for (const [index, reason] of [
      /not valid JSON/,
      /not an object/,
      /"title" is missing/,
      /both/,
      /has to be text/,
      /limit is 1 MB/,
      /longer than 5 MB/,
    ].entries()) {
      expect(refusals[index]?.reason).toMatch(reason);
    }
  });

  it('refuses only the line that is not UTF-8', async () => {
    const { records, refusals } = await read(
      Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xe9]), Buffer.from(`"}\n${line({})}\n`)]),
    );
    expect(records).toHaveLength(1);
    expect(refusals).toEqual([{ place: 'a.jsonl:1', reason: expect.stringMatching(/not UTF-8/), scope: 'article' }]);
  });

  it('throws for an empty file', async () => {
    await expect(read('\n \n')).rejects.toThrow(UnreadableSourceError);
    await expect(read('')).rejects.toThrow(/ is empty\./);
  });
});
