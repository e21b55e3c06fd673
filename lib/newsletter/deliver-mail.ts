import { createTransport, type SendMailOptions } from 'nodemailer';
import { readEnvironment } from '@/lib/env';

/**
 * What became of a mail.
 * - `sent`: the server has taken it
 * - `later`: it does not take it now, and says to try again (4xx)
 * - `bounced`: there is no such mailbox, or it takes nothing from us (5xx for the recipient)
 * - `refused`: it does not take this mail (5xx for anything else)
 * - `unreachable`: nothing was handed over, because no server answered, or it did not let us in
 * - `unknown`: the connection ended half-way; it may have been sent
 */
export type Outcome = 'sent' | 'later' | 'bounced' | 'refused' | 'unreachable' | 'unknown';

export type MailServer = {
  /** The reason why nothing can be sent now; null when it can. */
  isAway: () => Promise<string | null>;
  deliver: (mail: SendMailOptions) => Promise<{ outcome: Outcome; said: string }>;
  close: () => void;
};

/** Milliseconds that the server has: to answer at all, and for each step. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** The mail server of SMTP_URL, over a few connections that stay open between mails. */
export function openMailServer(): MailServer {
  const url = readEnvironment().smtpUrl;
  if (!url) throw new Error('SMTP_URL is not set.');
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    // By itself it would send again what it was sending when a connection broke.
    maxRequeues: 0,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isAway: async () => {
      try {
        await transport.verify();
        return null;
      } catch (error) {
        return reasonOf(error);
      }
    },
    deliver: async (mail) => {
      try {
        const { response } = await transport.sendMail(mail);
        return { outcome: 'sent', said: response };
      } catch (error) {
        return { outcome: outcomeOf(error as SmtpError), said: reasonOf(error) };
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; syscall?: string };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.split('\n')[0]! : String(error));

export function outcomeOf({ code, command, responseCode, syscall }: SmtpError): Outcome {
  if (code === 'EAUTH' || code === 'EDNS' || code === 'ETLS' || syscall === 'connect') return 'unreachable';
  if (responseCode === undefined) return 'unknown';
  if (responseCode < 500) return 'later';
  return command === 'RCPT TO' ? 'bounced' : 'refused';
}
