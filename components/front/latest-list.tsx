'use client';

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { latestQuery, type LatestStory } from '@/lib/queries/latest';
import { dayOf, formatClock, formatDayAndMonth } from '@/lib/time';
import styles from './latest-list.module.css';

type Props = {
  language: Language;
  timeZone: string;
  /** The list as it was when the page was made: what a reader without JavaScript sees. */
  initial: LatestStory[];
  words: { newStory: string };
};

/** The one part of the front page that lives on in the browser; the query client is its own. */
export function LatestList(props: Props) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <List {...props} />
    </QueryClientProvider>
  );
}

function List({ language, timeZone, initial, words }: Props) {
  const { data } = useQuery({ ...latestQuery(language), initialData: initial });
  const [known] = useState(() => new Set(initial.map((story) => story.number)));
  const arrived = data.filter((story) => !known.has(story.number));
  return (
    <>
      <p className="visually-hidden" role="status">
        {arrived.map((story) => `${words.newStory}: ${story.title}`).join('. ')}
      </p>
      <ol className={styles.list}>
        {data.map((story, index) => {
          const day = dayOf(story.publishedAt, timeZone);
          const before = data[index - 1];
          const opensDay = !before || dayOf(before.publishedAt, timeZone) !== day;
          return (
            <li key={story.number} className={styles.story} data-new={!known.has(story.number) || undefined}>
              <time dateTime={story.publishedAt} className={styles.time}>
                {opensDay && <span className={styles.day}>{formatDayAndMonth(story.publishedAt, timeZone)}</span>}{' '}
                <span className={styles.clock}>{formatClock(story.publishedAt, timeZone)}</span>
              </time>
              <p className={styles.title}>
                {!known.has(story.number) && <span className={styles.new}>{words.newStory}</span>}
                <a href={story.address}>{story.title}</a>
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
