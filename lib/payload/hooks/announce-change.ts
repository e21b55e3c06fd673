import type { PayloadRequest } from 'payload';
import { announceQueue } from '@/lib/announce/tasks';
import { readEnvironment } from '@/lib/env';
import {
  articleAddress,
  authorAddress,
  feedAddress,
  feedFormats,
  type FeedFormat,
  frontAddress,
  sectionAddress,
  topicAddress,
} from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import type { Article } from '@/lib/payload/generated-types';
import { oncePerBatch } from '../batch-context';
import { referenceId } from '../reference-id';
import { placementOf } from './expire-pages';

/** What the change of an article changes for others: its addresses, old and new, and the feeds that it stands in. */
type Change = { pages: Set<string>; lists: Set<string> };

/**
 * Leaves word of a change that readers see for who wants to hear of it, where somebody is configured: the search engines of
 * IndexNow, and the hub of the feeds. It waits in the store, in the transaction of the change itself, and is told after it.
 * @param states the article's rows as readers saw them before and see them now
 * @param notBefore when it is told; null for at once
 */
export async function announceChange(
  states: (Article | null | undefined)[],
  req: PayloadRequest,
  notBefore: Date | null = null,
): Promise<void> {
  const { webSubHub, indexNow } = readEnvironment().announce;
  const seen = states.filter((article): article is Article => article?._status === 'published');
  if ((!webSubHub && !indexNow) || seen.length === 0) return;
  try {
    const change: Change = { pages: new Set(), lists: new Set() };
    for (const article of seen) await addPlaces(article, change, req);
    const { siteUrl } = readEnvironment();
    const absolute = (address: string) => `${siteUrl}${address}`;
    const queue = (task: 'pingIndexNow' | 'pingHub', addresses: string[]) =>
      req.payload.jobs.queue({
        task,
        queue: announceQueue,
        input: { addresses: addresses.map(absolute) },
        ...(notBefore && { waitUntil: notBefore }),
        req,
      });
    if (indexNow) await queue('pingIndexNow', [...change.pages]);
    if (webSubHub) {
      const formats = Object.keys(feedFormats) as FeedFormat[];
      await queue(
        'pingHub',
        [...change.lists].flatMap((list) => formats.map((format) => feedAddress(list, format))),
      );
    }
  } catch (error) {
    // A story is not held up because nobody could be told of it.
    console.warn(`Announcing: what changed of article ${seen[0]!.id} could not be put down:`, error);
  }
}

/** Milliseconds between two announcements of a live coverage: search engines ask not to be told of a page more often. */
const pauseOfCoverage = 10 * 60_000;

/** When a coverage may be announced next, in this process. Several servers tell a little more often. */
const nextAnnouncement = new Map<number, number>();

/**
 * Announces a live article whose coverage has gone on: at once after a pause, and else once at the end of it, so that
 * the last entry is told too, but not each.
 */
export async function announceNowAndThen(article: Article, req: PayloadRequest): Promise<void> {
  const now = Date.now();
  const next = nextAnnouncement.get(article.id) ?? now;
  // One waits already, and will tell of this change as well.
  if (next > now + pauseOfCoverage) return;
  const at = Math.max(now, next);
  nextAnnouncement.set(article.id, at + pauseOfCoverage);
  await announceChange([article], req, at > now ? new Date(at) : null);
}

async function addPlaces(article: Article, { pages, lists }: Change, req: PayloadRequest): Promise<void> {
  const placement = await placementOf(article, req);
  if (!placement) return;
  const { language } = placement;
  const section = await slugOf('sections', referenceId(article.section), language, req);
  if (section) pages.add(articleAddress(language, section, article.slug ?? '', article.id));
  lists.add(frontAddress(language));
  const kinds = [
    ['sections', placement.sectionIds, sectionAddress],
    ['topics', placement.topicIds, topicAddress],
    ['authors', placement.authorIds, authorAddress],
  ] as const;
  for (const [collection, ids, address] of kinds) {
    for (const id of ids) {
      const slug = await slugOf(collection, id, language, req);
      if (slug) lists.add(address(language, slug));
    }
  }
}

function slugOf(collection: 'sections' | 'topics' | 'authors', id: number | null, language: Language, req: PayloadRequest) {
  if (id === null) return Promise.resolve(null);
  return oncePerBatch(req, `slug of ${collection} ${id} ${language}`, async () => {
    const found = await req.payload.findByID({
      collection,
      id,
      locale: language,
      fallbackLocale: false,
      depth: 0,
      disableErrors: true,
      select: { slug: true },
      req,
    });
    return (found as { slug?: string | null } | null)?.slug ?? null;
  });
}
