import { revalidateTag } from 'next/cache';
import { processBoard } from '@/lib/startup/process-board';
import { tellRunningServers } from './running-servers';

type Options = {
  /** True for what another server has told us over the bus: it has told everybody, and we tell nobody. */
  isHeard?: boolean;
};

/**
 * Makes every page that carries one of the tags render anew at its next request.
 *
 * Inside a request to the portal Next does it when the answer is ready, which is after the transaction.
 * Anywhere else (an import, a job, a start) there is no such moment, so the running servers are told by an
 * authenticated request; the caller must have committed first. Never throws: a write does not fail because a page is old.
 */
export async function expireTags(expired: string[], { isHeard = false }: Options = {}): Promise<void> {
  try {
    for (const tag of expired) revalidateTag(tag, { expire: 0 });
    processBoard.onExpired?.(expired, isHeard);
  } catch {
    await tellRunningServers(expired);
  }
}
