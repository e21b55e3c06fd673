import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { networkOf } from '@/lib/http/client-address';
import { limiter } from './limiter';

/**
 * What one client may do how often within how many seconds. They are generous, because a newsroom, a school or a mobile network
 * may share an address. Addresses are kept for that time, in memory or in Redis, and nowhere else.
 */
const limits = {
  /** Pages of results: each is a search of the whole archive, and so many take a fifth of a processor. */
  search: { points: 600, duration: 60 },
  /** What is offered while somebody types, several times in a word. */
  suggestions: { points: 1200, duration: 60 },
  /** Only what was refused: who signs in rightly takes nothing from colleagues. */
  refusedLogin: { points: 30, duration: 15 * 60 },
  /** Wrong codes of a second factor, for one account: of a million, twenty can be tried in an hour. */
  secondFactor: { points: 5, duration: 15 * 60 },
  /** One code of a second factor, for one account: good once, also for several who come at the same moment. */
  spentCode: { points: 1, duration: 15 * 60 },
  /** Lines in the log on what somebody who is signed in may not do. */
  refusedActionLogged: { points: 20, duration: 15 * 60 },
  /** Mails for a new password, to one address. */
  resetMail: { points: 3, duration: 60 * 60 },
  /** Forms of the newsletter. */
  newsletter: { points: 10, duration: 60 * 60 },
};

export type ClientLimit = keyof typeof limits;

const limiters = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limiter(name, limit)])) as Record<
  ClientLimit,
  () => RateLimiterAbstract
>;

/** Seconds that a client has to wait; 0 for who may go on. */
const secondsToWait = ({ msBeforeNext }: { msBeforeNext: number }): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Counts once more what a client does. @returns seconds that they have to wait before they may do it again; 0 when they may */
export async function countUse(limit: ClientLimit, client: string): Promise<number> {
  try {
    await limiters[limit]().consume(networkOf(client));
    return 0;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return secondsToWait(refused as { msBeforeNext: number });
  }
}

/** The same without counting: whether they have done it too often already. */
export async function waitOf(limit: ClientLimit, client: string): Promise<number> {
  const used = await limiters[limit]().get(networkOf(client));
  return used && used.consumedPoints >= limits[limit].points ? secondsToWait(used) : 0;
}

/** Begins to count anew: they have shown that they may. */
export const forgetUses = async (limit: ClientLimit, client: string): Promise<void> =>
  void (await limiters[limit]().delete(networkOf(client)));
