import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ArticleTeaser, Masthead } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import { resizedAddress, type ResizedWidth } from '@/lib/media';
import { canonicalAddress } from '@/lib/seo';
import { formatDayInWords } from '@/lib/time';
import type { Digest } from './issues';
import { factsHtml, factsText } from './letter-foot';
import { letterHtml, mailPieces, table, type MailPicture } from './mail-html';
import { mailWords } from './mail-words';

/** Pixels that pictures are shown in. */
const widths = { lead: 576, beside: 144 };

/** The newsletter for who reads plain text. @param unsubscribe absolute, as all addresses in a mail */
export function digestText({ day, lead, secondaryLeads, sections }: Digest, masthead: Masthead, unsubscribe: string): string {
  const { language, name } = masthead;
  const t = mailWords(language);
  const story = ({ title, sapo, address }: ArticleTeaser, withSapo: boolean) =>
    [title, withSapo && sapo, canonicalAddress(address)].filter(Boolean).join('\n');
  const top = [lead, ...secondaryLeads].map((article) => story(article, true));
  const lists = sections.map((section) => [`## ${section.name}`, ...section.articles.map((article) => story(article, false))].join('\n\n'));
  const foot = [t('why', { name }), `${t('unsubscribe')}: ${unsubscribe}`, factsText(masthead)].join('\n\n');
  return [`${name}\n${formatDayInWords(day, language)}`, ...top, ...lists, `-- \n${foot}`].join('\n\n\n');
}

export function digestHtml({ day, lead, secondaryLeads, sections }: Digest, masthead: Masthead, unsubscribe: string): string {
  const { language, name } = masthead;
  const t = mailWords(language);
  const { paragraph, heading, link, button, row } = mailPieces(masthead);
  const front = canonicalAddress(frontAddress(language));
  return letterHtml({
    language,
    masthead,
    preview: lead.sapo,
    title: t('digestTitle', { day: formatDayInWords(day, language) }),
    front,
    under: formatDayInWords(day, language),
    rows: [
      row(leadStory(lead, masthead), true),
      ...secondaryLeads.map((article) => row([secondStory(article, masthead)], true)),
      ...sections.map((section) =>
        row(
          [
            heading('h2', 'label', [link(canonicalAddress(section.address), section.name, 'accent')], 'accent', 10),
            ...section.articles.map((article, index) =>
              heading(
                'h3',
                'headline',
                [link(canonicalAddress(article.address), article.title)],
                'ink',
                index === section.articles.length - 1 ? 0 : 12,
              ),
            ),
          ],
          true,
        ),
      ),
      row([button(front, t('front'))], true),
    ],
    foot: [
      paragraph('small', t('why', { name }), 'muted', 6),
      paragraph('small', [link(unsubscribe, t('unsubscribe'), 'ink', true)], 'ink', 18),
      ...factsHtml(masthead),
    ],
  });
}

function pictureOf({ hero, address, title }: ArticleTeaser, width: number, resized: ResizedWidth): MailPicture | null {
  const source = hero && resizedAddress(hero.picture, resized);
  if (!source) return null;
  const { picture } = hero;
  return {
    address: canonicalAddress(source),
    link: canonicalAddress(address),
    alt: picture.alt || title,
    width,
    height: Math.round((picture.height / picture.width) * width),
  };
}

function leadStory(article: ArticleTeaser, masthead: Masthead): Element[] {
  const { paragraph, heading, link, picture } = mailPieces(masthead);
  const shown = pictureOf(article, widths.lead, 1280);
  return [
    ...(article.kicker ? [paragraph('label', article.kicker, 'accent', 4)] : []),
    heading('h1', 'lead', [link(canonicalAddress(article.address), article.title)], 'ink', 14),
    ...(shown ? [h('div', { style: 'margin: 0 0 14px' }, [picture(shown, 'width: 100%; height: auto', 'whole')])] : []),
    ...(article.sapo ? [paragraph('body', article.sapo, 'ink', 0)] : []),
  ];
}

function secondStory(article: ArticleTeaser, masthead: Masthead): Element {
  const { paragraph, heading, link, picture } = mailPieces(masthead);
  const shown = pictureOf(article, widths.beside, 360);
  const words = h('td', { vAlign: 'top' }, [
    heading('h2', 'second', [link(canonicalAddress(article.address), article.title)], 'ink', article.sapo && !shown ? 6 : 0),
    ...(article.sapo && !shown ? [paragraph('body', article.sapo, 'muted', 0)] : []),
  ]);
  const image =
    shown &&
    h('td', { vAlign: 'top', width: widths.beside, className: ['beside-cell'], style: 'padding-right: 16px' }, [
      picture(shown, `width: ${widths.beside}px; height: auto`, 'beside'),
    ]);
  return table({ width: '100%' }, [h('tr', image ? [image, words] : [words])]);
}
