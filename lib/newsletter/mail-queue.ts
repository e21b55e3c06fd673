import type { Payload } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { runSql, sql } from '@/lib/payload/run-sql';

/**
 * Which mail: one that asks to confirm, one that says to somebody who gets the newsletter that they do, or the newsletter of
 * a day (ISO date). A subscriber has each at most once in the queue.
 */
export type MailName = 'confirmation' | 'alreadySubscribed' | (string & {});

export type TakenMail = { subscriber: number; mail: MailName; attempts: number; email: string; language: Language };

export const isDigest = (mail: MailName): boolean => /^\d/.test(mail);

/** Milliseconds after which a mail that somebody took is theirs no more: their server was stopped. */
const abandonedAfter = 10 * 60_000;

/** Puts a mail into the queue; one that was sent, or waits already, is sent (again) now. */
export async function queueMail(store: Payload, subscriber: number, mail: MailName, now: number): Promise<void> {
  await runSql(
    sql`INSERT INTO newsletter_mails (subscriber_id, mail, due_at) VALUES (${subscriber}, ${mail}, ${now})
        ON CONFLICT (subscriber_id, mail) DO UPDATE SET state = 'waiting', attempts = 0, due_at = EXCLUDED.due_at`,
    store,
  );
}

/** Puts a day's newsletter into the queue for all who have confirmed. To do so twice changes nothing. */
export async function queueDigest(store: Payload, language: Language, day: string, now: number): Promise<void> {
  await runSql(
    sql`INSERT INTO newsletter_mails (subscriber_id, mail, due_at)
        SELECT id, CAST(${day} AS text), CAST(${now} AS bigint) FROM subscribers WHERE language = ${language} AND confirmed_at IS NOT NULL
        ON CONFLICT DO NOTHING`,
    store,
  );
}

export async function isAnythingDue(store: Payload, now: number): Promise<boolean> {
  return (await runSql(sql`SELECT 1 FROM newsletter_mails WHERE state = 'waiting' AND due_at <= ${now} LIMIT 1`, store)).length > 0;
}

/** Since when the mail has been due that has waited longest, in milliseconds; null when none is. */
export async function oldestDue(store: Payload, now: number): Promise<number | null> {
  const [row] = await runSql(sql`SELECT MIN(due_at) AS due_at FROM newsletter_mails WHERE state = 'waiting' AND due_at <= ${now}`, store);
  return row?.due_at === null || row?.due_at === undefined ? null : Number(row.due_at);
}

/**
 * Takes mails that are due, the oldest first, for this process alone: of several, each is given to one.
 * @param count at most so many
 */
export async function takeMails(store: Payload, count: number, now: number): Promise<TakenMail[]> {
  const taken = await runSql(
    sql`UPDATE newsletter_mails SET state = 'sending', attempts = attempts + 1, taken_at = ${now}
        WHERE state = 'waiting' AND (subscriber_id, mail) IN (
          SELECT subscriber_id, mail FROM newsletter_mails WHERE state = 'waiting' AND due_at <= ${now} ORDER BY due_at, subscriber_id LIMIT ${count})
        RETURNING subscriber_id, mail, attempts`,
    store,
  );
  if (taken.length === 0) return [];
  const { docs } = await store.find({
    collection: 'subscribers',
    where: { id: { in: taken.map((row) => Number(row.subscriber_id)) } },
    depth: 0,
    pagination: false,
  });
  const subscribers = new Map(docs.map((doc) => [doc.id, doc]));
  return taken.flatMap((row) => {
    // Whoever unsubscribed meanwhile has taken their mails along.
    const subscriber = subscribers.get(Number(row.subscriber_id));
    if (!subscriber) return [];
    const { id, email, language } = subscriber;
    return [{ subscriber: id, mail: String(row.mail), attempts: Number(row.attempts), email, language }];
  });
}

type Key = Pick<TakenMail, 'subscriber' | 'mail'>;

/** Marks how a mail has ended. What is no newsletter may be asked for again. */
export async function endMail(store: Payload, { subscriber, mail }: Key, state: 'sent' | 'givenUp'): Promise<void> {
  await runSql(sql`UPDATE newsletter_mails SET state = ${state} WHERE subscriber_id = ${subscriber} AND mail = ${mail}`, store);
}

/** Leaves a mail for another attempt. @param until milliseconds */
export async function putOff(store: Payload, { subscriber, mail }: Key, until: number, { asIfNotTried = false } = {}): Promise<void> {
  await runSql(
    sql`UPDATE newsletter_mails SET state = 'waiting', due_at = ${until}, attempts = attempts - ${asIfNotTried ? 1 : 0}
        WHERE subscriber_id = ${subscriber} AND mail = ${mail}`,
    store,
  );
}

/**
 * Clears up behind servers that were killed, and what has had its time. A newsletter that a killed server had taken may have
 * been sent, and so is not sent again; the other mails are, which disturbs nobody twice. One of the day before yesterday is
 * no news: it is not sent any more.
 * @param oldestSent ISO date; mails of days before it are sent no more
 * @param oldestKept ISO date; mails and issues of days before it are forgotten
 */
export async function tidyQueue(
  store: Payload,
  now: number,
  { oldestSent, oldestKept }: { oldestSent: string; oldestKept: string },
): Promise<void> {
  const isDay = sql`mail LIKE '____-__-__'`;
  await runSql(
    sql`UPDATE newsletter_mails SET state = 'waiting' WHERE state = 'sending' AND taken_at < ${now - abandonedAfter} AND NOT ${isDay}`,
    store,
  );
  await runSql(
    sql`DELETE FROM newsletter_mails WHERE ${isDay} AND (mail < ${oldestKept} OR (state = 'waiting' AND mail < ${oldestSent}))`,
    store,
  );
  await runSql(
    sql`DELETE FROM newsletter_issues WHERE day < ${oldestKept} AND day < (SELECT MAX(day) FROM newsletter_issues newer
        WHERE newer.language = newsletter_issues.language AND newer.content IS NOT NULL)`,
    store,
  );
}
