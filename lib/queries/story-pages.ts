import { infiniteQueryOptions } from '@tanstack/react-query';
import { pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';

/** A page of a numbered list: its stories as the server shows them, ready to stand under those of the page before. */
export type StoryPage = { page: number; address: string; stories: string };

/** The element of a list's page that holds its stories, and nothing else. */
export const storiesAttribute = 'data-stories';

/**
 * The pages of a numbered list from one on. They are asked for as the pages that they are: what is loaded looks just as
 * what was there, comes from the same cache, and no second answer has to be kept in step with the first.
 * @param list address of its page 1
 */
export function storyPageQuery(language: Language, list: string, page: number, pageCount: number) {
  return infiniteQueryOptions({
    queryKey: ['stories', list, page],
    queryFn: async ({ pageParam, signal }): Promise<StoryPage> => {
      const address = pageAddress(language, list, pageParam);
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      const shown = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(`[${storiesAttribute}]`);
      if (!shown) throw new Error(`${address} holds no list of stories`);
      return { page: pageParam, address, stories: shown.innerHTML };
    },
    initialPageParam: page,
    // The page that is open stands there already.
    initialData: { pages: [{ page, address: pageAddress(language, list, page), stories: '' }], pageParams: [page] },
    getNextPageParam: ({ page: last }: StoryPage) => (last < pageCount ? last + 1 : undefined),
    getPreviousPageParam: ({ page: first }: StoryPage) => (first > 1 ? first - 1 : undefined),
    // A page that is open changes only when its reader asks for more.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: 1,
    // Without a network, too, who presses the button is told that nothing comes; by default nothing would happen at all.
    networkMode: 'always',
  });
}
