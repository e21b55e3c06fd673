'use client';

import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { storyPageQuery, type StoryPage } from '@/lib/queries/story-pages';
import { NeedsFramework } from '@/components/ui/needs-framework';
import styles from './endless-list.module.css';

type Props = {
  language: Language;
  /** The list's own address, of its page 1. */
  address: string;
  page: number;
  pageCount: number;
  words: { more: string; loading: string; failed: string; added: string };
  /** The stories of the page as the server has made it. */
  children: ReactNode;
  /** What leads to the other pages where there is no script. */
  pagination: ReactNode;
};

const never = () => () => {};

/** Adds the following pages of a numbered list to the one that is open; the query client is its own. */
export function EndlessList(props: Props) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <List {...props} />
    </QueryClientProvider>
  );
}

function List({ language, address, page, pageCount, words, children, pagination }: Props) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [asked, setAsked] = useState(false);
  const query = useInfiniteQuery(storyPageQuery(language, address, page, pageCount));
  const { data, fetchNextPage, fetchPreviousPage, isFetching, isError, hasNextPage } = query;
  const list = useRef<HTMLDivElement>(null);
  const added = useRef<HTMLDivElement>(null);
  const pages = data?.pages ?? [];
  const last = pages.at(-1)?.page ?? page;

  // Who comes back from a story finds the same pages, and stands where they stood.
  const from = useRef<Place | null>(null);
  useEffect(() => {
    from.current = placeToReturnTo();
    if (!from.current) return;
    // The browser would go by pixels, in a page that has not all its stories yet.
    history.scrollRestoration = 'manual';
    if (from.current.first < page) void fetchPreviousPage();
  }, [fetchPreviousPage, page]);
  const first = pages[0]?.page ?? page;
  useEffect(() => {
    const place = from.current;
    if (!place) return;
    if (first > place.first) void fetchPreviousPage();
    else {
      from.current = null;
      returnTo(place);
    }
  }, [first, fetchPreviousPage]);
  useEffect(() => {
    const keep = () => {
      rememberPlace({ address: location.pathname, first, ...placeOnScreen(list.current!) });
      history.scrollRestoration = 'auto';
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [first]);

  const more = async () => {
    if (isFetching) return;
    setAsked(true);
    const { data: after, isError: hasFailed } = await fetchNextPage();
    const newest = after?.pages.at(-1);
    if (hasFailed || !newest) return;
    // The address says which page the reader has come to: it can be reloaded and passed on.
    history.replaceState(history.state, '', newest.address);
    goTo.current = newest.page;
  };

  // To the first of the stories that were asked for, once it stands there: who reads by keyboard goes on from it.
  const goTo = useRef<number | null>(null);
  useEffect(() => {
    const story = goTo.current && added.current?.querySelector<HTMLElement>(`[data-page="${goTo.current}"] a`);
    if (!story) return;
    goTo.current = null;
    story.focus({ preventScroll: true });
  });

  const shown = (ofPages: StoryPage[]) =>
    ofPages.map((entry) => <div key={entry.page} data-page={entry.page} dangerouslySetInnerHTML={{ __html: entry.stories }} />);
  return (
    <>
      <div ref={list}>
        {shown(pages.filter((entry) => entry.page < page))}
        {children}
        <div ref={added}>{shown(pages.filter((entry) => entry.page > page))}</div>
      </div>
      <p role="status" className="visually-hidden">
        {asked && !isFetching && !isError && last > page ? words.added.replace('{page}', String(last)) : ''}
      </p>
      {isError && (
        <p className={styles.failed} role="alert">
          {words.failed}
        </p>
      )}
      {pageCount > 1 && <NeedsFramework when="approach" />}
      {!runs && pagination}
      {runs && hasNextPage && (
        // Not disabled while it loads: the keyboard's place would be lost with it.
        <button type="button" className={styles.more} onClick={() => void more()} aria-disabled={isFetching}>
          {isFetching ? words.loading : words.more}
        </button>
      )}
    </>
  );
}

/**
 * Where a reader was in the list when they left it, by the address that it had then: the topmost story on the screen (the
 * last, if they were below all), and its distance from the screen's upper edge. Not pixels from the page's head: a font or a
 * picture that has come since makes what is above it higher or lower.
 */
type Place = { address: string; first: number; story: string | null; top: number };

function placeOnScreen(list: HTMLElement): Pick<Place, 'story' | 'top'> {
  const stories = [...list.querySelectorAll('h2 a')];
  const story = stories.find((link) => link.getBoundingClientRect().bottom > 0) ?? stories.at(-1);
  return { story: story?.getAttribute('href') ?? null, top: story?.getBoundingClientRect().top ?? 0 };
}

function returnTo({ story, top }: Place): void {
  const link = story && document.querySelector(`h2 a[href="${CSS.escape(story)}"]`);
  if (link) scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
}

const placeKey = 'place-in-list';

function rememberPlace(place: Place): void {
  try {
    sessionStorage.setItem(placeKey, JSON.stringify(place));
  } catch {
    // They begin at the page's head.
  }
}

/** Null for who comes by a link and not back. */
function placeToReturnTo(): Place | null {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type !== 'back_forward') return null;
  try {
    const place = JSON.parse(sessionStorage.getItem(placeKey) ?? 'null') as Place | null;
    return place?.address === location.pathname ? place : null;
  } catch {
    return null;
  }
}
