import { queryOptions } from '@tanstack/react-query';
import type { ArticleTeaser } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';

/** How many stories the list of latest stories shows. */
export const latestCount = 10;

/** Where the browser asks for them; answered with `ArticleTeaser[]`, newest first. */
export function latestUrl(language: Language): string {
  return `/api/latest?language=${language}`;
}

/** The part of a teaser that the list shows: all that the front page has to carry twice. */
export type LatestStory = Pick<ArticleTeaser, 'number' | 'address' | 'title' | 'publishedAt' | 'format'> & { section: string };

export function toLatestStories(articles: ArticleTeaser[]): LatestStory[] {
  return articles.slice(0, latestCount).map(({ number, address, title, publishedAt, format, section }) => ({
    number,
    address,
    title,
    publishedAt,
    format,
    section: section.name,
  }));
}

const everyMinute = 60_000;

/** The latest stories, asked for again every minute while the page is on the screen. */
export function latestQuery(language: Language) {
  return queryOptions({
    queryKey: ['latest', language],
    queryFn: async ({ signal }): Promise<LatestStory[]> => {
      const answer = await fetch(latestUrl(language), { signal });
      if (!answer.ok) throw new Error(`${latestUrl(language)} answered ${answer.status}`);
      return toLatestStories((await answer.json()) as ArticleTeaser[]);
    },
    refetchInterval: everyMinute,
    refetchIntervalInBackground: false,
    // The page came with the list as it was when the page was made, and a publish makes the page anew.
    staleTime: everyMinute - 1000,
    // A list that cannot be had stays as it is; the next minute asks again.
    retry: false,
  });
}
