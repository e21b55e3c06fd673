import type { CollectionBeforeOperationHook } from 'payload';
import { refuse } from '../refuse';
import { keptSessions, sessionOf } from '../sessions';

/** Seconds after which a session ends if nobody extends it, as the newsroom offers in its last minute: a working day with its night edition. */
export const sessionSeconds = 10 * 60 * 60;

/** Milliseconds after a sign-in at which its session has ended, however often it was extended (NIST SP 800-63B-4 §2.2.3; OWASP ASVS 5.0, 7.3.2). */
const longestSession = 24 * 60 * 60 * 1000;

const words = {
  vi: 'Bạn đã đăng nhập gần một ngày; hãy đăng nhập lại.',
  en: 'You signed in nearly a day ago; sign in again.',
};

export const endSessionsAfterADay: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation !== 'refresh' || !req.user) return;
  const kept = await keptSessions(req, req.user.id);
  const session = kept?.find(({ id }) => id === sessionOf(req));
  const end = Date.parse(session?.createdAt ?? '') + longestSession;
  // Also where it is not said when it began.
  if (!(Date.now() + sessionSeconds * 1000 <= end)) refuse(req, words, 403);
};
