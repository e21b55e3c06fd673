import { openingCookies } from '@/lib/http/opening-cookies';

/**
 * Payload and Next give the cookies that open something names that any other host of the domain may set as well. Over https
 * they have the prefix by which a browser takes them from this host alone
 * (https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3.2; ASVS 5.0, 3.3.1 and 3.3.3), between
 * readers and us; behind, they are called as ever.
 */
const prefix = '__Host-';

const isBare = new RegExp(`^(?:${openingCookies})=`);
const isOurs = new RegExp(`^${prefix}(?:${openingCookies})=`);

/** A request's cookies as they are called behind. Without the prefix somebody else has set them, and they go. */
export function cookiesBehind(cookies: string | undefined): string | undefined {
  if (cookies === undefined) return undefined;
  const kept = cookies.split(/;\s*/).filter((cookie) => !isBare.test(cookie));
  return kept.length === 0 ? undefined : kept.map((cookie) => (isOurs.test(cookie) ? cookie.slice(prefix.length) : cookie)).join('; ');
}

/** What an answer sets, as browsers are to know it. */
export const cookiesForBrowsers = (set: readonly string[]): string[] =>
  set.map((cookie) => (isBare.test(cookie) ? prefix + cookie : cookie));
