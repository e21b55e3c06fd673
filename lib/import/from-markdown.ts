import type {
  Code,
  Definition,
  FootnoteDefinition,
  Image,
  List,
  ListItem,
  Node,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';
import type { CorrectionKind, Mark } from '@/lib/content/types';
import {
  textLines,
  tidyInline,
  type BodyInline,
  type BodyList,
  type BodyNode,
  type BodyParagraph,
  type MediaReference,
  type PlayableSource,
  type SourcePicture,
} from './body';
import { splitCredit } from './credit';
import { htmlToBody } from './from-html';
import { linkOrText } from './link-or-text';
import { refuseDeepNesting } from './markdown-nesting';
import type { MediaFinder, MediaKind } from './media-file';
import { quotationFrom } from './quotation';
import type { Refusal } from './record';
import { embedAddress } from './source-address';

export type MarkdownContext = {
  findMedia: MediaFinder;
  /** The place of a line of the body, for messages. Lines count from 1 within the body. */
  placeOf: (line: number) => string;
};

export type ConvertedBody = { body: BodyNode[]; refusals: Refusal[] };

/** Inline text with the blocks that stood in it and have to follow it. */
type Lifted = { content: BodyInline[]; blocks: BodyNode[] };

/**
 * The grammar knows directives within a line too, by which "lúc 8:30" would lose its minutes.
 * The dialect has none of them, so they are taken out of the grammar.
 */
const withoutTextDirectives: Plugin<[], Root> = function () {
  const data = this.data() as { micromarkExtensions?: { text?: Record<string, unknown>; flow?: Record<string, unknown> }[] };
  const colon = ':'.charCodeAt(0);
  for (const extension of data.micromarkExtensions ?? []) {
    if (extension.flow?.[colon] !== undefined) delete extension.text?.[colon];
  }
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(withoutTextDirectives).freeze();

/**
 * Reads the body of an article in the Markdown dialect of the import (GitHub's, with the directives of the blocks).
 * Raw HTML goes through the same cleaning as an HTML body. A figure or directive that cannot be taken over is left out
 * and comes back as a refusal. Throws RangeError when the text is nested too deeply to be read.
 */
export function markdownToBody(markdown: string, context: MarkdownContext): ConvertedBody {
  refuseDeepNesting(markdown);
  const root = parser.parse(markdown);
  const reader = new MarkdownReader(root, context);
  return { body: reader.read(), refusals: reader.refusals };
}

const correctionKinds: readonly CorrectionKind[] = ['correction', 'clarification', 'update'];

const marksOf: Partial<Record<PhrasingContent['type'], Mark>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strikethrough',
};

/** HTML elements within a line that mean a mark; their tags come as separate nodes. */
const markTags: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
};

/** Elements whose text is no text for readers. */
const silentTags = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'object',
  'svg',
  'math',
  'template',
  'textarea',
  'title',
  'select',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
]);

class MarkdownReader {
  readonly refusals: Refusal[] = [];
  readonly #definitions = new Map<string, Definition>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  /** Footnotes in the order in which the text calls them. */
  readonly #calledNotes: string[] = [];

  constructor(
    readonly root: Root,
    readonly context: MarkdownContext,
  ) {
    this.#collectDefinitions(root);
  }

