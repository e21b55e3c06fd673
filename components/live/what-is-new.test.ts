import { describe, expect, it } from 'vitest';
import type { LiveEntriesPage, LiveEntryReference, LiveOrder } from '@/lib/content/types';
import { whatIsNew } from './what-is-new';

/** `'3 2.5 1'`: entries 3, 2 in its version 5, and 1, the newest first. */
const refs = (text: string): LiveEntryReference[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [number, version = 1] = word.split('.').map(Number) as [number, number?];
      return { number, version };
    });

type Given = { initial?: string; now?: string; page?: string; order?: LiveOrder; asked?: number[] };

const newsOf = ({ initial = '3 2 1', now = initial, page = initial, order = 'newestFirst', asked = [] }: Given) => {
  const found = whatIsNew({
    initial: { entries: refs(initial) },
    now: { entries: refs(now) },
    page: { order, entries: refs(page) as LiveEntriesPage['entries'] },
    asked: new Set(asked),
  });
  return { ...found, toShow: found.toShow.map(({ number }) => number) };
};

describe('an open page', () => {
  it('shows what it was made with as long as nothing changes', () => {
    expect(newsOf({})).toEqual({ arrived: [], toFetch: [], toShow: [3, 2, 1] });
  });

  it('keeps new entries back until they are asked for, then fetches and shows them in their place', () => {
    expect(newsOf({ now: '5 4 3 2 1' })).toEqual({ arrived: [5, 4], toFetch: [], toShow: [3, 2, 1] });
    const asked = newsOf({ now: '6 5 4 3 2 1', asked: [5, 4] });
    expect(asked).toEqual({ arrived: [6], toFetch: refs('5 4'), toShow: [5, 4, 3, 2, 1] });
    expect(newsOf({ now: '3 4 2 1', asked: [4] }).toShow).toEqual([3, 4, 2, 1]);
  });

  it('fetches what was edited, and drops what was deleted, one that it was about to announce included', () => {
    expect(newsOf({ now: '3 2.5 1' })).toEqual({ arrived: [], toFetch: refs('2.5'), toShow: [3, 2, 1] });
    expect(newsOf({ now: '3 1', asked: [4] })).toEqual({ arrived: [], toFetch: [], toShow: [3, 1] });
  });

  it('announces no entry that stands on another page of the coverage, and fetches none', () => {
    expect(newsOf({ initial: '4 3 2 1', now: '4.2 3 2 1', page: '2 1' })).toEqual({ arrived: [], toFetch: [], toShow: [2, 1] });
  });

  it('read from the start, shows the oldest first', () => {
    expect(newsOf({ order: 'oldestFirst', now: '4 3 2 1' })).toMatchObject({ arrived: [4], toShow: [1, 2, 3] });
  });
});
