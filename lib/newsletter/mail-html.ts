import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Masthead } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';

/**
 * What every mail looks like: a table with its styles in each element, because mail programs take little else, and a few
 * rules for those that know a dark scheme and narrow screens. The colours are those of `components/ui/tokens.css`, which no
 * mail can load. Made as a tree, so that nothing in a text can become markup.
 */
const colours = {
  light: { ground: '#f4f1e9', paper: '#fdfcf9', ink: '#191815', muted: '#625e54', rule: '#d8d3c7', onAccent: '#ffffff' },
  dark: { ground: '#131516', paper: '#1b1e1f', ink: '#ebe7de', muted: '#a19c91', rule: '#34383a', onAccent: '#0d0f10' },
} as const;

const serif = "Georgia, 'Times New Roman', serif";
const sans = "'Helvetica Neue', Helvetica, Arial, sans-serif";

/** How each kind of text is set. Vietnamese stacks two marks on a letter: no line is lower than 1.25. */
const text = {
  name: `font: 700 30px/1.3 ${serif}; letter-spacing: -0.02em`,
  small: `font: 400 13px/1.6 ${sans}`,
  label: `font: 700 14px/1.5 ${sans}`,
  title: `font: 700 24px/1.3 ${serif}`,
  lead: `font: 700 27px/1.28 ${serif}; letter-spacing: -0.01em`,
  second: `font: 700 18px/1.35 ${serif}`,
  headline: `font: 400 17px/1.45 ${serif}`,
  body: `font: 400 17px/1.6 ${serif}`,
  button: `font: 700 16px/1.25 ${sans}`,
} as const;

type Tone = 'ink' | 'muted' | 'accent';

const isHex = (colour: string): boolean => /^#[\da-f]{6}$/i.test(colour);

export type MailPicture = { address: string; link: string; alt: string; width: number; height: number };

/** The pieces that mails are made of, in the newspaper's colours. */
export function mailPieces({ accentColour }: Masthead) {
  const accent = isHex(accentColour.light) ? accentColour.light : colours.light.ink;
  const toneColours: Record<Tone, string> = { ink: colours.light.ink, muted: colours.light.muted, accent };

  const styled = (kind: keyof typeof text, tone: Tone): string => `${text[kind]}; color: ${toneColours[tone]}`;

  const paragraph = (kind: keyof typeof text, content: string | ElementContent[], tone: Tone = 'ink', below = 12): Element =>
    h('p', { className: [tone], style: `margin: 0 0 ${below}px; ${styled(kind, tone)}` }, content);

  const link = (address: string, content: string, tone: Tone = 'ink', underlined = false): Element =>
    h(
      'a',
      {
        href: address,
        className: [tone],
        style: `color: ${toneColours[tone]}; text-decoration: ${underlined ? 'underline' : 'none'}${content === address ? '; word-break: break-all' : ''}`,
      },
      content,
    );

  const heading = (
    level: 'h1' | 'h2' | 'h3',
    kind: keyof typeof text,
    content: string | ElementContent[],
    tone: Tone = 'ink',
    below = 8,
  ): Element => h(level, { className: [tone, kind], style: `margin: 0 0 ${below}px; ${styled(kind, tone)}` }, content);

  /** The headline beside it says where it leads. */
  const picture = ({ address, link: target, alt, width, height }: MailPicture, style: string, className: string): Element =>
    h('a', { href: target, tabIndex: -1 }, [
      h('img', { src: address, alt, width, height, className: [className], style: `display: block; border: 0; ${style}` }),
    ]);

  /** A row of the letter, with a rule above it where one is wanted. */
  const row = (content: ElementContent[], ruled = false): Element =>
    h('tr', [
      h(
        'td',
        {
          className: ruled ? ['cell', 'rule'] : ['cell'],
          style: `padding: 20px 32px${ruled ? `; border-top: 1px solid ${colours.light.rule}` : ''}`,
        },
        content,
      ),
    ]);

  const button = (address: string, words: string): Element =>
    table({ style: 'margin: 8px 0 20px' }, [
      h('tr', [
        h('td', { className: ['button'], bgcolor: accent, style: `background: ${accent}; border-radius: 2px` }, [
          h(
            'a',
            {
              href: address,
              className: ['on-accent'],
              style: `display: inline-block; padding: 14px 24px; ${text.button}; color: ${colours.light.onAccent}; text-decoration: none`,
            },
            words,
          ),
        ]),
      ]),
    ]);

  return { accent, paragraph, link, heading, picture, row, button };
}

