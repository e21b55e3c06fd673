import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Of one client at most 10 forms are taken in an hour: a family, a class or a mobile network may share an address. Addresses
 * are kept in memory for that hour and nowhere else.
 */
const perClient = new RateLimiterMemory({ points: 10, duration: 3600 });

/** Counts a form. @returns false when the client has sent too many */
export async function isWithinLimit(client: string): Promise<boolean> {
  try {
    await perClient.consume(client);
    return true;
  } catch {
    return false;
  }
}
