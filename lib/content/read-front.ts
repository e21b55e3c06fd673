import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import type { FrontPage as StoredFrontPage, User } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { isAtLeast } from '@/lib/payload/workflow/states';
import { fillFrontPage, frontPageShape, type Picks } from './fill-front-page';
import { findLiveByNumber, findLivePage, newestNumbers } from './live-articles';
import { listSections } from './sections';
import { findArticleTeaser } from './read-article';
import type { ArticlePage, ArticleTeaser, Breaking, FrontPage, FrontPageDraft } from './types';

const frontTags = (language: Language) => [tags.site, tags.media, tags.front(language)];

/** A page of all live articles of the edition, the newest first. Null when there is no such page. */
export function listLatestPage(language: Language, page: number): Promise<ArticlePage | null> {
  return cached(['latest-page', language, String(page)], frontTags(language), () => findLivePage(language, { kind: 'all' }, page));
}

/** The edition's front page: what was set by hand, the rest by recency, no story twice outside the list of latest ones. */
export async function getFrontPage(language: Language): Promise<FrontPage> {
  return cached(['front', language], frontTags(language), async () => layOut(language, await findLiveSlots(language)));
}

/** What is breaking in the edition now, set at the desk of its front page; null when nothing is, and after its end. */
export async function getBreaking(language: Language): Promise<Breaking | null> {
  const slot = await cached(['breaking-slot', language], [tags.breaking(language)], async () => (await findLiveSlots(language)).breaking);
  const breaking = await breakingOf(slot);
  // A page that shows it lives no longer than it does.
  if (slot && breaking) await cached(['breaking-until', language], [tags.breaking(language)], async () => slot.until, secondsLeft(slot));
  return breaking;
}

/** Null without a strip, and after its end. It leads to its story only while that is live. */
async function breakingOf(slot: BreakingSlot | null): Promise<Breaking | null> {
  if (!slot || secondsLeft(slot) <= 0) return null;
  const { text, article, until } = slot;
  return { text, address: article === null ? null : ((await findArticleTeaser(article))?.address ?? null), until };
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
  const slots = slotsOf(stored);
  return {
    document: stored.id,
    isLive: stored._status === 'published',
    front: await layOut(language, slots),
    breaking: await breakingOf(slots.breaking),
  };
}

type BreakingSlot = { text: string; article: number | null; until: string };

/** What stands in the slots of the stored document, by number; some of it may have gone since. */
type Slots = {
  breaking: BreakingSlot | null;
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

function secondsLeft({ until }: BreakingSlot): number {
  return (Date.parse(until) - Date.now()) / 1000;
}

async function layOut(language: Language, slots: Slots): Promise<FrontPage> {
  const topSections = (await listSections(language)).filter((section) => section.parent === null);
  // Each story that was picked may be one of the newest, and stand elsewhere: so many more are read.
  const picked = pickedNumbers(slots);
  const { newest: newestCount, visualCandidates, sectionCandidates } = frontPageShape;
  const [newest, visual, ...bySection] = await Promise.all([
    newestNumbers(language, { kind: 'all' }, newestCount + picked.length),
    newestNumbers(language, { kind: 'visual' }, visualCandidates + picked.length),
    ...topSections.map(({ id }) => newestNumbers(language, { kind: 'home', id }, sectionCandidates + picked.length)),
  ]);
  // All in one: each story stands in several of these.
  const teasers = await findLiveByNumber(language, [picked, newest, visual, bySection].flat(2));
  const live = (numbers: number[]) => numbers.flatMap((number) => teasers.get(number) ?? []);
  const perSection = topSections.map((section, index) => ({ section, articles: live(bySection[index]!) }));
  return fillFrontPage(language, { newest: live(newest), visual: live(visual), perSection }, picksOf(slots, teasers));
}

function pickedNumbers({ lead, secondaryLeads, perSection }: Slots): number[] {
  return [...new Set([lead ?? [], secondaryLeads, ...perSection.map(({ articles }) => articles)].flat())];
}

/** The stories in the slots, as far as they are live in the edition now. */
function picksOf(slots: Slots, teasers: Map<number, ArticleTeaser>): Picks {
  const live = (ids: number[]) => ids.flatMap((id) => teasers.get(id) ?? []);
  const perSection = new Map<number, ArticleTeaser[]>();
  for (const { section, articles } of slots.perSection) perSection.set(section, [...(perSection.get(section) ?? []), ...live(articles)]);
  return {
    lead: teasers.get(slots.lead ?? -1) ?? null,
    secondaryLeads: live(slots.secondaryLeads),
    perSection,
  };
}
