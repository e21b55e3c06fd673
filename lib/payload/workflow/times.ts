import type { Article } from '@/lib/payload/generated-types';
import { refusals, type Mover, type Words } from './moves';
import { isAtLeast } from './states';

/** The times that decide when readers see an article. */
export const timeFields = ['publishedAt', 'scheduledFor', 'unpublishAt', 'embargoUntil'] as const;

export type Times = Partial<Pick<Article, (typeof timeFields)[number]>>;

const milliseconds = (time: string | null | undefined): number | null => (time ? Date.parse(time) : null);

/** Those of an article's times that a write changes. */
export function changedTimes(before: Times, given: Times): (typeof timeFields)[number][] {
  return timeFields.filter((field) => field in given && milliseconds(given[field]) !== milliseconds(before[field]));
}

/**
 * Why a person may not set these times, in both languages; null when they may. What a move itself asks for is with the
 * moves: here is what could be had without one. Who shortens an embargo publishes early, and who sets a time for taking
 * down takes down; and an article that waits for its time is published then without being looked at again.
 * @param now milliseconds
 */
export function refusalOfTimes({
  mover,
  before,
  after,
  waits,
  note,
  now,
}: {
  mover: Mover;
  before: Times;
  after: Times;
  /** Whether the article is scheduled and stays so. */
  waits: boolean;
  note: string;
  now: number;
}): Words | null {
  const changed = new Set(changedTimes(before, after));
  const [embargoBefore, embargo] = [milliseconds(before.embargoUntil) ?? 0, milliseconds(after.embargoUntil) ?? 0];
  const isShortened = changed.has('embargoUntil') && embargoBefore > now && embargo < embargoBefore;
  if (isShortened && !(mover.role === 'editorInChief' && note !== '')) return refusals.embargo();
  if (changed.has('unpublishAt')) {
    if (!isAtLeast(mover.role, 'managingEditor')) return refusals.takeDownTime();
    if (after.unpublishAt && Date.parse(after.unpublishAt) <= now) return refusals.pastTakeDown();
  }
  if (waits && (changed.has('scheduledFor') || changed.has('embargoUntil'))) {
    if (!after.scheduledFor) return refusals.noTime();
    if (changed.has('scheduledFor') && Date.parse(after.scheduledFor) <= now) return refusals.past();
    if (embargo > Date.parse(after.scheduledFor)) return refusals.scheduledUnderEmbargo();
  }
  return null;
}
