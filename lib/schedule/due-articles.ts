import type { Payload } from 'payload';
import { runSql, sql, type SQL } from '@/lib/payload/run-sql';
import { NotDueError, type DueMove } from '@/lib/payload/workflow/due';
import { expireTags } from '@/lib/cache/expire';
import type { State } from '@/lib/payload/workflow/states';

/** Articles taken at once: a batch that lasts about a second, so that what comes due meanwhile does not wait long. */
const batchSize = 25;

/** Milliseconds after which a move counts as late: the clock of the schedule ticks every second. */
export const lateAfter = 60_000;

/** Who is written into the history. */
const keeper = 'Hẹn giờ';

const schedules = [
  { from: 'scheduled', to: 'published', time: 'scheduledFor' },
  { from: 'published', to: 'inEdit', time: 'unpublishAt' },
] as const satisfies { from: State; to: State; time: 'scheduledFor' | 'unpublishAt' }[];

const columns = { scheduledFor: 'scheduled_for', unpublishAt: 'unpublish_at' } as const;

/** The state is cast, so that SQLite begins with what is due and not with all that is live: this is asked every second. */
const dueOf = (from: State, time: keyof typeof columns, moment: number): SQL =>
  sql`CAST(state AS text) = ${from} AND ${sql.raw(columns[time])} <= ${new Date(moment).toISOString()}`;

export type DueOutcome = { article: number; to: State; lateBy: number } | { article: number; failed: string };

/**
 * Publishes what is scheduled for now or earlier, and takes down what is to go. Several servers may do so at the same
 * moment: each move is made under the article's lock, by whoever finds it still due.
 * @param now milliseconds
 * @returns what this call has done; an article that cannot go live goes back to "approved", with the reason in its history
 */
export async function runDueArticles(store: Payload, now: number): Promise<DueOutcome[]> {
  const outcomes: DueOutcome[] = [];
  for (const { from, to, time } of schedules) {
    const column = sql.raw(columns[time]);
    const due = await runSql(
      sql`SELECT id, ${column} AS due FROM articles WHERE ${dueOf(from, time, now)} ORDER BY ${column} LIMIT ${batchSize}`,
      store,
    );
    for (const row of due) {
      const outcome = await moveDueArticle(store, Number(row.id), { from, to, time, now }, new Date(row.due as string | Date).getTime());
      if (outcome) outcomes.push(outcome);
    }
  }
  return outcomes;
}

/** Articles whose time was at this moment or before, and that are still where they were. @param moment milliseconds */
export async function countDue(store: Payload, moment: number): Promise<number> {
  const counts = schedules
    .map(({ from, time }) => dueOf(from, time, moment))
    .map((due) => sql`SELECT COUNT(*) AS count FROM articles WHERE ${due}`);
  const rows = await runSql(sql.join(counts, sql` UNION ALL `), store);
  return rows.reduce((sum, { count }) => sum + Number(count), 0);
}

async function moveDueArticle(store: Payload, id: number, due: DueMove, dueAt: number): Promise<DueOutcome | null> {
  const lateBy = due.now - dueAt;
  const note = lateBy > lateAfter ? `Muộn ${Math.round(lateBy / 60_000)} phút: không có máy chủ nào chạy lúc đến giờ.` : '';
  const expiredTags = new Set<string>();
  try {
    await store.update({
      collection: 'articles',
      id,
      data: { state: due.to },
      depth: 0,
      context: { due, by: keeper, moveNote: note, expiredTags },
    });
  } catch (error) {
    if (error instanceof NotDueError) return null;
    const reason = error instanceof Error ? error.message : String(error);
    if (due.to !== 'published') throw error;
    await store.update({
      collection: 'articles',
      id,
      data: { state: 'approved' },
      depth: 0,
      context: { due: { ...due, to: 'approved' }, by: keeper, moveNote: `Không đăng được theo giờ hẹn: ${reason}`, expiredTags: new Set() },
    });
    return { article: id, failed: reason };
  }
  await expireTags([...expiredTags]);
  return { article: id, to: due.to, lateBy };
}
