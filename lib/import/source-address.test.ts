import { describe, expect, it } from 'vitest';
import { embedAddress, legacyPath, safeLinkAddress } from './source-address';

describe('safeLinkAddress', () => {
  it.each([
    ['https://a.vn/x?y=1#z', 'https://a.vn/x?y=1#z'],
    ['//a.vn/x', 'https://a.vn/x'],
    ['/chinh-tri/tin-1', '/chinh-tri/tin-1'],
    ['mailto:toasoan@a.vn', 'mailto:toasoan@a.vn'],
    ['https://user:secret@a.vn/', 'https://a.vn/'],
  ])('keeps %s', (address, kept) => {
    expect(safeLinkAddress(address)).toBe(kept);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '#muc',
    '',
    'khac.md',
  ])('makes text of %j', (address) => {
    expect(safeLinkAddress(address)).toBeNull();
  });

  it('resolves a relative address against the page that it stood on', () => {
    expect(safeLinkAddress('../b', 'https://a.vn/x/y/')).toBe('https://a.vn/x/b');
  });
});

describe('embedAddress', () => {
  it.each([
    ['https://youtu.be/dQw4w9WgXcQ?t=3', { kind: 'video', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', { kind: 'video', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }],
    ['https://player.vimeo.com/video/76979871', { kind: 'video', url: 'https://vimeo.com/76979871' }],
    ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=red', { kind: 'audio', url: 'https://soundcloud.com/a/b' }],
    ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', null],
    ['https://a.vn/', null],
  ])('recognizes %s', (address, embed) => {
    expect(embedAddress(address)).toEqual(embed);
  });
});

describe('legacyPath', () => {
  it.each([
    ['/old-path.html', '/old-path.html'],
    ['https://bao.vn/2019/05/tin/?amp=1', '/2019/05/tin/?amp=1'],
    ['https://bao.vn/?p=12', null],
    ['old path', null],
    ['//bao.vn/x', null],
  ])('reads %s', (address, path) => {
    expect(legacyPath(address)).toBe(path);
  });
});
