import 'server-only';
import type { Payload } from 'payload';
import { announceQueue } from '@/lib/announce/tasks';
import { readEnvironment } from '@/lib/env';
import { countProcess, counted, durations, lookedUp } from '@/lib/metrics';
import { oldestDueMail } from '@/lib/newsletter';
import { countDue, lateAfter } from '@/lib/schedule';
import { isAnswering } from './check-database';
import { processBoard } from './process-board';

const secondsSince = (milliseconds: number | null): number => (milliseconds === null ? 0 : Math.max(0, (Date.now() - milliseconds) / 1000));

/** What readers' browsers may say of how a page came: https://web.dev/articles/vitals. Seconds, and a shift's own unit. */
const vitals = {
  LCP: durations({
    name: 'reader_lcp',
    help: 'Largest Contentful Paint, as readers have it.',
    labels: ['page'],
    buckets: [0.5, 1, 1.5, 2.5, 4, 8],
  }),
  INP: durations({
    name: 'reader_inp',
    help: 'Interaction to Next Paint, as readers have it.',
    labels: ['page'],
    buckets: [0.05, 0.1, 0.2, 0.5, 1],
  }),
  TTFB: durations({
    name: 'reader_ttfb',
    help: 'Time to first byte, as readers have it.',
    labels: ['page'],
    buckets: [0.1, 0.2, 0.4, 0.8, 1.8, 4],
  }),
};

export type Vital = { name: keyof typeof vitals; page: string; milliseconds: number };

/** Counts, for who watches over the server, how the newspaper does that this thread serves. */
export function countNewspaper(store: Payload): void {
  const { database } = readEnvironment();
  countProcess('next');
  lookedUp({ name: 'store_up', help: '1 while the database answers within two seconds.' }, async () => Number(await isAnswering(database)));
  lookedUp({ name: 'late_schedules', help: 'Articles that should have been published, or taken down, more than a minute ago.' }, () =>
    countDue(store, Date.now() - lateAfter),
  );
  lookedUp({ name: 'mail_queue_age_seconds', help: 'For how long the mail has been due that has waited longest.' }, async () =>
    secondsSince(await oldestDueMail(store, Date.now())),
  );
  lookedUp(
    { name: 'announcement_queue_age_seconds', help: 'For how long search engines have not been told of the oldest change.' },
    async () => {
      const { docs } = await store.find({
        collection: 'payload-jobs',
        where: { and: [{ queue: { equals: announceQueue } }, { completedAt: { exists: false } }, { hasError: { not_equals: true } }] },
        sort: 'createdAt',
        limit: 1,
        depth: 0,
        pagination: false,
      });
      return secondsSince(docs[0] ? Date.parse(docs[0].createdAt) : null);
    },
  );
  processBoard.figures = counted;
  processBoard.countVital = ({ name, page, milliseconds }) => vitals[name].observe({ page }, milliseconds / 1000);
}