  #collectDefinitions(node: Node): void {
    if (node.type === 'definition') this.#keepFirst(this.#definitions, node as Definition);
    if (node.type === 'footnoteDefinition') this.#keepFirst(this.#notes, node as FootnoteDefinition);
    for (const child of (node as Partial<Root>).children ?? []) this.#collectDefinitions(child);
  }

  #keepFirst<Kind extends { identifier: string }>(map: Map<string, Kind>, node: Kind): void {
    if (!map.has(node.identifier)) map.set(node.identifier, node);
  }

  read(): BodyNode[] {
    return [...this.#blocks(this.root.children), ...this.#footnotes()];
  }

  #place(node: Node): string {
    return this.context.placeOf(node.position?.start.line ?? 1);
  }

  #refuse(node: Node, scope: Refusal['scope'], reason: string): void {
    this.refusals.push({ place: this.#place(node), reason, scope });
  }

  /* ---------- blocks ---------- */

  #blocks(children: readonly RootContent[]): BodyNode[] {
    return children.flatMap((child) => this.#block(child));
  }

  #block(node: RootContent): BodyNode[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node);
      case 'heading': {
        const { content, blocks } = this.#inline(node.children);
        return content.length === 0 ? blocks : [{ kind: 'subhead', level: node.depth <= 2 ? 2 : 3, content }, ...blocks];
      }
      case 'list':
        return this.#list(node);
      case 'blockquote':
        return quotationFrom(this.#blocks(node.children), '');
      case 'thematicBreak':
        return [{ kind: 'divider' }];
      case 'table':
        return this.#table(node, '', '');
      case 'code':
        return codeParagraph(node);
      case 'html':
        return this.#html(node.value, node);
      case 'containerDirective':
        return this.#container(node);
      case 'leafDirective':
        return this.#leaf(node);
      default:
        // Definitions and footnote definitions are read where they are called.
        return [];
    }
  }

  #paragraph(node: Paragraph): BodyNode[] {
    const { content, blocks } = this.#inline(node.children);
    const paragraph: BodyNode[] = content.length === 0 ? [] : [{ kind: 'paragraph', content }];
    // A picture that opens a paragraph stands before its text.
    return node.children[0]?.type === 'image' ? [...blocks, ...paragraph] : [...paragraph, ...blocks];
  }

  #html(html: string, node: Node): BodyNode[] {
    const { body, refusals } = htmlToBody(html, { findMedia: this.context.findMedia, place: this.#place(node) });
    this.refusals.push(...refusals);
    return body;
  }

  #list(node: List): BodyNode[] {
    const blocks: BodyNode[] = [];
    const list = this.#listInto(node, blocks);
    return list === null ? blocks : [list, ...blocks];
  }

  #listInto(node: List, lifted: BodyNode[]): BodyList | null {
    const items = node.children
      .map((item) => this.#listItem(item, lifted))
      .filter((item) => item.content.length > 0 || item.lists.length > 0);
    return items.length === 0 ? null : { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items };
  }

  #listItem(item: ListItem, lifted: BodyNode[]): BodyList['items'][number] {
    const content: BodyInline[] = [];
    const lists: BodyList[] = [];
    for (const child of item.children) {
      if (child.type === 'list') {
        const list = this.#listInto(child, lifted);
        if (list !== null) lists.push(list);
        continue;
      }
      for (const block of this.#block(child)) {
        if (block.kind === 'paragraph' || block.kind === 'subhead') {
          if (content.length > 0) content.push({ kind: 'break' });
          content.push(...block.content);
        } else lifted.push(block);
      }
    }
    return { content, lists };
  }

  #table(node: Table, caption: string, source: string): BodyNode[] {
    const lifted: BodyNode[] = [];
    const rows = node.children.map((row, rowNumber) =>
      row.children.map((cell) => {
        const { content, blocks } = this.#inline(cell.children);
        lifted.push(...blocks);
        return { header: rowNumber === 0, columnSpan: 1, rowSpan: 1, paragraphs: content.length === 0 ? [] : [content] };
      }),
    );
    const width = Math.max(...rows.map((row) => row.length));
    for (const [rowNumber, row] of rows.entries()) {
      while (row.length < width) row.push({ header: rowNumber === 0, columnSpan: 1, rowSpan: 1, paragraphs: [] });
    }
    return [{ kind: 'table', caption, source, rows }, ...lifted];
  }

  #footnotes(): BodyNode[] {
    const items: BodyList['items'] = [];
    const blocks: BodyNode[] = [];
    // A footnote may call another, so the list can grow while it is read.
    for (let index = 0; index < this.#calledNotes.length; index += 1) {
      const note = this.#notes.get(this.#calledNotes[index]!);
      if (note !== undefined) items.push(this.#listItem({ type: 'listItem', children: note.children }, blocks));
    }
    return items.length === 0 ? [] : [{ kind: 'divider' }, { kind: 'list', ordered: true, start: 1, items }, ...blocks];
  }

  /* ---------- within a line ---------- */

  #inline(children: readonly PhrasingContent[]): Lifted {
    const blocks: BodyNode[] = [];
    return { content: tidyInline(this.#phrases(children, [], blocks)), blocks };
  }

  #phrases(children: readonly PhrasingContent[], outerMarks: readonly Mark[], blocks: BodyNode[]): BodyInline[] {
    const content: BodyInline[] = [];
    const openTags: Mark[] = [];
    let silent: string | null = null;
    for (const child of children) {
      if (child.type === 'html') {
        const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(child.value);
        if (tag === null) continue;
        const [, closing, name = ''] = tag;
        const element = name.toLowerCase();
        if (silent !== null) {
          if (closing === '/' && element === silent) silent = null;
        } else if (closing !== '/' && silentTags.has(element) && !child.value.endsWith('/>')) {
          silent = element;
          // What stood around it must not grow together to another tag.
          content.push({ kind: 'text', text: ' ', marks: [...outerMarks] });
        } else if (element === 'br') content.push({ kind: 'break' });
        else if (element === 'img') blocks.push(...this.#html(child.value, child));
        else if (markTags[element] !== undefined) {
          if (closing === '/') openTags.splice(openTags.lastIndexOf(markTags[element]), openTags.includes(markTags[element]) ? 1 : 0);
          else openTags.push(markTags[element]);
        }
        continue;
      }
      if (silent === null) content.push(...this.#phrase(child, [...new Set([...outerMarks, ...openTags])], blocks));
    }
    return content;
  }

  #phrase(node: PhrasingContent, marks: Mark[], blocks: BodyNode[]): BodyInline[] {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.normalize('NFC'), marks }];
      case 'inlineCode':
        return [{ kind: 'text', text: node.value, marks: withMark(marks, 'code') }];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return this.#phrases(node.children, withMark(marks, marksOf[node.type]!), blocks);
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return linkOrText(node.url, this.#phrases(node.children, marks, blocks));
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url ?? '';
        return linkOrText(url, this.#phrases(node.children, marks, blocks));
      }
      case 'image':
        blocks.push(...this.#figure(node));
        return [];
      case 'imageReference': {
        const definition = this.#definitions.get(node.identifier);
        blocks.push(...this.#figure({ ...node, type: 'image', url: definition?.url ?? '', title: definition?.title ?? null }));
        return [];
      }
      case 'footnoteReference': {
        if (!this.#calledNotes.includes(node.identifier)) this.#calledNotes.push(node.identifier);
        const number = this.#calledNotes.indexOf(node.identifier) + 1;
        return [{ kind: 'text', text: `[${number}]`, marks: withMark(marks, 'superscript') }];
      }
      default:
        return [];
    }
  }

  /* ---------- media ---------- */

  #media(address: string, kind: MediaKind, node: Node): MediaReference | null {
    const found = this.context.findMedia(address, kind);
    if ('media' in found) return found.media;
    this.#refuse(node, 'figure', found.reason);
    return null;
  }

  #picture(node: Image): SourcePicture | null {
    const media = this.#media(node.url, 'picture', node);
    return media === null ? null : { media, alt: (node.alt ?? '').normalize('NFC').trim(), ...splitCredit(node.title ?? '') };
  }

  #figure(node: Image): BodyNode[] {
    const picture = this.#picture(node);
    return picture === null ? [] : [{ kind: 'figure', picture, width: 'text' }];
  }

  #playable(address: string, kind: 'video' | 'audio', node: Node): PlayableSource | null {
    const media = this.#media(address, kind, node);
    if (media === null || 'file' in media) return media;
    return { url: embedAddress(media.url)?.url ?? media.url };
  }

  /* ---------- directives ---------- */

  #container(node: ContainerDirective): BodyNode[] {
    const read = this.#containers[node.name];
    if (read !== undefined) return read(node, attributesOf(node));
    this.#refuse(
      node,
      'field',
      `There is no block ":::${node.name}"; its content came in as plain text. The blocks are ${Object.keys(this.#containers).join(', ')}.`,
    );
    return this.#blocks(contentOf(node));
  }

  #leaf(node: LeafDirective): BodyNode[] {
    const read = this.#leaves[node.name];
    if (read !== undefined) return read(node, attributesOf(node));
    this.#refuse(
      node,
      'field',
      `There is no block "::${node.name}", so it was left out. The blocks are ${Object.keys(this.#leaves).join(', ')}.`,
    );
    return [];
  }

  readonly #containers: Record<string, (node: ContainerDirective, attributes: Attributes) => BodyNode[]> = {
    quotation: (node, attributes) => {
      const { text, others } = this.#textOf(node);
      if (text === '') return this.#emptyBlock(node, others);
      return [{ kind: 'quotation', content: text, speaker: attributes('speaker'), position: attributes('position') }, ...others];
    },
    'pull-quote': (node) => {
      const { text, others } = this.#textOf(node);
      return text === '' ? this.#emptyBlock(node, others) : [{ kind: 'pullQuote', content: text }, ...others];
    },
    'fact-box': (node, attributes) => {
      const content: (BodyParagraph | BodyList)[] = [];
      const others: BodyNode[] = [];
      for (const block of this.#blocks(contentOf(node))) {
        if (block.kind === 'paragraph' || block.kind === 'list') content.push(block);
        else if (block.kind === 'subhead') content.push({ kind: 'paragraph', content: block.content });
        else others.push(block);
      }
      return content.length === 0 ? this.#emptyBlock(node, others) : [{ kind: 'factBox', title: attributes('title'), content }, ...others];
    },
    table: (node, attributes) => {
      let isFirst = true;
      const blocks = contentOf(node).flatMap((child) => {
        if (child.type !== 'table' || !isFirst) return this.#block(child);
        isFirst = false;
        return this.#table(child, attributes('caption'), attributes('source'));
      });
      return isFirst ? this.#emptyBlock(node, blocks) : blocks;
    },
    gallery: (node, attributes) => {
      const pictures: SourcePicture[] = [];
      const others: BodyNode[] = [];
      for (const block of this.#blocks(contentOf(node))) {
        if (block.kind === 'figure') pictures.push(block.picture);
        else others.push(block);
      }
      // Its pictures have been refused one by one, so an empty gallery needs no refusal of its own.
      return pictures.length === 0 ? others : [{ kind: 'gallery', title: attributes('title'), pictures }, ...others];
    },
    related: (node, attributes) => {
      const articles = this.#blocks(contentOf(node))
        .flatMap((block) => textLines(block) ?? [])
        .flatMap((line) => line.split(/\s+/))
        .filter((id) => id !== '');
      return articles.length === 0
        ? this.#emptyBlock(node, [])
        : [{ kind: 'relatedArticles', title: attributes('title'), articles: [...new Set(articles)] }];
    },
    correction: (node, attributes) => {
      const { text, others } = this.#textOf(node);
      const day = /^\d{4}-\d{2}-\d{2}$/.test(attributes('date')) ? Date.parse(attributes('date')) : Number.NaN;
      const correctionKind = correctionKinds.find((kind) => kind === (attributes('kind') || 'correction'));
      if (text === '' || Number.isNaN(day) || correctionKind === undefined) {
        this.#refuse(
          node,
          'field',
          `The correction was left out, because it needs a text, a date="YYYY-MM-DD" and a kind that is one of ${correctionKinds.join(', ')}.`,
        );
        return others;
      }
      return [{ kind: 'correction', date: new Date(day).toISOString(), correctionKind, content: text }, ...others];
    },
  };

  readonly #leaves: Record<string, (node: LeafDirective, attributes: Attributes) => BodyNode[]> = {
    video: (node, attributes) => {
      const source = this.#playable(attributes('src'), 'video', node);
      if (source === null) return [];
      const poster = attributes('poster') === '' ? null : this.#media(attributes('poster'), 'picture', node);
      return [{ kind: 'video', source, poster, ...saidAbout(attributes, 'Video') }];
    },
    audio: (node, attributes) => {
      const source = this.#playable(attributes('src'), 'audio', node);
      return source === null ? [] : [{ kind: 'audio', source, ...saidAbout(attributes, 'Audio') }];
    },
  };

  #emptyBlock(node: ContainerDirective, others: BodyNode[]): BodyNode[] {
    this.#refuse(
      node,
      'field',
      `The block ":::${node.name}" has nothing in it that it could show, so it was left out. Fill it or take it out.`,
    );
    return others;
  }

  /** The text of a block that holds nothing but text, and what else stood in it. */
  #textOf(node: ContainerDirective): { text: string; others: BodyNode[] } {
    const lines: string[] = [];
    const others: BodyNode[] = [];
    for (const block of this.#blocks(contentOf(node))) {
      const text = textLines(block);
      if (text === null) others.push(block);
      else lines.push(...text);
    }
    return { text: lines.join('\n').trim(), others };
  }
}

