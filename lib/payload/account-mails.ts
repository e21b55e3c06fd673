import type { EmailAdapter, Payload, SendEmailOptions } from 'payload';
import { readEnvironment } from '@/lib/env';
import { openMailServer, type MailServer } from '@/lib/newsletter/deliver-mail';
import { lockMilliseconds, mostLoginAttempts } from './login-lock';

/**
 * Mails about somebody's own account. They are read in a hurry and in any mail program: plain text, in both languages, and with
 * links of SITE_URL alone, whatever host a request has named.
 */
export type AccountMail = { subject: string; text: string };

const bothLanguages = (vi: string, en: string): string => `${vi}\n\n----\n\n${en}\n`;

export function lockNotice(client: string): AccountMail {
  const minutes = lockMilliseconds / 60_000;
  const site = readEnvironment().siteUrl;
  return {
    subject: 'Tài khoản tòa soạn bị khóa tạm / Your newsroom account is locked for a while',
    text: bothLanguages(
      `Có người gõ sai mật khẩu tài khoản của bạn ở ${site}/admin ${mostLoginAttempts} lần liền, từ địa chỉ mạng ${client}. Tài khoản bị khóa ${minutes} phút rồi tự mở lại.\nNếu không phải bạn, hãy báo Tổng biên tập.`,
      `Somebody typed a wrong password for your account at ${site}/admin ${mostLoginAttempts} times in a row, from the network address ${client}. The account is locked for ${minutes} minutes and then opens by itself.\nIf it was not you, tell your editor-in-chief.`,
    ),
  };
}

export function resetLetter(token: string): AccountMail {
  const link = `${readEnvironment().siteUrl}/admin/reset/${token}`;
  return {
    subject: 'Đặt lại mật khẩu tòa soạn / Set a new newsroom password',
    text: bothLanguages(
      `Có người, chắc là bạn, xin đặt lại mật khẩu. Liên kết này dùng được một lần, trong một giờ:\n${link}\nNếu không phải bạn, cứ bỏ qua thư này: mật khẩu không đổi.`,
      `Somebody, probably you, asked for a new password. This link works once, within an hour:\n${link}\nIf it was not you, ignore this mail: nothing has changed.`,
    ),
  };
}

/** Hands mails about accounts to the mail server of the newsletter, in the newsroom's name. */
export const accountMails: EmailAdapter = ({ payload }) => {
  let server: MailServer | undefined;
  return {
    name: 'mail server of SMTP_URL',
    defaultFromName: '',
    defaultFromAddress: '',
    // Not waited for: Payload holds a transaction meanwhile, and a mail server may take its time. Who gets no mail asks again.
    sendEmail: (message) => {
      server ??= openMailServer();
      void deliver(payload, server, message);
      return Promise.resolve();
    },
  };
};

/** What Payload is given for a new password it calls HTML; it is plain text. */
async function deliver(payload: Payload, server: MailServer, { to, subject, text, html }: SendEmailOptions): Promise<void> {
  try {
    const { outcome, said } = await server.deliver({ from: await sender(payload), to, subject, text: text ?? html });
    if (outcome !== 'sent') console.warn(`A mail about an account could not be sent (${outcome}): ${said}`);
  } catch (error) {
    console.warn('A mail about an account could not be written:', error);
  }
}

async function sender(payload: Payload): Promise<{ name: string; address: string }> {
  const { name, email, newsletter } = await payload.findGlobal({ slug: 'masthead', locale: 'vi', depth: 0 });
  return { name: name ?? '', address: newsletter?.sender || email || '' };
}
