import { describe, expect, it } from 'vitest';
import { fillFrontPage, frontPageShape, noPicks, type Picks } from './fill-front-page';
import type { ArticleTeaser, FrontPage, Section } from './types';
import { teaserOf } from './values-for-tests';

const sectionOf = (slug: string, id = 1): Section => ({
  id,
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

describe('fillFrontPage with stories picked by hand', () => {
  /** Twenty-four new stories, and two sections whose own are the newest even and the newest odd ones. */
  const candidates = {
    newest: range(1, 24),
    visual: range(1, 12),
    perSection: [
      { section: sectionOf('chan', 10), articles: range(1, 24).filter(({ number }) => number % 2 === 0) },
      { section: sectionOf('le', 11), articles: range(1, 24).filter(({ number }) => number % 2 === 1) },
    ],
  };
  const fill = (picks: Partial<Picks>) => fillFrontPage('vi', candidates, { ...noPicks, ...picks });
  const ofSection = (page: FrontPage, name: string) => numbers(page.sections.find(({ section }) => section.name === name)!.articles);

  it('is the page that fills itself when nothing was picked', () => {
    expect(fill({})).toEqual(fillFrontPage('vi', candidates));
  });

  it('leads with the pick, however old, and even without a picture', () => {
    const page = fill({ lead: withoutPicture(90) });
    expect(page.lead?.number).toBe(90);
    expect(numbers(page.secondaryLeads)).toEqual([1, 2, 3, 4]);
  });

  it('sets the picked secondary leads in their order and fills the slots that are left', () => {
    const page = fill({ secondaryLeads: [teaserOf(80), teaserOf(1)] });
    expect(page.lead?.number).toBe(2);
    expect(numbers(page.secondaryLeads)).toEqual([80, 1, 3, 4]);
  });

  it("sets a section's picks first, wherever they are filed, and fills the rest by recency", () => {
    const page = fill({ perSection: new Map([[11, [teaserOf(70), teaserOf(24)]]]) });
    expect(ofSection(page, 'le').slice(0, 2)).toEqual([70, 24]);
    expect(ofSection(page, 'le')).toHaveLength(frontPageShape.perSection);
    expect(ofSection(page, 'chan')).not.toContain(24);
  });

  it('does not take a story that is picked for a section as an automatic lead, nor for the pictures', () => {
    const page = fill({ perSection: new Map([[10, [teaserOf(1), teaserOf(2), teaserOf(3)]]]) });
    expect(page.lead?.number).toBe(4);
    expect(numbers(page.secondaryLeads)).toEqual([5, 6, 7, 8]);
    expect(numbers(page.visual)).toEqual([9, 10, 11, 12]);
    expect(ofSection(page, 'chan').slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('does not repeat a picked lead in its section', () => {
    const page = fill({ lead: teaserOf(14), secondaryLeads: [teaserOf(16)] });
    expect(placed(page).filter((number) => number === 14 || number === 16)).toEqual([14, 16]);
  });

  it('has a lead even when every story with a picture was picked for elsewhere', () => {
    const newest = [teaserOf(1), withoutPicture(2), withoutPicture(3)];
    const perSection = [{ section: sectionOf('chan', 10), articles: [] }];
    const page = fillFrontPage('vi', { newest, visual: [], perSection }, { ...noPicks, perSection: new Map([[10, [teaserOf(1)]]]) });
    expect(page.lead?.number).toBe(2);
    expect(numbers(page.secondaryLeads)).toEqual([3]);
  });

  it('sets a story once, in the highest of the slots that it was picked for', () => {
    const page = fill({ lead: teaserOf(5), secondaryLeads: [teaserOf(5), teaserOf(6)], perSection: new Map([[10, [teaserOf(6)]]]) });
    expect(page.lead?.number).toBe(5);
    expect(page.secondaryLeads[0]?.number).toBe(6);
    expect(new Set(placed(page)).size).toBe(placed(page).length);
  });

  it('leaves a story free whose section is not on the page, and one for which there is no slot left', () => {
    const secondaryLeads = range(60, 64);
    const perSection = new Map([
      [99, [teaserOf(1)]],
      [10, [...range(70, 73), teaserOf(2)]],
    ]);
    const page = fill({ secondaryLeads, perSection });
    expect(page.lead?.number).toBe(1);
    expect(numbers(page.secondaryLeads)).toEqual([60, 61, 62, 63]);
    expect(numbers(page.visual)).toContain(2);
    expect(ofSection(page, 'chan').slice(0, 4)).toEqual([70, 71, 72, 73]);
  });

  it('lists the latest stories whether or not they were picked', () => {
    expect(numbers(fill({ lead: teaserOf(1), secondaryLeads: [teaserOf(2)] }).latest)).toEqual(numbers(range(1, 10)));
  });
});
