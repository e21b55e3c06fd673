import type { Language } from '@/lib/i18n/languages';
import { latestCount } from '@/lib/queries/latest';
import type { ArticleTeaser, FrontPage, Section } from './types';

/** How many stories each part of the front page holds, and how many are read to fill it without repeating one. */
export const frontPageShape = {
  newest: 24,
  secondaryLeads: 4,
  latest: latestCount,
  visual: 4,
  visualCandidates: 12,
  perSection: 5,
  // The lead, the secondary leads, the visual strip and the section's own stories may all be of one section.
  sectionCandidates: 16,
} as const;

type Candidates = {
  newest: ArticleTeaser[];
  visual: ArticleTeaser[];
  perSection: { section: Section; articles: ArticleTeaser[] }[];
};

/** Lays out the front page from candidates, newest first in each list: every story stands once, the list of latest stories apart. */
export function fillFrontPage(language: Language, candidates: Candidates): FrontPage {
  const used = new Set<number>();
  const take = (articles: ArticleTeaser[], count: number): ArticleTeaser[] => {
    const taken = articles.filter((article) => !used.has(article.number)).slice(0, count);
    for (const article of taken) used.add(article.number);
    return taken;
  };
  // The lead carries the page's largest picture: the newest story that has one, of those that are still news.
  const withPicture = candidates.newest.slice(0, 8).filter((article) => article.hero && !article.hero.picture.remote);
  const [lead = null] = take(withPicture.length > 0 ? withPicture : candidates.newest, 1);
  const secondaryLeads = take(candidates.newest, frontPageShape.secondaryLeads);
  const visual = take(candidates.visual, frontPageShape.visual);
  const sections = candidates.perSection
    .map(({ section, articles }) => ({
      section: { name: section.name, address: section.address },
      children: section.children,
      articles: take(articles, frontPageShape.perSection),
    }))
    .filter(({ articles }) => articles.length > 0);
  return { language, lead, secondaryLeads, sections, latest: candidates.newest.slice(0, frontPageShape.latest), visual };
}
