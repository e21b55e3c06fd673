import { createHash } from 'node:crypto';
import type { Mark } from '@/lib/content/types';
import type { BodyInline, BodyList, BodyNode, BodyParagraph, BodyTableCell, MediaReference, SourcePicture } from './body';
import { inlineText } from './body';

/** A node of Lexical's editor state, as it is stored. */
export type LexicalNode = { type: string; version: number; [property: string]: unknown };
export type LexicalState = { root: LexicalNode & { children: LexicalNode[] } };

export type BodyResolver = {
  /** The article's identity (source system and id): what the ids of its blocks are made from. */
  identity: string;
  /** The id of the stored media document. Null: a remote picture stays remote, and a file's figure is left out. */
  media: (reference: MediaReference) => number | null;
  /** The id of the article with this identity in the source system; null leaves it out of the list. */
  article: (sourceId: string) => number | null;
};

/**
 * The body as Payload's rich text field stores it. The same body, identity and answers of `resolve` give the same
 * JSON to the letter, so that a second import can see that nothing changed. A body without content becomes one
 * empty paragraph, because the editor does not open a state without a child.
 */
export function toLexical(body: readonly BodyNode[], resolve: BodyResolver): LexicalState {
  return new LexicalWriter(resolve).state(body);
}

/** Lexical's bits for the format of a text. */
const formatBits: Record<Mark, number> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
};

/** Lexical's words for what a cell heads. */
const headerState = { none: 0, row: 1, column: 2 } as const;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Set only where the first letter reads from right to left; Lexical and browsers find out the rest themselves. */
function direction(text: string): 'rtl' | null {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : null;
}

/** Leaves out what has no value, so that the JSON holds only what was said. */
function filled(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null && value !== undefined));
}

class LexicalWriter {
  #count = 0;

  constructor(readonly resolve: BodyResolver) {}

