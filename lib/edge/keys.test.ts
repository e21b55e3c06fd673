import { describe, expect, it } from 'vitest';
import { keysOfAnswer, purgeOf } from './keys';

describe('the keys of an answer', () => {
  it.each([
    ['/', 'site,media,front:vi,article:7', 'newspaper site media front:vi article:7'],
    ['/chinh-tri/tin-7', 'site,article:7', 'newspaper story story:7 site article:7'],
    ['/lite/chinh-tri/tin-7', 'newspaper story story:7 site article:7', 'newspaper story story:7 site article:7'],
    ['/rss.xml', undefined, 'newspaper every-change'],
  ])('at %s, made from %s, are %s', (path, tags, keys) => {
    expect(keysOfAnswer(path, tags)).toBe(keys);
  });

  it('are the one for every change where there are more than a cache takes', () => {
    const tags = Array.from({ length: 2000 }, (_, index) => `article:${index}`).join(',');
    expect(keysOfAnswer('/', tags)).toBe('newspaper every-change');
  });
});

describe('a purge', () => {
  it('names what expired, what is dropped at every change, and the articles of which no copy may stay', () => {
    expect(purgeOf(['article:7', 'article:8', 'withdrawn:7', 'front:vi'])).toEqual({
      keys: 'article:7 article:8 withdrawn:7 front:vi every-change',
      gone: 'story:7',
    });
  });

  it('of an import is one of everything', () => {
    expect(purgeOf(Array.from({ length: 2000 }, (_, index) => `article:${index}`))).toEqual({ keys: 'newspaper', gone: '' });
    expect(purgeOf(Array.from({ length: 2000 }, (_, index) => `withdrawn:${index}`))).toEqual({ keys: 'newspaper', gone: 'story' });
  });
});
