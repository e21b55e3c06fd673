import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { countUse, forgetUses, waitOf } from '@/lib/limits/client-limits';
import type { User } from '@/lib/payload/generated-types';
import { endOtherSessions, recordAccountEvent } from '../hooks/account-events';
import { keepSecondFactor, keptOf, secondFactorWords, setUpFor, spendCode } from '../hooks/demand-second-factor';
import { refuse } from '../refuse';
import { hashOfRecoveryCode, newRecoveryCodes, noSecondFactor, secretOfTicket, stepOfCode } from '../second-factor';
import { endpointWords, signedInUser } from './article-of-request';

const words = {
  already: { vi: 'Tài khoản đã có xác thực hai bước.', en: 'The account has a second factor already.' },
  stale: { vi: 'Mã quét đã cũ; hãy làm lại từ đầu.', en: 'This code to scan is too old; start again.' },
  notYours: { vi: 'Chỉ Tổng biên tập được gỡ của người khác.', en: 'Only the editor-in-chief may remove that of somebody else.' },
} as const;

/** An account with what no answer of the store shows. */
async function accountOf(req: PayloadRequest, id: number): Promise<User> {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true, disableErrors: true, req });
  return user ?? refuse(req, endpointWords.missing, 404);
}

async function codeOf(req: PayloadRequest): Promise<{ code: string; ticket: string }> {
  await addDataAndFileToRequest(req);
  const { code, ticket } = (req.data ?? {}) as { code?: unknown; ticket?: unknown };
  return { code: typeof code === 'string' ? code : '', ticket: typeof ticket === 'string' ? ticket : '' };
}

/** Counts a wrong code, and ends the request with it. */
async function refuseCode(req: PayloadRequest, user: User): Promise<never> {
  await countUse('secondFactor', String(user.id));
  return refuse(req, secondFactorWords.wrong, 400);
}

async function refuseTooMany(req: PayloadRequest, user: User): Promise<void> {
  if ((await waitOf('secondFactor', String(user.id))) > 0) refuse(req, secondFactorWords.tooMany, 429);
}

/** `GET /api/users/second-factor`: since when one's own account has a second factor, and how many recovery codes are left. */
export const showSecondFactor: Endpoint = {
  path: '/second-factor',
  method: 'get',
  handler: async (req) => {
    const { secondFactor } = await accountOf(req, signedInUser(req).id);
    const recovery = (secondFactor?.recovery as string[] | null) ?? [];
    return Response.json({ since: secondFactor?.since ?? null, recoveryLeft: recovery.length });
  },
};

/** `POST /api/users/second-factor/begin`: a new secret to show to an app; nothing is kept of it yet. */
export const beginSecondFactor: Endpoint = {
  path: '/second-factor/begin',
  method: 'post',
  handler: async (req) => {
    const user = await accountOf(req, signedInUser(req).id);
    if (user.secondFactor?.since) refuse(req, words.already, 409);
    return Response.json(setUpFor(user), { headers: { 'cache-control': 'no-store' } });
  },
};

/** `POST /api/users/second-factor/confirm` with `{ ticket, code }`: keeps the secret, and gives the recovery codes, once. */
export const confirmSecondFactor: Endpoint = {
  path: '/second-factor/confirm',
  method: 'post',
  handler: async (req) => {
    const user = await accountOf(req, signedInUser(req).id);
    if (user.secondFactor?.since) refuse(req, words.already, 409);
    await refuseTooMany(req, user);
    const { code, ticket } = await codeOf(req);
    const secret = secretOfTicket(user.id, ticket) ?? refuse(req, words.stale, 400);
    const step = stepOfCode(secret, code) ?? (await refuseCode(req, user));
    await forgetUses('secondFactor', String(user.id));
    const recoveryCodes = newRecoveryCodes();
    await keepSecondFactor(req, user.id, { ...keptOf(user.id, secret, step), recovery: recoveryCodes.map(hashOfRecoveryCode) });
    await endOtherSessions(req, user);
    await recordAccountEvent(req, 'secondFactorOn', user);
    return Response.json({ recoveryCodes }, { headers: { 'cache-control': 'no-store' } });
  },
};

/**
 * `POST /api/users/ID/second-factor/remove` with `{ code }`: of one's own account with a code of it; of somebody else's, whose
 * phone is lost, the editor-in-chief without.
 */
export const removeSecondFactor: Endpoint = {
  path: '/:id/second-factor/remove',
  method: 'post',
  handler: async (req) => {
    const asking = signedInUser(req);
    const id = Number(req.routeParams?.id);
    if (id !== asking.id && asking.role !== 'editorInChief') refuse(req, words.notYours, 403);
    const user = await accountOf(req, id);
    if (id === asking.id) {
      await refuseTooMany(req, user);
      const { code } = await codeOf(req);
      if (!user.secondFactor?.since || !(await spendCode(id, user.secondFactor, code))) await refuseCode(req, user);
    }
    await keepSecondFactor(req, id, noSecondFactor);
    await endOtherSessions(req, user);
    await recordAccountEvent(req, 'secondFactorOff', user);
    return Response.json({ since: null });
  },
};