  state(body: readonly BodyNode[]): LexicalState {
    const children = body.flatMap((node) => this.#node(node));
    return this.#root(children.length === 0 ? [paragraph([], '')] : children);
  }

  #root(children: LexicalNode[]): LexicalState {
    return { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } };
  }

  /** Looks like the ids that Payload makes, but is the same at every import. */
  #id(): string {
    this.#count += 1;
    return createHash('sha256').update(`${this.resolve.identity}\n${this.#count}`).digest('hex').slice(0, 24);
  }

  #block(blockType: string, fields: Record<string, unknown>): LexicalNode[] {
    return [{ type: 'block', version: 2, format: '', fields: { id: this.#id(), blockName: '', blockType, ...filled(fields) } }];
  }

  #node(node: BodyNode): LexicalNode[] {
    switch (node.kind) {
      case 'paragraph':
        return [this.#paragraph(node)];
      case 'subhead':
        return [
          {
            type: 'heading',
            version: 1,
            tag: `h${node.level}`,
            format: '',
            indent: 0,
            direction: direction(inlineText(node.content)),
            children: this.#inline(node.content),
          },
        ];
      case 'list':
        return [this.#list(node, 0)];
      case 'divider':
        return [{ type: 'horizontalrule', version: 1 }];
      case 'figure': {
        const picture = this.#picture(node.picture);
        return picture === null ? [] : this.#block('figure', { ...picture, width: node.width });
      }
      case 'gallery': {
        const figures = node.pictures.flatMap((each) => {
          const picture = this.#picture(each);
          return picture === null ? [] : [{ id: this.#id(), ...picture }];
        });
        return figures.length === 0 ? [] : this.#block('gallery', { title: node.title, figures });
      }
      case 'quotation':
        return this.#block('quotation', { content: node.content, speaker: node.speaker, position: node.position });
      case 'pullQuote':
        return this.#block('pullQuote', { content: node.content });
      case 'table':
        return this.#block('dataTable', {
          caption: node.caption,
          source: node.source,
          content: this.#root([this.#table(node.rows)]),
        });
      case 'factBox':
        return this.#block('factBox', {
          title: node.title,
          content: this.#root(node.content.map((child) => (child.kind === 'list' ? this.#list(child, 0) : this.#paragraph(child)))),
        });
      case 'relatedArticles': {
        const articles = node.articles.map((id) => this.resolve.article(id)).filter((id) => id !== null);
        return articles.length === 0 ? [] : this.#block('relatedArticles', { title: node.title, articles });
      }
      case 'video':
      case 'audio': {
        const source = this.#playable(node.source);
        if (source === null) return [];
        const poster = node.kind === 'video' && node.poster !== null ? this.resolve.media(node.poster) : null;
        return this.#block(node.kind, { ...source, title: node.title, caption: node.caption, credit: node.credit, poster });
      }
      case 'correction':
        return this.#block('correction', { date: node.date, kind: node.correctionKind, content: node.content });
    }
  }

  #picture({ media, alt, caption, credit }: SourcePicture): Record<string, unknown> | null {
    const id = this.resolve.media(media);
    const said = filled({ caption, credit });
    // A stored file has one text of its own, the first that came with it; the same file may show something else here.
    if (id !== null) return { media: id, ...said, ...filled({ alt }) };
    if ('file' in media) return null;
    return { remote: { src: media.url, width: media.width, height: media.height, alt }, ...said };
  }

  #playable(source: { file: string } | { url: string }): Record<string, unknown> | null {
    if ('url' in source) return { source: 'embed', url: source.url };
    const media = this.resolve.media(source);
    return media === null ? null : { source: 'file', media };
  }

  #paragraph(node: BodyParagraph): LexicalNode {
    return paragraph(this.#inline(node.content), inlineText(node.content));
  }

  #inline(content: readonly BodyInline[]): LexicalNode[] {
    return content.map((inline): LexicalNode => {
      if (inline.kind === 'break') return { type: 'linebreak', version: 1 };
      if (inline.kind === 'text') {
        const format = inline.marks.reduce((bits, mark) => bits | formatBits[mark], 0);
        return { type: 'text', version: 1, text: inline.text, format, detail: 0, mode: 'normal', style: '' };
      }
      return {
        type: 'link',
        version: 3,
        id: this.#id(),
        format: '',
        indent: 0,
        direction: null,
        fields: { linkType: 'custom', url: inline.url, newTab: false },
        children: this.#inline(inline.children),
      };
    });
  }

  #list(list: BodyList, depth: number): LexicalNode {
    let value = list.start;
    const children = list.items.flatMap((item): LexicalNode[] => {
      const own =
        item.content.length === 0 && item.lists.length > 0
          ? []
          : [listItem(value, depth, this.#inline(item.content), inlineText(item.content))];
      if (own.length > 0) value += 1;
      // Lexical keeps a nested list in an item of its own, which takes the number of the item that follows.
      const nested = item.lists.map((inner) => listItem(value, depth, [this.#list(inner, depth + 1)], ''));
      return [...own, ...nested];
    });
    return {
      type: 'list',
      version: 1,
      listType: list.ordered ? 'number' : 'bullet',
      tag: list.ordered ? 'ol' : 'ul',
      start: list.start,
      format: '',
      indent: 0,
      direction: null,
      children,
    };
  }

  #table(rows: readonly BodyTableCell[][]): LexicalNode {
    return {
      type: 'table',
      version: 1,
      format: '',
      indent: 0,
      direction: null,
      children: rows.map((row) => ({
        type: 'tablerow',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        children: row.map((cell) =>
          this.#cell(
            cell,
            row.every((other) => other.header),
          ),
        ),
      })),
    };
  }

  #cell(cell: BodyTableCell, inHeaderRow: boolean): LexicalNode {
    const heading = inHeaderRow ? headerState.row : headerState.column;
    const paragraphs = cell.paragraphs.map((content) => this.#paragraph({ kind: 'paragraph', content }));
    return {
      type: 'tablecell',
      version: 1,
      format: '',
      indent: 0,
      direction: null,
      backgroundColor: null,
      colSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      headerState: cell.header ? heading : headerState.none,
      children: paragraphs.length === 0 ? [paragraph([], '')] : paragraphs,
    };
  }
}

function paragraph(children: LexicalNode[], text: string): LexicalNode {
  // As the editor writes it: the format of the first text is the paragraph's.
  const textFormat = children.find((child) => child.type === 'text')?.format ?? 0;
  return { type: 'paragraph', version: 1, format: '', indent: 0, direction: direction(text), textFormat, textStyle: '', children };
}

function listItem(value: number, depth: number, children: LexicalNode[], text: string): LexicalNode {
  return { type: 'listitem', version: 1, value, format: '', indent: depth, direction: direction(text), children };
}