/** The value of an attribute of a directive, empty when it is missing. */
type Attributes = (name: string) => string;

function attributesOf(node: ContainerDirective | LeafDirective): Attributes {
  return (name) => {
    const attributes = node.attributes ?? {};
    return Object.hasOwn(attributes, name) ? (attributes[name] ?? '').normalize('NFC').trim() : '';
  };
}

/** What stands in a container, without the label that its opening line may carry. */
const contentOf = (node: ContainerDirective): RootContent[] =>
  node.children.filter((child) => !(child.type === 'paragraph' && child.data?.directiveLabel === true));

function saidAbout(attributes: Attributes, fallbackTitle: string): { title: string; caption: string; credit: string } {
  const split = splitCredit(attributes('caption'));
  return {
    title: attributes('title') || split.caption || fallbackTitle,
    caption: split.caption,
    credit: attributes('credit') || split.credit,
  };
}

const withMark = (marks: readonly Mark[], mark: Mark): Mark[] => (marks.includes(mark) ? [...marks] : [...marks, mark]);

function codeParagraph(node: Code): BodyNode[] {
  if (node.value.trim() === '') return [];
  const content = node.value.split('\n').flatMap((line, index): BodyInline[] => {
    const text: BodyInline[] = line === '' ? [] : [{ kind: 'text', text: line, marks: ['code'] }];
    return index === 0 ? text : [{ kind: 'break' }, ...text];
  });
  return [{ kind: 'paragraph', content }];
}
