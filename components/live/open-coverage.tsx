'use client';

import { QueryClient, QueryClientProvider, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { NeedsFramework } from '@/components/ui/needs-framework';
import { Icon } from '@/components/ui/icon';
import { Time } from '@/components/ui/time';
import type { LiveCoverage, LiveEntriesPage, LiveEntry } from '@/lib/content/types';
import { entryAnchor, liveAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { firstPoll, liveEntryKey, liveEntryQuery, livePollQuery } from '@/lib/queries/live';
import { dayOf, formatClock } from '@/lib/time';
import { whatIsNew } from './what-is-new';
import { EntryItem } from './entry-item';
import styles from './live.module.css';

type Props = {
  article: number;
  language: Language;
  /** Of the article. */
  address: string;
  /** As both were when the page was made. */
  coverage: LiveCoverage;
  page: LiveEntriesPage;
  asks: boolean;
  /** The way to the further pages. */
  children: ReactNode;
};

/** Of more new entries than this, a page that has slept for long is opened anew. */
const mostToFetch = 20;

export function OpenCoverage(props: Props) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Coverage {...props} />
    </QueryClientProvider>
  );
}

function Coverage({ article, language, address, coverage: initial, page, asks, children }: Props) {
  const t = useTranslations('Live');
  const timeZone = useTimeZone() ?? 'UTC';
  const client = useQueryClient();
  const { data: poll } = useQuery({
    ...livePollQuery(article),
    initialData: () => firstPoll(initial),
    enabled: asks && initial.endedAt === null,
  });
  // Of the entries that came after the page, those that the reader has asked for.
  const [asked, setAsked] = useState<ReadonlySet<number>>(new Set());
  const { coverage, isGone } = poll;
  const isNewestPage = page.order === 'newestFirst' && page.page === 1;
  const { arrived, toFetch, toShow } = whatIsNew({ initial, now: coverage, page, asked });

  useQueries({ queries: toFetch.map((reference) => liveEntryQuery(article, reference)) });
  const entries = toShow.flatMap(({ number }) => {
    // Until the newest version is here, the one before it stands.
    const fetched = client
      .getQueriesData<LiveEntry | null>({ queryKey: liveEntryKey(article, number) })
      .flatMap(([, entry]) => entry ?? []);
    const known = [...page.entries.filter((entry) => entry.number === number), ...fetched];
    return known.length === 0 ? [] : [known.reduce((newest, entry) => (entry.version > newest.version ? entry : newest))];
  });

  // To the first of the new entries, once it stands there, for who reads by keyboard or by ear.
  const goTo = useRef<number | null>(null);
  useEffect(() => {
    const element = goTo.current === null ? null : document.getElementById(entryAnchor(language, goTo.current));
    if (!element) return;
    goTo.current = null;
    element.focus();
  });
  const show = (): void => {
    goTo.current = arrived[0] ?? null;
    setAsked(new Set([...asked, ...arrived]));
  };

  if (isGone) {
    return (
      <section className={styles.coverage}>
        <p className={styles.gone} role="status">
          {t('gone')} <a href={address}>{t('goneLink')}</a>
        </p>
      </section>
    );
  }
  const shown = new Set(entries.map(({ number }) => number));
  // The list stands over what is being read, and must not grow by itself either.
  const keyMoments = coverage.keyMoments.filter(({ number }) => !arrived.includes(number));
  const isFetchable = isNewestPage && arrived.length <= mostToFetch;
  const news = arrived.length > 0 ? t('arrived', { count: arrived.length }) : '';
  return (
    <section className={styles.coverage} aria-labelledby="live-entries">
      <p className={styles.state} data-ended={coverage.endedAt ? '' : undefined}>
        <strong>
          {!coverage.endedAt && <span className={styles.pulse} aria-hidden="true" />}
          {coverage.endedAt ? t('ended') : t('on')}
        </strong>
        {(coverage.endedAt ?? coverage.startedAt) && (
          <span>
            {!coverage.endedAt && t('from')} <Time instant={(coverage.endedAt ?? coverage.startedAt)!} />
          </span>
        )}
      </p>
      <p className="visually-hidden" role="status">
        {news || (coverage.endedAt && !initial.endedAt ? t('ended') : '')}
      </p>
      {coverage.summary.length > 0 && (
        <section className={styles.summary} aria-labelledby="live-summary" data-live-summary="">
          <h2 id="live-summary">{t('summary')}</h2>
          <ul>
            {coverage.summary.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      )}
      {keyMoments.length > 0 && (
        <nav className={`screen-only ${styles.keyMoments}`} aria-labelledby="live-key-moments">
          <h2 id="live-key-moments">{t('keyMoments')}</h2>
          <ol>
            {keyMoments.map((moment) => (
              <li key={moment.number}>
                <time dateTime={moment.postedAt}>{formatClock(moment.postedAt, timeZone)}</time>
                <a href={shown.has(moment.number) ? `#${entryAnchor(language, moment.number)}` : moment.address}>{moment.headline}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.head}>
        <h2 id="live-entries">{t('entries')}</h2>
        <nav className={`screen-only ${styles.orders}`} aria-label={t('order')}>
          {(['newestFirst', 'oldestFirst'] as const).map((order) => (
            <a key={order} href={liveAddress(language, address, order, 1)} aria-current={order === page.order ? 'true' : undefined}>
              {t(order)}
            </a>
          ))}
        </nav>
      </div>
      {!coverage.endedAt && asks && (
        <noscript>
          <p className={`screen-only ${styles.reload}`}>
            <a href={address}>{t('reload')}</a>
          </p>
        </noscript>
      )}
      {arrived.length > 0 && (
        <p className={`screen-only ${styles.news}`}>
          {isFetchable ? (
            <button type="button" onClick={show}>
              <Icon name="live" /> {news}
            </button>
          ) : (
            // Somewhere else in the coverage, or after a long sleep: the newest stand on its own page.
            <a href={address}>
              <Icon name="live" /> {news}
            </a>
          )}
        </p>
      )}
      {entries.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
      <ol className={styles.entries} reversed={page.order === 'newestFirst'}>
        {entries.map((entry, index) => {
          const before = entries[index - 1];
          const opensDay = !before || dayOf(before.postedAt, timeZone) !== dayOf(entry.postedAt, timeZone);
          return <EntryItem key={entry.number} language={language} entry={entry} opensDay={opensDay} isNew={asked.has(entry.number)} />;
        })}
      </ol>
      {children}
      {asks && initial.endedAt === null && <NeedsFramework when="load" />}
    </section>
  );
}
