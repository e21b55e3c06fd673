import type { Language } from '@/lib/i18n/languages';
import type { ArticleTeaser, FrontPage, Section } from './types';

/** How many stories each part of the front page holds, and how many are read to fill it without repeating one. */
export const frontPageShape = {
  newest: 24,
  secondaryLeads: 4,
  latest: 10,
  visual: 4,
  visualCandidates: 12,
  perSection: 5,
  // Every shape of a section's row shows so many: what somebody has picked is never laid out of sight.
  pickedPerSection: 4,
  // The lead, the secondary leads, the visual strip and the section's own stories may all be of one section.
  sectionCandidates: 16,
} as const;

/** What the page is filled from by itself: newest first in each list. */
export type Candidates = {
  newest: ArticleTeaser[];
  visual: ArticleTeaser[];
  perSection: { section: Section; articles: ArticleTeaser[] }[];
};

/** What was picked by hand and is live, each list in the order of its slots. */
export type Picks = {
  lead: ArticleTeaser | null;
  secondaryLeads: ArticleTeaser[];
  /** By the id of the section. */
  perSection: ReadonlyMap<number, ArticleTeaser[]>;
};

export const noPicks: Picks = { lead: null, secondaryLeads: [], perSection: new Map() };

/**
 * Lays out the front page: what was picked by hand stands where it was put, what is empty fills itself by recency, and
 * every story stands once, the list of latest stories apart.
 */
export function fillFrontPage(language: Language, candidates: Candidates, picks: Picks = noPicks): FrontPage {
  const leadPicks = picks.lead ? [picks.lead] : [];
  const secondaryPicks = picks.secondaryLeads.slice(0, frontPageShape.secondaryLeads);
  const perSection = candidates.perSection.map((entry) => ({
    ...entry,
    picked: (picks.perSection.get(entry.section.id) ?? []).slice(0, frontPageShape.pickedPerSection),
  }));
  // A story that somebody has put into a section is not free for an automatic lead higher up, nor the other way round.
  const picked = [...leadPicks, ...secondaryPicks, ...perSection.flatMap((entry) => entry.picked)];
  const reserved = new Set(picked.map(({ number }) => number));
  const used = new Set<number>();
  const take = (articles: ArticleTeaser[], count: number): ArticleTeaser[] => {
    const taken = articles.filter((article) => !used.has(article.number)).slice(0, count);
    for (const article of taken) used.add(article.number);
    return taken;
  };
  const fill = (byHand: ArticleTeaser[], articles: ArticleTeaser[], count: number): ArticleTeaser[] => {
    const set = take(byHand, count);
    const free = articles.filter((article) => !reserved.has(article.number));
    return [...set, ...take(free, count - set.length)];
  };
  const [lead = null] = fill(leadPicks, automaticLeads(candidates.newest, reserved), 1);
  const secondaryLeads = fill(secondaryPicks, candidates.newest, frontPageShape.secondaryLeads);
  const visual = fill([], candidates.visual, frontPageShape.visual);
  const sections = perSection
    .map((entry) => ({
      section: { name: entry.section.name, address: entry.section.address },
      children: entry.section.children,
      articles: fill(entry.picked, entry.articles, frontPageShape.perSection),
    }))
    .filter(({ articles }) => articles.length > 0);
  return { language, lead, secondaryLeads, sections, latest: candidates.newest.slice(0, frontPageShape.latest), visual };
}

/** The lead carries the page's largest picture: the newest story that has one, of those that are still news. */
function automaticLeads(newest: ArticleTeaser[], reserved: ReadonlySet<number>): ArticleTeaser[] {
  const withPicture = newest.slice(0, 8).filter((article) => !reserved.has(article.number) && article.hero && !article.hero.picture.remote);
  return withPicture.length > 0 ? withPicture : newest;
}
