import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { FeedArticle } from '@/lib/content';
import type { Block, Figure, Inline, ListBlock, LiveEntry, Mark, MediaSource } from '@/lib/content/types';
import { formatLongDate } from '@/lib/time';

/** What a feed says in words of its own. */
export type FeedWords = { credit: (name: string) => string; correction: (date: string) => string };

type Context = { absolute: (address: string) => string; words: FeedWords; timeZone: string };

const markElements: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
};

/**
 * A whole story as plain HTML for a feed reader, which has none of our styles: what was put right, sapo, picture, text, and
 * of a live coverage its newest entries.
 * Made as a tree, so that nothing in a text can become markup. All addresses are absolute.
 */
export function bodyHtml(article: FeedArticle, context: Context): string {
  return toHtml([
    ...article.corrections.map(({ content, correctedAt }) => correction(content, correctedAt, context)),
    ...(article.sapo ? [h('p', h('strong', article.sapo))] : []),
    ...(article.hero ? [figure(article.hero, context)] : []),
    ...(article.live && article.live.summary.length > 0
      ? [
          h(
            'ul',
            article.live.summary.map((point) => h('li', point)),
          ),
        ]
      : []),
    ...article.body.flatMap((block) => blockElements(block, context)),
    ...article.entries.flatMap((entry) => liveEntry(entry, context)),
  ]);
}

function correction(content: string, date: string, { words, timeZone }: Context): Element {
  return h('p', h('em', h('strong', words.correction(formatLongDate(date, timeZone))), ' ', content));
}

function liveEntry({ postedAt, headline, text, figure: picture }: LiveEntry, context: Context): Element[] {
  return [
    h('h3', [formatLongDate(postedAt, context.timeZone), headline].filter(Boolean).join(' · ')),
    ...text.flatMap((block) => blockElements(block, context)),
    ...(picture ? [figure(picture, context)] : []),
  ];
}

function inlines(content: Inline[], context: Context): ElementContent[] {
  return content.map((inline): ElementContent => {
    switch (inline.kind) {
      case 'text':
        // In a list: a node by itself could be taken for properties.
        return inline.marks.reduce<ElementContent>((inner, mark) => h(markElements[mark], [inner]), { type: 'text', value: inline.text });
      case 'break':
        return h('br');
      case 'link':
        return h('a', { href: context.absolute(inline.href) }, inlines(inline.children, context));
    }
  });
}

function figure({ picture, caption, credit }: Figure, { absolute, words }: Context): Element {
  const { src, width, height, alt } = picture;
  const under = [caption, credit && words.credit(credit)].filter(Boolean).join(' ');
  return h('figure', h('img', { src: absolute(src), width, height, alt }), under && h('figcaption', under));
}

function list({ ordered, start, items }: ListBlock, context: Context): Element {
  return h(
    ordered ? 'ol' : 'ul',
    ordered && start !== 1 ? { start } : {},
    items.map((item) => h('li', inlines(item.content, context), item.children && list(item.children, context))),
  );
}

function media(source: MediaSource, title: string, tag: 'video' | 'audio', { absolute }: Context): Element {
  return source.kind === 'file'
    ? h('p', h(tag, { src: absolute(source.src), controls: true, preload: 'none' }), h('br'), h('a', { href: absolute(source.src) }, title))
    : h('p', h('a', { href: source.href }, title));
}

function blockElements(block: Block, context: Context): Element[] {
  switch (block.kind) {
    case 'paragraph':
      return [h('p', inlines(block.content, context))];
    case 'subhead':
      return [h(`h${block.level}`, inlines(block.content, context))];
    case 'list':
      return [list(block, context)];
    case 'figure':
      return [figure(block.figure, context)];
    case 'gallery':
      return [...(block.title ? [h('h3', block.title)] : []), ...block.figures.map((entry) => figure(entry, context))];
    case 'quotation':
      return [h('blockquote', h('p', block.content), signature(block.speaker, block.position))];
    case 'pullQuote':
      return [h('blockquote', h('p', block.content))];
    case 'table':
      return [
        h(
          'table',
          block.caption && h('caption', block.caption),
          h(
            'tbody',
            block.rows.map((row) =>
              h(
                'tr',
                row.map(({ header, columnSpan, rowSpan, content }) =>
                  h(header ? 'th' : 'td', { colSpan: columnSpan === 1 ? null : columnSpan, rowSpan: rowSpan === 1 ? null : rowSpan }, [
                    ...inlines(content, context),
                  ]),
                ),
              ),
            ),
          ),
        ),
        ...(block.source ? [h('p', h('small', block.source))] : []),
      ];
    case 'factBox':
      return [
        h(
          'aside',
          h('h3', block.title),
          block.content.flatMap((inner) => blockElements(inner, context)),
        ),
      ];
    case 'relatedArticles':
      return block.articles.length === 0
        ? []
        : [
            h(
              'aside',
              block.title && h('h3', block.title),
              h(
                'ul',
                block.articles.map(({ address, title }) => h('li', h('a', { href: context.absolute(address) }, title))),
              ),
            ),
          ];
    case 'video':
    case 'audio':
      return [
        media(block.source, block.title || block.caption || block.kind, block.kind, context),
        ...(block.caption ? [h('p', block.caption)] : []),
      ];
    case 'divider':
      return [h('hr')];
    case 'correction':
      return [correction(block.content, block.date, context)];
  }
}

function signature(speaker: string | null, position: string | null): Element | null {
  const parts = [speaker, position].filter(Boolean);
  return parts.length === 0 ? null : h('footer', parts.join(', '));
}
