import type { Masthead } from '@/lib/content/types';
import { feedAddress, frontAddress, type FeedFormat } from '@/lib/i18n/addresses';
import { canonicalAddress } from './canonical-address';

/** The media types by which a feed reader knows the formats. https://www.rssboard.org/rss-autodiscovery, RFC 4287, JSON Feed 1.1 */
const mediaTypes: Record<FeedFormat, string> = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' };

type FeedLink = { url: string; title: string };

/**
 * The feeds that a page makes known to feed readers, by media type: of the list that it shows, then of the whole edition.
 * @param list null on a page that has no feed of its own
 */
export function feedLinks({ language, name }: Masthead, list: { name: string; address: string } | null): Record<string, FeedLink[]> {
  const edition = { name, address: frontAddress(language) };
  const lists = list ? [{ name: `${list.name} – ${name}`, address: list.address }, edition] : [edition];
  const links = (Object.keys(mediaTypes) as FeedFormat[]).map((format): [string, FeedLink[]] => [
    mediaTypes[format],
    lists.map(({ name: title, address }) => ({ url: canonicalAddress(feedAddress(address, format)), title })),
  ]);
  return Object.fromEntries(links);
}
