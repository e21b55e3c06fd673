import type { SearchChoice } from '@/lib/i18n/addresses';
import { pageNumberOf } from '@/lib/i18n/addresses';
import { typedText } from '@/lib/search';
import { dayFromParts } from '@/lib/time';

export type SearchParameters = Record<string, string | string[] | undefined>;

/** What an address asks of the search. What means nothing asks for nothing; of a name that stands twice the first counts. */
export function readSearchChoice(parameters: SearchParameters): SearchChoice {
  const given = (name: string): string | undefined => {
    const value = parameters[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
  };
  const day = (name: string): string | undefined => {
    const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(given(name) ?? '') ?? [];
    return dayFromParts(year, month, date) ?? undefined;
  };
  const page = given('page');
  return {
    q: typedText(given('q') ?? '') || undefined,
    section: given('section'),
    author: given('author'),
    from: day('from'),
    to: day('to'),
    sort: given('sort') === 'newest' ? 'newest' : undefined,
    // Zero is no page: what is asked for is not there.
    page: page === undefined ? undefined : (pageNumberOf(page) ?? 0),
  };
}
