import { describe, expect, it } from 'vitest';
import { touchedTags, type Placement } from './touches';

const placement: Placement = {
  number: 7,
  language: 'vi',
  sectionIds: [1, 2],
  topicIds: [3],
  authorIds: [4],
  day: '2023-02-16',
  translationOf: null,
};
const own = [
  'article:7',
  'front:vi',
  'corrections:vi',
  'day:2023-02-16:vi',
  'month:2023-02:vi',
  'section:1:vi',
  'section:2:vi',
  'topic:3:vi',
  'author:4:vi',
];

describe('touchedTags', () => {
  it.each<[string, (Placement | null)[], number[], string[]]>([
    ['nothing when there is no article', [], [], []],
    ['nothing for states that never were', [null, null], [], []],
    ['all places of a new article', [null, placement], [], own],
    ['all places of a deleted article', [placement, null], [], own],
    ['the same places once when nothing moved', [placement, placement, placement], [], own],
    ['no day while never published', [{ ...placement, day: null }], [], own.filter((tag) => !/^(day|month):/.test(tag))],
    ['the old and the new section', [placement, { ...placement, sectionIds: [5] }], [], [...own, 'section:5:vi']],
    ['the old and the new topic', [placement, { ...placement, topicIds: [6] }], [], [...own, 'topic:6:vi']],
    ['a topic that was taken away', [placement, { ...placement, topicIds: [] }], [], own],
    ['the old and the new author', [placement, { ...placement, authorIds: [8, 9] }], [], [...own, 'author:8:vi', 'author:9:vi']],
    ['the old and the new day', [placement, { ...placement, day: '2023-02-17' }], [], [...own, 'day:2023-02-17:vi']],
    ['the original of a translation', [{ ...placement, translationOf: 20 }], [], [...own, 'article:20']],
    [
      'the original before and after a changed link',
      [
        { ...placement, translationOf: 20 },
        { ...placement, translationOf: 21 },
      ],
      [],
      [...own, 'article:20', 'article:21'],
    ],
    ['the original whose link was cut', [{ ...placement, translationOf: 20 }, placement], [], [...own, 'article:20']],
    ['the translations of an original', [placement], [30, 31], [...own, 'article:30', 'article:31']],
    [
      'both editions when the language changes',
      [placement, { ...placement, language: 'en' }],
      [],
      [...own, ...own.filter((tag) => tag.endsWith(':vi')).map((tag) => tag.replace(/vi$/, 'en'))],
    ],
    [
      'the live place, the draft’s and the new one',
      [placement, { ...placement, sectionIds: [10] }, { ...placement, sectionIds: [11] }],
      [],
      [...own, 'section:10:vi', 'section:11:vi'],
    ],
  ])('names %s', (_, states, translations, expected) => {
    const touched = touchedTags(states, translations);
    expect([...touched].sort()).toEqual([...new Set(expected)].sort());
    // Each once: every tag is a message to every server.
    expect(touched).toHaveLength(new Set(touched).size);
  });

  it('never touches the tags that every page carries', () => {
    const touched = touchedTags([placement, { ...placement, language: 'en', translationOf: 1 }], [2]);
    expect(touched).not.toContain('site');
    expect(touched).not.toContain('media');
  });
});
