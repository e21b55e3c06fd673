import type { Payload, Where } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { readLinkToken } from './link-token';
import { queueMail } from './mail-queue';

/** Milliseconds in which an address that has asked gets no second mail: a form is not to fill somebody's mailbox. */
const mailPause = 3_600_000;

/** Days for which an address that has asked is kept, and its link works. */
export const confirmDays = 3;

const confirmWithin = confirmDays * 86_400_000;

/**
 * Somebody has asked for the newsletter with this address. It gets a mail: one that asks to confirm, or one that says that
 * it gets the newsletter already. Whoever asked learns from us neither which, nor whether there was one.
 * @param email from `readEmailAddress`
 */
export async function askForNewsletter(store: Payload, language: Language, email: string, now = Date.now()): Promise<void> {
  const askedAt = new Date(now).toISOString();
  const find = async () =>
    (await store.find({ collection: 'subscribers', where: isAddress(language, email), depth: 0, limit: 1, pagination: false })).docs[0];
  let known = await find();
  if (!known) {
    try {
      const created = await store.create({ collection: 'subscribers', data: { language, email, askedAt, bounces: 0 }, depth: 0 });
      await queueMail(store, created.id, 'confirmation', now);
      return;
    } catch (error) {
      // Twice at the same moment: the other one has sent the mail.
      known = await find();
      if (!known) throw error;
      return;
    }
  }
  if (now - Date.parse(known.askedAt) < mailPause) return;
  await store.update({ collection: 'subscribers', id: known.id, data: { askedAt }, depth: 0 });
  await queueMail(store, known.id, known.confirmedAt ? 'alreadySubscribed' : 'confirmation', now);
}

function isAddress(language: Language, email: string): Where {
  return { and: [{ language: { equals: language } }, { email: { equals: email } }] };
}

/**
 * Follows the link that confirms; to do so again changes nothing.
 * @returns `wrongLink` for a link that we have not made, `expired` for one whose address we have forgotten
 */
export async function confirmSubscription(store: Payload, token: string, now = Date.now()): Promise<'confirmed' | 'expired' | 'wrongLink'> {
  const id = readLinkToken('confirm', token);
  if (id === null) return 'wrongLink';
  const { docs } = await store.update({
    collection: 'subscribers',
    where: {
      and: [
        { id: { equals: id } },
        { confirmedAt: { exists: false } },
        { askedAt: { greater_than: new Date(now - confirmWithin).toISOString() } },
      ],
    },
    data: { confirmedAt: new Date(now).toISOString() },
    depth: 0,
  });
  if (docs.length > 0) return 'confirmed';
  const { totalDocs } = await store.count({
    collection: 'subscribers',
    where: { and: [{ id: { equals: id } }, { confirmedAt: { exists: true } }] },
  });
  return totalDocs > 0 ? 'confirmed' : 'expired';
}

/** Follows the link that ends a subscription: the address is deleted, with all mails that wait for it. */
export async function endSubscription(store: Payload, token: string): Promise<'unsubscribed' | 'wrongLink'> {
  const id = readLinkToken('unsubscribe', token);
  if (id === null) return 'wrongLink';
  await store.delete({ collection: 'subscribers', where: { id: { equals: id } }, depth: 0 });
  return 'unsubscribed';
}

/** Forgets addresses that have not confirmed in time. */
export async function forgetUnconfirmed(store: Payload, now: number): Promise<void> {
  await store.delete({
    collection: 'subscribers',
    where: { and: [{ confirmedAt: { exists: false } }, { askedAt: { less_than: new Date(now - confirmWithin).toISOString() } }] },
    depth: 0,
  });
}

/** After so many mails in a row that came back, an address is deleted. */
const mostBounces = 3;

/** A mail came back: an address that never confirmed goes at once, another one when it happens again and again. */
export async function noteBounce(store: Payload, id: number): Promise<void> {
  const known = await store.findByID({ collection: 'subscribers', id, depth: 0, disableErrors: true });
  if (!known) return;
  const bounces = known.bounces + 1;
  if (!known.confirmedAt || bounces >= mostBounces) await store.delete({ collection: 'subscribers', id, depth: 0 });
  else await store.update({ collection: 'subscribers', id, data: { bounces }, depth: 0 });
}

/** A mail has arrived: what came back before is forgotten. */
export async function noteArrival(store: Payload, id: number): Promise<void> {
  await store.update({
    collection: 'subscribers',
    where: { and: [{ id: { equals: id } }, { bounces: { greater_than: 0 } }] },
    data: { bounces: 0 },
    depth: 0,
  });
}
