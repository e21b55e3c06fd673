import type { State } from './states';

/** A move that the schedule makes, if it still holds when the article is locked. */
export type DueMove = { from: State; to: State; time: 'scheduledFor' | 'unpublishAt'; /** milliseconds */ now: number };

/** Somebody else, or another server, has moved the article or changed its time since it was found. */
export class NotDueError extends Error {
  override name = 'NotDueError';
}
