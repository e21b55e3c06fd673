import { describe, expect, it } from 'vitest';
import { fillFrontPage, frontPageShape } from './fill-front-page';
import type { ArticleTeaser, FrontPage, Section } from './types';
import { teaserOf } from './values-for-tests';

const sectionOf = (slug: string): Section => ({
  id: 1,
  slug,
  name: slug,
  address: `/${slug}`,
  language: 'vi',
  description: null,
  parent: null,
  children: [{ name: 'Con', address: '/con' }],
  translationAddress: null,
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => teaserOf(from + index));
const withoutPicture = (number: number) => teaserOf(number, { hero: null });
const withRemotePicture = (number: number) => {
  const hero = teaserOf(number).hero!;
  return teaserOf(number, { hero: { ...hero, picture: { ...hero.picture, remote: true } } });
};
const numbers = (articles: ArticleTeaser[]) => articles.map(({ number }) => number);
const placed = (page: FrontPage) => [
  ...(page.lead ? [page.lead.number] : []),
  ...numbers(page.secondaryLeads),
  ...numbers(page.visual),
  ...page.sections.flatMap(({ articles }) => numbers(articles)),
];

describe('fillFrontPage', () => {
  it('sets the newest story first and fills each part in the order of the page', () => {
    const page = fillFrontPage('vi', {
      newest: range(1, 24),
      visual: range(3, 14),
      perSection: [{ section: sectionOf('kinh-te'), articles: range(1, 16) }],
    });
    expect(page.language).toBe('vi');
    expect(page.lead?.number).toBe(1);
    expect(numbers(page.secondaryLeads)).toEqual([2, 3, 4, 5]);
    expect(numbers(page.visual)).toEqual([6, 7, 8, 9]);
    expect(page.sections).toEqual([
      { section: { name: 'kinh-te', address: '/kinh-te' }, children: [{ name: 'Con', address: '/con' }], articles: range(10, 14) },
    ]);
    expect(numbers(page.latest)).toEqual(numbers(range(1, 10)));
  });

  it('sets no story twice outside the list of latest ones', () => {
    const all = range(1, 40);
    const page = fillFrontPage('en', {
      newest: all.slice(0, frontPageShape.newest),
      visual: all.filter(({ number }) => number % 2 === 0).slice(0, frontPageShape.visualCandidates),
      perSection: ['a', 'b', 'c'].map((slug, index) => ({
        section: sectionOf(slug),
        articles: all.filter(({ number }) => number % 3 === index || number < 20).slice(0, 16),
      })),
    });
    expect(new Set(placed(page)).size).toBe(placed(page).length);
    expect(placed(page).length).toBeGreaterThan(15);
  });

  it.each<[string, ArticleTeaser[], number]>([
    ['the newest with a picture of ours', [withoutPicture(1), withRemotePicture(2), teaserOf(3), teaserOf(4)], 3],
    ['the newest of all when none has a picture', [withoutPicture(1), withoutPicture(2)], 1],
    [
      'no old story, even if it alone has a picture',
      [...Array.from({ length: 8 }, (_, index) => withoutPicture(index + 1)), teaserOf(9)],
      1,
    ],
    ['the eighth, the last that is still news', [...Array.from({ length: 7 }, (_, index) => withoutPicture(index + 1)), teaserOf(8)], 8],
  ])('leads with %s', (_, newest, lead) => {
    const page = fillFrontPage('vi', { newest, visual: [], perSection: [] });
    expect(page.lead?.number).toBe(lead);
    expect(numbers(page.secondaryLeads)).toEqual(
      numbers(newest)
        .filter((number) => number !== lead)
        .slice(0, 4),
    );
  });

  it('leaves out a section whose stories all stand above', () => {
    const page = fillFrontPage('vi', {
      newest: range(1, 5),
      visual: [],
      perSection: [
        { section: sectionOf('can'), articles: range(1, 5) },
        { section: sectionOf('trong'), articles: [] },
        { section: sectionOf('con-bai'), articles: range(5, 7) },
      ],
    });
    expect(page.sections.map(({ section, articles }) => [section.name, numbers(articles)])).toEqual([['con-bai', [6, 7]]]);
  });

  it('is an empty page for an empty store', () => {
    expect(fillFrontPage('vi', { newest: [], visual: [], perSection: [{ section: sectionOf('kinh-te'), articles: [] }] })).toEqual({
      language: 'vi',
      lead: null,
      secondaryLeads: [],
      sections: [],
      latest: [],
      visual: [],
    });
  });
});