/** A table that only places things, for screen readers too. */
export function table(properties: Record<string, unknown>, rows: ElementContent[]): Element {
  return h('table', { role: 'presentation', cellPadding: 0, cellSpacing: 0, border: 0, ...properties }, rows);
}

export type Letter = {
  language: Language;
  masthead: Masthead;
  /** What mailboxes show after the subject. */
  preview: string;
  title: string;
  /** Where the newspaper's name leads. */
  front: string;
  /** What stands under the name. */
  under: string;
  rows: Element[];
  /** The last lines: why somebody gets it, and who sends it. */
  foot: Element[];
};

/** A whole mail as an HTML document. */
export function letterHtml({ language, masthead, preview, title, front, under, rows, foot }: Letter): string {
  const pieces = mailPieces(masthead);
  const head = h('tr', [
    h('td', { className: ['cell', 'top'], style: `padding: 26px 32px 18px; border-top: 6px solid ${pieces.accent}` }, [
      pieces.paragraph('name', [pieces.link(front, masthead.name, 'accent')], 'accent', 2),
      pieces.paragraph('small', under, 'muted', 0),
    ]),
  ]);
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
          h('title', title),
          h('style', rules(masthead)),
        ]),
        h('body', { className: ['ground'], style: `margin: 0; padding: 0; background: ${colours.light.ground}` }, [
          h('div', { style: 'display: none; max-height: 0; overflow: hidden; font-size: 1px; line-height: 1px' }, preview),
          table({ width: '100%', className: ['ground'], bgcolor: colours.light.ground }, [
            h('tr', [
              h('td', { align: 'center', className: ['outer'], style: 'padding: 24px 12px' }, [
                table(
                  {
                    width: '100%',
                    className: ['paper'],
                    bgcolor: colours.light.paper,
                    style: `max-width: 640px; background: ${colours.light.paper}; text-align: left`,
                  },
                  [head, ...rows, pieces.row(foot, true)],
                ),
              ]),
            ]),
          ]),
        ]),
      ]),
    ],
  };
  return toHtml(document);
}

/** For mail programs that read rules: the dark scheme, and screens of phones. */
function rules({ accentColour }: Masthead): string {
  const { dark } = colours;
  const accent = isHex(accentColour.dark) ? accentColour.dark : dark.ink;
  const darkRules: Record<string, string> = {
    '.ground': `background: ${dark.ground}`,
    '.paper': `background: ${dark.paper}`,
    '.ink': `color: ${dark.ink}`,
    '.muted': `color: ${dark.muted}`,
    '.accent': `color: ${accent}`,
    '.rule': `border-color: ${dark.rule}`,
    '.top': `border-color: ${accent}`,
    '.button': `background: ${accent}`,
    '.on-accent': `color: ${dark.onAccent}`,
  };
  const narrowRules: Record<string, string> = {
    '.outer': 'padding: 0',
    '.cell': 'padding-left: 18px; padding-right: 18px',
    '.lead': 'font-size: 23px',
    '.beside': 'width: 104px; height: auto',
    '.beside-cell': 'width: 104px',
  };
  const written = (of: Record<string, string>) =>
    Object.entries(of)
      .map(
        ([selector, values]) =>
          `${selector} { ${values
            .split('; ')
            .map((value) => `${value} !important`)
            .join('; ')} }`,
      )
      .join('\n');
  return [
    ':root { color-scheme: light dark; supported-color-schemes: light dark }',
    `@media (prefers-color-scheme: dark) {\n${written(darkRules)}\n}`,
    `@media (max-width: 30rem) {\n${written(narrowRules)}\n}`,
  ].join('\n');
}
