import { describe, expect, it } from 'vitest';
import { answerConditionally } from './conditional';

const modified = '2023-02-16T01:57:00.500Z';
const headers = { 'content-type': 'text/plain' };
const ask = (asked: Record<string, string>, at: string | null = modified) =>
  answerConditionally(new Request('https://bao.example/rss.xml', { headers: asked }), 'body', at, headers);

const etag = ask({}).headers.get('etag')!;

describe('answerConditionally', () => {
  it.each<[string, Record<string, string>, number]>([
    ['nothing is known', {}, 200],
    ['the same ETag is', { 'if-none-match': etag }, 304],
    ['it is as a weak one, as a proxy that compresses makes it', { 'if-none-match': `W/${etag}` }, 304],
    ['it is one of several', { 'if-none-match': `"other", ${etag}` }, 304],
    ['any is', { 'if-none-match': '*' }, 304],
    ['another ETag is', { 'if-none-match': '"other"' }, 200],
    ['the second of the last change is', { 'if-modified-since': 'Thu, 16 Feb 2023 01:57:00 GMT' }, 304],
    ['a later one is', { 'if-modified-since': 'Fri, 17 Feb 2023 00:00:00 GMT' }, 304],
    ['an earlier one is', { 'if-modified-since': 'Thu, 16 Feb 2023 01:56:59 GMT' }, 200],
    ['a date that is none is', { 'if-modified-since': 'yesterday' }, 200],
    [
      'another ETag and a later date are: the ETag decides',
      { 'if-none-match': '"other"', 'if-modified-since': 'Fri, 17 Feb 2023 00:00:00 GMT' },
      200,
    ],
  ])('when %s', async (_, asked, status) => {
    const answer = ask(asked);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(status === 200 ? 'body' : '');
    expect(answer.headers.get('etag')).toBe(etag);
    expect(answer.headers.get('last-modified')).toBe('Thu, 16 Feb 2023 01:57:00 GMT');
  });

  it('promises no date where none is known, and heeds none', () => {
    const answer = ask({ 'if-modified-since': 'Fri, 17 Feb 2023 00:00:00 GMT' }, null);
    expect([answer.status, answer.headers.get('last-modified')]).toEqual([200, null]);
  });
});
