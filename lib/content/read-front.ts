import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import type { Language } from '@/lib/i18n/languages';
import { fillFrontPage, frontPageShape } from './fill-front-page';
import { findLiveTeasers } from './live-articles';
import { listSections, sectionFamily } from './sections';
import type { ArticleTeaser, FrontPage } from './types';

const frontTags = (language: Language) => [tags.site, tags.media, tags.front(language)];

/** The newest live articles of the edition. @param limit at most 100 */
export function listLatest(language: Language, limit: number): Promise<ArticleTeaser[]> {
  const bounded = Math.min(limit, 100);
  return cached(['latest', language, String(bounded)], frontTags(language), () => findLiveTeasers(language, {}, bounded));
}

/** The edition's front page, filled by recency, no story twice outside the list of latest ones. */
export function getFrontPage(language: Language): Promise<FrontPage> {
  return cached(['front', language], frontTags(language), async () => {
    const topSections = (await listSections(language)).filter((section) => section.parent === null);
    const [newest, visual, ...perSection] = await Promise.all([
      findLiveTeasers(language, {}, frontPageShape.newest),
      findLiveTeasers(language, { format: { in: ['photoStory', 'video'] } }, frontPageShape.visualCandidates),
      ...topSections.map(async (section) => ({
        section,
        articles: await findLiveTeasers(language, { section: { in: await sectionFamily(section.id) } }, frontPageShape.sectionCandidates),
      })),
    ]);
    return fillFrontPage(language, { newest, visual, perSection });
  });
}
