import type { Language } from '@/lib/i18n/languages';
import { countUse } from '@/lib/limits/client-limits';
import { openStore } from '@/lib/payload/client';
import { readEmailAddress } from './email-address';
import { askForNewsletter, confirmSubscription, endSubscription } from './subscribers';

/** Milliseconds that every answer takes at least: how long the store was asked is not to tell who is in it. */
const shortestAnswer = 300;

export type SignUp = { language: Language; typed: string; trap: string; client: string };

/** Takes a form, and says what its sender is told: of an address that is well written always the same. */
export async function signUp({ language, typed, trap, client }: SignUp): Promise<'sent' | 'invalid' | 'tooMany'> {
  // A machine is told what it would like to hear.
  if (trap !== '') return 'sent';
  if ((await countUse('newsletter', client)) > 0) return 'tooMany';
  const email = readEmailAddress(typed);
  if (email === null) return 'invalid';
  const passed = new Promise((resolve) => setTimeout(resolve, shortestAnswer));
  await Promise.all([askForNewsletter(await openStore(), language, email), passed]);
  return 'sent';
}

export const confirmByLink = async (token: string) => confirmSubscription(await openStore(), token);

export const unsubscribeByLink = async (token: string) => endSubscription(await openStore(), token);
