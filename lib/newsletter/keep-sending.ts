import type { Payload } from 'payload';
import { readingAnew } from '@/lib/cache/cached';
import { getMasthead } from '@/lib/content';
import { readEnvironment } from '@/lib/env';
import { defaultLanguage, languages } from '@/lib/i18n/languages';
import { dayOf, shiftDay } from '@/lib/time';
import { openMailServer } from './deliver-mail';
import { isNewsletterOffered } from './is-offered';
import { makeDueIssue } from './issues';
import { tidyQueue } from './mail-queue';
import { sendWaitingMails } from './send-waiting-mails';
import { forgetUnconfirmed } from './subscribers';

/** Milliseconds between two looks: who has just signed up waits for a mail. */
const interval = 3000;

/** Milliseconds for which a mail server that is away is left alone, longer each time. */
const pauses = [30_000, 60_000, 180_000, 600_000];

/** Milliseconds between two times of tidying up. */
const tidyInterval = 3_600_000;

/** Days for which it is kept what was sent to whom. */
const daysKept = 7;

/**
 * Makes and sends the newsletters in this process, and the mails that ask to confirm. Does nothing without SMTP_URL.
 * @returns what stops it, when the mails that are being handed over have been
 */
export function keepSendingNewsletters(store: Payload): () => Promise<void> {
  if (readEnvironment().smtpUrl === null) return async () => undefined;
  const server = openMailServer();
  let stopped = false;
  let tidiedAt = 0;
  let timesAway = 0;
  let timer: NodeJS.Timeout;
  let running = Promise.resolve();

  const work = async (): Promise<number> => {
    const now = Date.now();
    if (now - tidiedAt > tidyInterval) {
      await tidyUp(store, now);
      tidiedAt = now;
    }
    for (const language of languages) {
      const masthead = await getMasthead(language);
      if (!isNewsletterOffered(masthead)) return interval;
      await makeDueIssue(store, language, masthead, now);
    }
    const { away } = await sendWaitingMails(store, server, now, () => stopped);
    if (away === null) {
      timesAway = 0;
      return interval;
    }
    const pause = pauses[Math.min(timesAway++, pauses.length - 1)]!;
    console.warn(`Newsletter: the mail server takes nothing (${away}); tried again in ${pause / 1000} s.`);
    return pause;
  };

  const tick = async (): Promise<void> => {
    let pause: number;
    try {
      pause = await readingAnew(work);
    } catch (error) {
      pause = pauses[0]!;
      console.warn(`Newsletter: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    if (!stopped) timer = setTimeout(next, pause).unref();
  };
  const next = (): void => {
    running = tick();
  };
  timer = setTimeout(next, interval).unref();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
    server.close();
  };
}

/** Forgets addresses and mails that have had their time. */
async function tidyUp(store: Payload, now: number): Promise<void> {
  const { timeZone } = await getMasthead(defaultLanguage);
  const today = dayOf(new Date(now).toISOString(), timeZone);
  await forgetUnconfirmed(store, now);
  await tidyQueue(store, now, { oldestSent: shiftDay(today, -1), oldestKept: shiftDay(today, -daysKept) });
}
