import { describe, expect, it } from 'vitest';
import type { ArticleTeaser } from '@/lib/content/types';
import { arrangeSections, type FrontRow, type FrontSection } from './arrange';

const picture = { src: '/a.jpg', width: 3, height: 2, alt: '', focalPoint: { x: 50, y: 50 }, remote: false };

function section(name: string, stories: number): FrontSection {
  const reference = { name, address: `/${name}` };
  const articles = Array.from({ length: stories }, (_, index): ArticleTeaser => ({
    number: index + 1,
    language: 'vi',
    address: `/${name}/${index + 1}`,
    kicker: null,
    title: `${name} ${index + 1}`,
    sapo: '',
    format: 'standard',
    section: reference,
    hero: { picture, caption: null, credit: null },
    byline: { authors: [], text: null },
    publishedAt: '2023-02-16T01:57:00Z',
    isEnded: false,
  }));
  return { section: reference, children: [], articles };
}

const sectionsOf = (row: FrontRow) => (row.shape === 'shared' ? row.sections : [row.section]);

describe('arrangeSections', () => {
  it('keeps every section that has stories, in order', () => {
    const given = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => section(name, 4));
    const rows = arrangeSections([...given, section('empty', 0)]);
    expect(rows.flatMap(sectionsOf)).toEqual(given);
  });

  it('shows no two rows of one shape after each other', () => {
    const rows = arrangeSections(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => section(name, 4)));
    expect(rows.map((row) => row.shape)).toEqual(['broad', 'shared', 'feature', 'columns', 'broad', 'shared']);
  });

  it('tells a story large that has a row for itself', () => {
    expect(arrangeSections([section('a', 1)])).toMatchObject([{ shape: 'feature' }]);
  });

  it('sets short sections into one row, where each alone would leave paper bare', () => {
    const rows = arrangeSections([section('a', 1), section('b', 2), section('c', 1), section('d', 4)]);
    expect(rows.map((row) => sectionsOf(row).length)).toEqual([3, 1]);
  });

  it('leaves no section alone in a shared row', () => {
    const rows = arrangeSections([section('a', 4), section('b', 4)]);
    expect(rows.map((row) => row.shape)).toEqual(['broad', 'columns']);
  });
});
