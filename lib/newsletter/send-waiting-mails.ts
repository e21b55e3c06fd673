import type { SendMailOptions } from 'nodemailer';
import type { Payload } from 'payload';
import { getMasthead } from '@/lib/content';
import { composeDigest, composeNotice } from './compose-mail';
import type { MailServer, Outcome } from './deliver-mail';
import { readDigest } from './issues';
import { endMail, isAnythingDue, isDigest, putOff, takeMails, type TakenMail } from './mail-queue';
import type { Notice } from './notice-letter';
import { noteArrival, noteBounce } from './subscribers';

/** Mails taken at once: as many as a server that is killed may leave unsent. */
const batchSize = 6;

/** Milliseconds until a mail that was not taken is tried again; after the last, it is given up. */
const gaps = [2, 10, 45, 180].map((minutes) => minutes * 60_000);

/**
 * Sends what waits in the queue. A mail is marked as taken before it is handed over, so that no two servers send it, and none
 * sends it again after a kill.
 * @param now the instant, in milliseconds, by which mails are due
 * @param isStopping asked between batches
 * @returns how many were sent, and why it stopped before all were; null when it did not
 */
export async function sendWaitingMails(
  store: Payload,
  server: MailServer,
  now: number,
  isStopping: () => boolean = () => false,
): Promise<{ sent: number; away: string | null }> {
  let sent = 0;
  let away: string | null = null;
  let isChecked = false;
  while (away === null && !isStopping() && (await isAnythingDue(store, now))) {
    // Asked before anything is taken: while the server is away, no mail uses up an attempt.
    away = isChecked ? null : await server.isAway();
    isChecked = true;
    if (away !== null) break;
    // What each batch says is read anew: a story that is taken back meanwhile is in no further mail.
    const compose = composer(store);
    for (const { outcome, said } of await Promise.all((await takeMails(store, batchSize, now)).map(sendOne))) {
      if (outcome === 'sent') sent++;
      if (outcome === 'unreachable' || outcome === 'unknown') away = said;
    }

    async function sendOne(mail: TakenMail): Promise<{ outcome: Outcome | 'nothing'; said: string }> {
      const composed = await compose(mail);
      const ended = composed ? await server.deliver(composed) : { outcome: 'nothing' as const, said: '' };
      await afterwards[ended.outcome](store, mail, { now, said: ended.said });
      return ended;
    }
  }
  return { sent, away };
}

/** Writes mails; of what several of them say, each part is read once. */
function composer(store: Payload): (mail: TakenMail) => Promise<SendMailOptions | null> {
  const parts = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    if (!parts.has(key)) parts.set(key, read());
    return parts.get(key) as Promise<T>;
  };
  return async (mail) => {
    const { language } = mail;
    const masthead = await once(language, () => getMasthead(language));
    if (!isDigest(mail.mail)) return composeNotice(mail, mail.mail as Notice, masthead);
    const digest = await once(`${language} ${mail.mail}`, () => readDigest(store, language, mail.mail));
    return digest && composeDigest(mail, digest, masthead);
  };
}

type Afterwards = (store: Payload, mail: TakenMail, ended: { now: number; said: string }) => Promise<void>;

const tryAgain: Afterwards = async (store, mail, { now }) => {
  const gap = gaps[mail.attempts - 1];
  if (gap === undefined) await endMail(store, mail, 'givenUp');
  else await putOff(store, mail, now + gap);
};

/** What follows from how a mail has ended. */
const afterwards: Record<Outcome | 'nothing', Afterwards> = {
  sent: async (store, mail) => {
    await endMail(store, mail, 'sent');
    await noteArrival(store, mail.subscriber);
  },
  later: tryAgain,
  bounced: async (store, mail) => {
    await endMail(store, mail, 'givenUp');
    await noteBounce(store, mail.subscriber);
  },
  refused: async (store, mail, { said }) => {
    await endMail(store, mail, 'givenUp');
    console.warn(`Newsletter: the mail server refused a mail, and it is not tried again: ${said}`);
  },
  unreachable: async (store, mail, { now }) => putOff(store, mail, now, { asIfNotTried: true }),
  // It may have arrived: a newsletter that comes twice is worse than one that is missing, a link to confirm is not.
  unknown: async (store, mail, ended) => (isDigest(mail.mail) ? endMail(store, mail, 'givenUp') : tryAgain(store, mail, ended)),
  // All its stories were taken back.
  nothing: async (store, mail) => endMail(store, mail, 'givenUp'),
};
