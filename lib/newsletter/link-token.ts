import { isSigned, sign } from '@/lib/signature';

/** What a link in a mail does. */
export type LinkAction = 'confirm' | 'unsubscribe';

const signedText = (action: LinkAction, subscriber: number): string => `newsletter:${action}:${subscriber}`;

/**
 * The token of a link in a mail: which subscriber it is for, signed. None is stored, so whoever reads the store can use none.
 * In small letters and digits, because an address of ours has no capitals.
 */
export function signLinkToken(action: LinkAction, subscriber: number): string {
  return `${subscriber}-${sign(signedText(action, subscriber)).toString('hex')}`;
}

/** Whom a token of ours is for; null for one that we have not signed for this action. */
export function readLinkToken(action: LinkAction, token: string): number | null {
  const [, id, given] = /^([1-9]\d{0,9})-([\da-f]{64})$/.exec(token) ?? [];
  const subscriber = Number(id);
  if (!given || subscriber > 2_147_483_647) return null;
  return isSigned(signedText(action, subscriber), Buffer.from(given, 'hex')) ? subscriber : null;
}
