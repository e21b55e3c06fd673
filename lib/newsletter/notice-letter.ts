import type { Masthead } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import { canonicalAddress } from '@/lib/seo';
import { factsHtml, factsText } from './letter-foot';
import { letterHtml, mailPieces } from './mail-html';
import { mailWords } from './mail-words';
import { confirmDays } from './subscribers';

/** What a mail says that is no newsletter. */
export type Notice = 'confirmation' | 'alreadySubscribed';

function said(notice: Notice, { language, name }: Masthead) {
  const t = mailWords(language);
  const values = { name, days: confirmDays };
  return {
    title: t(`${notice}.title`),
    text: t(`${notice}.text`, values),
    press: t(`${notice}.press`),
    notYou: t(`${notice}.notYou`, values),
    copyLink: t('copyLink'),
  };
}

/** @param link what the one button does, absolute */
export function noticeText(notice: Notice, masthead: Masthead, link: string): string {
  const { title, text, press, notYou } = said(notice, masthead);
  return [title, text, `${press}:\n${link}`, notYou, `-- \n${factsText(masthead)}`].join('\n\n');
}

export function noticeHtml(notice: Notice, masthead: Masthead, link: string): string {
  const { heading, paragraph, button, row, link: linkTo } = mailPieces(masthead);
  const { title, text, press, notYou, copyLink } = said(notice, masthead);
  return letterHtml({
    language: masthead.language,
    masthead,
    preview: text,
    title,
    front: canonicalAddress(frontAddress(masthead.language)),
    under: masthead.tagline ?? '',
    rows: [
      row(
        [
          heading('h1', 'title', title, 'ink', 12),
          paragraph('body', text, 'ink', 16),
          button(link, press),
          paragraph('small', notYou, 'muted', 12),
          paragraph('small', [{ type: 'text', value: `${copyLink} ` }, linkTo(link, link, 'muted', true)], 'muted', 0),
        ],
        true,
      ),
    ],
    foot: factsHtml(masthead),
  });
}
