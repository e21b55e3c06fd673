import type {
  AfterErrorHook,
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLoginHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { clientAddressHeader } from '@/lib/http/client-address';
import type { User } from '@/lib/payload/generated-types';
import type { AccountEventName } from '../collections/account-events';
import { lockNotice } from '../account-mails';
import { lockMilliseconds } from '../login-lock';
import { keepSessions, keptSessions, sessionOf } from '../sessions';

type Account = Pick<User, 'id' | 'email'>;

/** Characters of what somebody typed that was no account. */
const longestTyped = 200;

type Asking = Pick<PayloadRequest, 'payload' | 'headers' | 'user'> & Partial<PayloadRequest>;

/** Adds to the account log. @param account what happened to it @param detail in a few words, in no language */
export async function recordAccountEvent(req: Asking, event: AccountEventName, account: Partial<Account>, detail?: string): Promise<void> {
  await req.payload.create({
    collection: 'account-events',
    data: {
      event,
      account: account.id ?? null,
      email: account.email?.slice(0, longestTyped) ?? null,
      by: req.user?.id ?? null,
      byName: req.user?.name ?? null,
      detail: detail ?? null,
      client: req.headers?.get(clientAddressHeader) ?? null,
    },
    depth: 0,
    req,
  });
}

export const recordLogin: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  await recordAccountEvent(req, 'login', user);
  return user;
};

/** A hash does not say whether it is a new one, so it is remembered that a password was given. */
export const notePasswordChange: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as { data?: { password?: unknown } };
  if (operation === 'update' && typeof data?.password === 'string') req.context.passwordGiven = true;
};

/** Whoever has a new password, another role or another second factor signs in anew everywhere else (OWASP ASVS 5.0, 7.4.3 and 8.3.2). */
export async function endOtherSessions(req: PayloadRequest, { id }: Account): Promise<void> {
  const kept = (await keptSessions(req, id)) ?? [];
  await keepSessions(
    req,
    id,
    kept.filter((session) => session.id === sessionOf(req)),
  );
}

export const recordAccountChange: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'create') {
    await recordAccountEvent(req, 'accountCreated', doc, doc.role);
    return doc;
  }
  if (doc.role !== previousDoc.role) await recordAccountEvent(req, 'roleChanged', doc, `${previousDoc.role} → ${doc.role}`);
  if (doc.email !== previousDoc.email) await recordAccountEvent(req, 'emailChanged', doc, `${previousDoc.email} → ${doc.email}`);
  if (req.context.passwordGiven === true) await recordAccountEvent(req, 'passwordChanged', doc);
  if (req.context.passwordGiven === true || doc.role !== previousDoc.role) await endOtherSessions(req, doc);
  return doc;
};

export const recordAccountDeletion: CollectionAfterDeleteHook<User> = async ({ doc, req }) => {
  await recordAccountEvent(req, 'accountDeleted', { email: doc.email }, doc.role);
};

export const recordPasswordReset: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation === 'resetPassword') await recordAccountEvent(req, 'passwordChanged', (result as { user: Account }).user, 'by mail');
  return result;
};

/** What a sign-in can be refused with; the classes are bundled more than once, so by name. */
const refusals: ReadonlySet<string> = new Set(['AuthenticationError', 'LockedAuth']);

/**
 * Records a refused sign-in, and of a lock only its beginning; whose account it is is then told by mail.
 * The answer is the same for an address that has no account.
 */
export const recordRefusedLogin: AfterErrorHook = async ({ error, req }) => {
  const isWrongCode = Boolean((error as Error & { data?: { isWrongCode?: true } }).data?.isWrongCode);
  if (!refusals.has(error.name) && !isWrongCode) return undefined;
  const typed = (req.data as { email?: unknown } | undefined)?.email;
  if (typeof typed !== 'string') return undefined;
  const email = typed.trim().toLowerCase().slice(0, longestTyped);
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    depth: 0,
    showHiddenFields: true,
  });
  const account = docs[0];
  // What was refused is undone; this is not.
  const asking: Asking = { payload: req.payload, headers: req.headers, user: null };
  if (error.name !== 'LockedAuth') await recordAccountEvent(asking, 'loginRefused', account ?? { email }, isWrongCode ? 'code' : undefined);
  if (!account?.lockUntil || Date.parse(account.lockUntil) < Date.now()) return undefined;
  const began = new Date(Date.now() - lockMilliseconds).toISOString();
  const { totalDocs } = await req.payload.count({
    collection: 'account-events',
    where: { event: { equals: 'lockedOut' }, account: { equals: account.id }, createdAt: { greater_than: began } },
  });
  if (totalDocs > 0) return undefined;
  await recordAccountEvent(asking, 'lockedOut', account);
  await req.payload.sendEmail({ to: account.email, ...lockNotice(req.headers.get(clientAddressHeader) ?? '') });
  return undefined;
};
