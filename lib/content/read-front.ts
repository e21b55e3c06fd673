import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import type { FrontPage as StoredFrontPage, User } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { isAtLeast } from '@/lib/payload/workflow/states';
import { fillFrontPage, frontPageAt, frontPageShape, type Picks } from './fill-front-page';
import { findLiveByNumber, findLiveTeasers } from './live-articles';
import { listSections, sectionFamily } from './sections';
import type { ArticleTeaser, FrontPage, FrontPageDraft } from './types';

const frontTags = (language: Language) => [tags.site, tags.media, tags.front(language)];

/** The newest live articles of the edition. @param limit at most 100 */
export function listLatest(language: Language, limit: number): Promise<ArticleTeaser[]> {
  const bounded = Math.min(limit, 100);
  return cached(['latest', language, String(bounded)], frontTags(language), () => findLiveTeasers(language, {}, bounded));
}

/** The edition's front page: what was set by hand, the rest by recency, no story twice outside the list of latest ones. */
export async function getFrontPage(language: Language): Promise<FrontPage> {
  const slots = await cached(['front-slots', language], [tags.front(language)], () => findLiveSlots(language));
  const page = await cached(['front', language], frontTags(language), () => layOut(language, slots), secondsLeft(slots.breaking));
  return frontPageAt(page, Date.now());
}

/**
 * The edition's front page with its latest version in place of the live one.
 * @param viewer who is signed in; it is for those who may set it
 * @returns null when it is not for this viewer, or the store has none for the edition
 */
export async function getFrontPageDraft(language: Language, viewer: User): Promise<FrontPageDraft | null> {
  if (!isAtLeast(viewer.role, 'managingEditor')) return null;
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'front-pages',
    where: { language: { equals: language } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
  });
  const [stored] = docs;
  if (!stored) return null;
  const front = frontPageAt(await layOut(language, slotsOf(stored)), Date.now());
  return { document: stored.id, isLive: stored._status === 'published', front };
}

/** What stands in the slots of the stored document, by number; some of it may have gone since. */
type Slots = {
  breaking: { text: string; article: number | null; until: string } | null;
  lead: number | null;
  secondaryLeads: number[];
  perSection: { section: number; articles: number[] }[];
};

const emptySlots: Slots = { breaking: null, lead: null, secondaryLeads: [], perSection: [] };

function slotsOf({ breaking, lead, secondaryLeads, sectionPicks }: StoredFrontPage): Slots {
  const text = breaking?.text?.trim();
  return {
    breaking: text && breaking?.until ? { text, article: referenceId(breaking.article), until: breaking.until } : null,
    lead: referenceId(lead),
    secondaryLeads: referenceIds(secondaryLeads),
    perSection: (sectionPicks ?? []).flatMap(({ section, articles }) => {
      const id = referenceId(section);
      return id === null ? [] : [{ section: id, articles: referenceIds(articles) }];
    }),
  };
}

async function findLiveSlots(language: Language): Promise<Slots> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'front-pages',
    where: { and: [{ language: { equals: language } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
  });
  return docs[0] ? slotsOf(docs[0]) : emptySlots;
}

function secondsLeft(breaking: Slots['breaking']): number | undefined {
  const left = breaking ? (Date.parse(breaking.until) - Date.now()) / 1000 : 0;
  return left > 0 ? left : undefined;
}

async function layOut(language: Language, slots: Slots): Promise<FrontPage> {
  const topSections = (await listSections(language)).filter((section) => section.parent === null);
  const picks = await findPicks(language, slots);
  // Each story that was picked may be one of the newest, and stand elsewhere: so many more are read.
  const more = pickedNumbers(slots).length;
  const { newest: newestCount, visualCandidates, sectionCandidates } = frontPageShape;
  const [newest, visual, ...perSection] = await Promise.all([
    findLiveTeasers(language, {}, newestCount + more),
    findLiveTeasers(language, { format: { in: ['photoStory', 'video'] } }, visualCandidates + more),
    ...topSections.map(async (section) => ({
      section,
      articles: await findLiveTeasers(language, { section: { in: await sectionFamily(section.id) } }, sectionCandidates + more),
    })),
  ]);
  return fillFrontPage(language, { newest, visual, perSection }, picks);
}

function pickedNumbers({ lead, secondaryLeads, perSection }: Slots): number[] {
  return [...new Set([lead ?? [], secondaryLeads, ...perSection.map(({ articles }) => articles)].flat())];
}

/** The stories in the slots, as far as they are live in the edition now. */
async function findPicks(language: Language, slots: Slots): Promise<Picks> {
  const numbers = [...new Set([...pickedNumbers(slots), slots.breaking?.article ?? []].flat())];
  const teasers = await findLiveByNumber(language, numbers);
  const live = (ids: number[]) => ids.flatMap((id) => teasers.get(id) ?? []);
  const perSection = new Map<number, ArticleTeaser[]>();
  for (const { section, articles } of slots.perSection) perSection.set(section, [...(perSection.get(section) ?? []), ...live(articles)]);
  return {
    breaking: slots.breaking && { ...slots.breaking, article: teasers.get(slots.breaking.article ?? -1) ?? null },
    lead: teasers.get(slots.lead ?? -1) ?? null,
    secondaryLeads: live(slots.secondaryLeads),
    perSection,
  };
}
