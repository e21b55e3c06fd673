import type { CollectionBeforeLoginHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import type { User } from '@/lib/payload/generated-types';
import { refuse } from '../refuse';

const words = {
  vi: 'Hãy nhập mật khẩu hiện tại để đổi mật khẩu hoặc địa chỉ thư của bạn.',
  en: 'Enter your current password to change your password or email address.',
};

type Data = { password?: unknown; email?: unknown };

/** Whether a change is one of what somebody signs in with. */
export const changesSignIn = (data: Data | undefined, user: Pick<User, 'email'>): boolean =>
  typeof data?.password === 'string' || (data?.email !== undefined && data.email !== user.email);

/**
 * What somebody signs in with they change only with the password that they have: a window that was left open is not enough
 * (OWASP ASVS 5.0, 6.2.3 and 7.5.1). Several accounts at once change it for nobody.
 */
export const demandCurrentPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || req.payloadAPI === 'local' || !req.user) return;
  const { data, id } = args as { data?: Data; id?: number | string };
  if (id !== undefined && String(id) !== String(req.user.id)) return;
  if (changesSignIn(data, req.user) && req.context.passwordConfirmed !== true) refuse(req, words, 403, { needsPassword: true });
};

/** The password was right: what a sign-in would do next is not wanted. */
const confirmed = 'PasswordConfirmed';

export const stopWhenConfirming: CollectionBeforeLoginHook<User> = ({ req, user }) => {
  if (req.context.isConfirming === true) throw Object.assign(new Error(confirmed), { name: confirmed });
  return user;
};

/**
 * Sees whether a password is the one of whoever asks, by a sign-in that ends before there is a session: wrong ones count
 * towards the lock of the account.
 */
export async function confirmPassword(req: PayloadRequest, password: unknown): Promise<void> {
  if (typeof password !== 'string' || password === '' || !req.user) refuse(req, words, 403, { needsPassword: true });
  try {
    await req.payload.login({
      collection: 'users',
      data: { email: (req.user as User).email, password },
      context: { isConfirming: true },
      req: { i18n: req.i18n, t: req.t, headers: req.headers } as Partial<PayloadRequest>,
    });
  } catch (error) {
    if ((error as Error).name !== confirmed) throw error;
  }
  req.context.passwordConfirmed = true;
}
