import type {
  CollectionAfterOperationHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  Payload,
  PayloadRequest,
} from 'payload';
import { renderSVG } from 'uqr';
import { readEnvironment } from '@/lib/env';
import { countUse, forgetUses, waitOf } from '@/lib/limits/client-limits';
import type { User } from '@/lib/payload/generated-types';
import { refuse } from '../refuse';
import { recordAccountEvent } from './account-events';
import {
  addressForApp,
  hashOfRecoveryCode,
  newSecret,
  openedSecret,
  sealedSecret,
  secretOfTicket,
  stepOfCode,
  ticketFor,
} from '../second-factor';
import { keepSessions } from '../sessions';
import { isAtLeast } from '../workflow/states';

export const secondFactorWords = {
  needed: { vi: 'Hãy nhập mã sáu chữ số từ ứng dụng trên điện thoại.', en: 'Enter the six digits from the app on your phone.' },
  wrong: { vi: 'Mã này không đúng hoặc đã dùng rồi.', en: 'This code is wrong, or has been used.' },
  tooMany: { vi: 'Nhập sai quá nhiều lần; hãy thử lại sau 15 phút.', en: 'Too many wrong codes; try again in 15 minutes.' },
  setUp: {
    vi: 'Tòa soạn yêu cầu xác thực hai bước với vai trò của bạn: hãy quét mã này bằng ứng dụng xác thực rồi nhập sáu chữ số.',
    en: 'Your role needs a second step: scan this with an authenticator app, then enter its six digits.',
  },
};

/** Says that the password was right, and what is still missing (RFC 6585 §3). */
const preconditionRequired = 428;

/** Whoever publishes and appoints has to have it, where the operator says so. */
const hasToHaveOne = ({ role }: Pick<User, 'role'>): boolean => readEnvironment().requireSecondFactor && isAtLeast(role, 'managingEditor');

/** What a new secret is shown by: for an app that has a camera, and for one that has not. */
export function setUpFor({ id, email }: Pick<User, 'id' | 'email'>) {
  const secret = newSecret();
  return { ticket: ticketFor(id, secret), secret, qr: renderSVG(addressForApp(secret, email), { border: 2 }) };
}

/** What is kept once a code has shown that the app has a secret. */
export const keptOf = (user: number, secret: string, step: number) => ({
  secret: sealedSecret(user, secret),
  since: new Date().toISOString(),
  lastStep: step,
});

type Kept = NonNullable<User['secondFactor']>;

/** Whether somebody has just come with the same: what is kept of an account is only written after it was read. */
const isSpent = async (user: number, what: string): Promise<boolean> => (await countUse('spentCode', `${user} ${what}`)) > 0;

/** Checks a code against what is kept of an account. @returns what is to be kept from now on; null for a wrong code */
export async function spendCode(user: number, kept: Kept, code: string): Promise<Kept | null> {
  // With another secret of the installation, as after a restore elsewhere, this is no secret any more; recovery codes are.
  const secret = openedSecret(user, kept.secret ?? '');
  const step = secret === null ? null : stepOfCode(secret, code);
  // A code that somebody has looked over a shoulder at is good once (RFC 6238 §5.2).
  if (step !== null) return step <= (kept.lastStep ?? 0) || (await isSpent(user, String(step))) ? null : { ...kept, lastStep: step };
  const recovery = (kept.recovery as string[] | null) ?? [];
  const hash = hashOfRecoveryCode(code);
  if (!recovery.includes(hash) || (await isSpent(user, hash))) return null;
  return { ...kept, recovery: recovery.filter((each) => each !== hash) };
}

export async function keepSecondFactor(req: PayloadRequest, id: number, secondFactor: Partial<Kept>): Promise<void> {
  await req.payload.db.updateOne({ collection: 'users', id, data: { secondFactor }, req, returning: false });
}

/** Whether an account has a second factor. */
export async function hasSecondFactor(payload: Payload, id: number): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', where: { id: { equals: id }, 'secondFactor.since': { exists: true } } });
  return totalDocs > 0;
}

export const noteReset: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'resetPassword') req.context.isReset = true;
};

/** Of whoever has set it up, or has to have it, a password alone opens no session. */
export const demandSecondFactor: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  // Who comes by a mail gets no session at all: see `endSessionsAfterReset`.
  if (req.context.isReset) return user;
  const { code, ticket } = (req.data ?? {}) as { code?: unknown; ticket?: unknown };
  const isSetUp = Boolean(user.secondFactor?.since);
  if (!isSetUp && !hasToHaveOne(user)) return user;
  if ((await waitOf('secondFactor', String(user.id))) > 0) refuse(req, secondFactorWords.tooMany, 429);
  if (typeof code !== 'string' || code === '') {
    if (isSetUp) refuse(req, secondFactorWords.needed, preconditionRequired, { needsCode: true });
    refuse(req, secondFactorWords.setUp, preconditionRequired, { needsCode: true, ...setUpFor(user) });
  }
  const kept = isSetUp ? await spendCode(user.id, user.secondFactor!, code) : firstKept(user.id, code, ticket);
  if (!kept) {
    await countUse('secondFactor', String(user.id));
    refuse(req, secondFactorWords.wrong, 401, { needsCode: true, isWrongCode: true });
  }
  await forgetUses('secondFactor', String(user.id));
  await keepSecondFactor(req, user.id, kept);
  if (!isSetUp) await recordAccountEvent(req, 'secondFactorOn', user);
  // Payload writes the whole account after this.
  return { ...user, secondFactor: kept };
};

function firstKept(user: number, code: string, ticket: unknown): Kept | null {
  const secret = typeof ticket === 'string' ? secretOfTicket(user, ticket) : null;
  const step = secret === null ? null : stepOfCode(secret, code);
  return secret === null || step === null ? null : keptOf(user, secret, step);
}

/** A mailbox is not a second factor: after a new password by mail, those who have one sign in with it. */
export const endSessionsAfterReset: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'resetPassword') return result;
  const { id } = (result as unknown as { user: User }).user;
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true, req });
  if (user.secondFactor?.since || hasToHaveOne(user)) {
    await keepSessions(req, user.id, []);
  }
  return result;
};
