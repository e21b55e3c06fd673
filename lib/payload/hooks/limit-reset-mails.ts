import type { CollectionBeforeOperationHook } from 'payload';
import { countUse } from '@/lib/limits/client-limits';
import { refuse } from '../refuse';

const tooMany = {
  vi: 'Địa chỉ này vừa được gửi nhiều thư đặt lại mật khẩu; hãy xem lại hộp thư, hoặc thử lại sau một giờ.',
  en: 'Several mails for a new password have just gone to this address; look into the mailbox, or try again in an hour.',
};

/** Nobody fills a colleague's mailbox. Counted for what was typed, whether or not there is such an account. */
export const limitResetMails: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return;
  const { data } = args as unknown as { data?: { email?: unknown } };
  const email = typeof data?.email === 'string' ? data.email.trim().toLowerCase() : '';
  if ((await countUse('resetMail', email.slice(0, 320))) > 0) refuse(req, tooMany, 429);
};
