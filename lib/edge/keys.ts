import { withdrawnNumbersIn } from '@/lib/cache/tags';
import { articleNumberOf } from '@/lib/i18n/addresses';

/** The header in which caches in front of a site are told by which keys they can be asked to drop an answer. */
export const keysHeader = 'surrogate-key';

/** In a purge: of what has these keys, no old copy may be given, not even while the portal is away. */
export const goneHeader = 'surrogate-key-gone';

/** On every answer that has keys. */
export const everyAnswer = 'newspaper';

/** On answers of which it is not known what they were made from: dropped at every change. */
const everyChange = 'every-change';

/** On every answer at the address of an article, and with its number on those of the one. */
const everyStory = 'story';
const storyKey = (number: number): string => `${everyStory}:${number}`;

/** Characters: several caches take no more than 16 kB of headers in all, Node itself as much. */
const longest = 7000;

/**
 * The keys of an answer.
 * @param path that was asked for, without its query
 * @param tags that the answer was made from, with commas or spaces between them; undefined where that is not known
 */
export function keysOfAnswer(path: string, tags: string | undefined): string {
  const known = (tags ?? '').split(/[\s,]+/).filter((tag) => tag !== '');
  const numbers = path.split('/').flatMap((segment) => articleNumberOf(segment) ?? []);
  const byAddress = [everyAnswer, ...(numbers.length > 0 ? [everyStory, ...numbers.map(storyKey)] : [])];
  const keys = [...new Set([...byAddress, ...(known.length > 0 ? known : [everyChange])])].join(' ');
  return keys.length <= longest ? keys : [...byAddress, everyChange].join(' ');
}

/** What a cache is asked to drop: kept for an outage of the portal, or altogether. */
export type Purge = { keys: string; gone: string };

/** What a cache is asked to drop when tags expire. What was withdrawn from readers is not kept for an outage either. */
export function purgeOf(tags: Iterable<string>): Purge {
  const expired = [...tags];
  const keys = [...expired, everyChange].join(' ');
  const gone = withdrawnNumbersIn(expired).map(storyKey).join(' ');
  return { keys: keys.length <= longest ? keys : everyAnswer, gone: gone.length <= longest ? gone : everyStory };
}
