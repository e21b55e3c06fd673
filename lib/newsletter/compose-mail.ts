import type { SendMailOptions } from 'nodemailer';
import type { Masthead } from '@/lib/content/types';
import { readEnvironment } from '@/lib/env';
import { addressWords, newsletterLinkAddress } from '@/lib/i18n/addresses';
import { canonicalAddress } from '@/lib/seo';
import { sign } from '@/lib/signature';
import { formatDayAndMonth } from '@/lib/time';
import { digestHtml, digestText } from './digest-letter';
import type { Digest } from './issues';
import { signLinkToken } from './link-token';
import { isDigest, type TakenMail } from './mail-queue';
import { mailWords } from './mail-words';
import { noticeHtml, noticeText, type Notice } from './notice-letter';

/**
 * A newsletter as it is handed to the mail server. One press ends the subscription: by the link in its foot, and by the
 * button that mail programs make of List-Unsubscribe (RFC 2369) with List-Unsubscribe-Post (RFC 8058).
 */
export function composeDigest(mail: TakenMail, digest: Digest, masthead: Masthead): SendMailOptions {
  const { language, subscriber } = mail;
  const unsubscribe = canonicalAddress(newsletterLinkAddress(language, 'unsubscribe', signLinkToken('unsubscribe', subscriber)));
  const { hostname } = new URL(readEnvironment().siteUrl);
  const day = formatDayAndMonth(`${digest.day}T00:00:00Z`, 'UTC');
  return {
    ...envelope(mail, masthead),
    subject: mailWords(language)('digestSubject', { headline: digest.lead.title, day }),
    text: digestText(digest, masthead, unsubscribe),
    html: digestHtml(digest, masthead, unsubscribe),
    headers: {
      ...headersOf(mail),
      Precedence: 'list',
      // RFC 2919: the same for all mails of the list, and nothing that can be written to.
      'List-Id': { prepared: true, value: `<${addressWords.newsletter[language]}.${hostname}>` },
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

/** The mail that asks to confirm, or that says to somebody who gets the newsletter that they do. */
export function composeNotice(mail: TakenMail, notice: Notice, masthead: Masthead): SendMailOptions {
  const { language, subscriber } = mail;
  const t = mailWords(language);
  const action = notice === 'confirmation' ? 'confirm' : 'unsubscribe';
  const link = canonicalAddress(newsletterLinkAddress(language, action, signLinkToken(action, subscriber)));
  return {
    ...envelope(mail, masthead),
    subject: t(`${notice}.subject`, { name: masthead.name }),
    text: noticeText(notice, masthead, link),
    html: noticeHtml(notice, masthead, link),
    headers: headersOf(mail),
  };
}

/** RFC 3834: nobody's answering machine is to answer. */
function headersOf({ language }: TakenMail) {
  return { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language };
}

function envelope({ subscriber, mail, email }: TakenMail, { name, email: newsroom, newsletter: { sender } }: Masthead): SendMailOptions {
  // A newsletter that is sent once more, after a server has said "later", is known by its id. Other mails can be asked for anew.
  const asked = isDigest(mail) ? '' : Date.now();
  const id = sign(`newsletter:${mail}:${subscriber}:${asked}`).toString('hex');
  return {
    from: { name, address: sender },
    to: { name: '', address: email },
    ...(newsroom && newsroom !== sender ? { replyTo: { name, address: newsroom } } : {}),
    messageId: `<${id.slice(0, 40)}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
  };
}
