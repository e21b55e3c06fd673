import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import type { Mark } from '@/lib/content/types';
import {
  assumedPictureSize,
  inlineText,
  tidyInline,
  type BodyInline,
  type BodyList,
  type BodyNode,
  type BodyTableCell,
  type SourcePicture,
} from './body';
import { splitCredit } from './credit';
import { linkOrText } from './link-or-text';
import { htmlSchema } from './html-schema';
import type { MediaFinder, MediaKind } from './media-file';
import { quotationFrom } from './quotation';
import type { Refusal } from './record';
import { embedAddress, remoteMediaAddress, safeLinkAddress } from './source-address';

export type PictureSize = { width: number; height: number };

export type HtmlContext = {
  findMedia: MediaFinder;
  /** Where the article is, for messages. */
  place: string;
  /** What relative addresses are relative to. Without it, paths that begin with `/` are this site's own. */
  base?: string;
  /**
   * WordPress's reading of white space: a blank line outside the blocks begins a paragraph, a line end breaks the line,
   * and an address of a video on a line of its own is the video.
   */
  looseParagraphs?: boolean;
  /** Sizes known from elsewhere than the element: by WordPress's number of the picture, or by its address. */
  sizeOf?: (picture: { id: string | null; url: string }) => PictureSize | null;
};

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize, htmlSchema).freeze();

/**
 * Reads HTML into a body: everything that could run is taken out, what has a block of ours becomes that block, and
 * of the rest the text stays. Pictures within text are lifted out as figures. Remote media are referenced, never fetched.
 * A figure that cannot be taken over comes back as a refusal. Throws RangeError when the HTML is nested too deeply.
 */
export function htmlToBody(html: string, context: HtmlContext): { body: BodyNode[]; refusals: Refusal[] } {
  const root: Root = processor.runSync(processor.parse(html));
  const reader = new HtmlReader(context);
  return { body: reader.flow(root.children), refusals: reader.refusals };
}

/** The text of an HTML fragment on one line, entities decoded and markup gone. */
export function htmlText(html: string): string {
  const root: Root = processor.runSync(processor.parse(html));
  return toString(root).replace(/\s+/g, ' ').normalize('NFC').trim();
}

const marks: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** Elements that flow within a line; every other one stands apart. */
const inlineTags = new Set([...Object.keys(marks), 'a', 'span', 'q', 'br', 'img', 'picture']);

const subheadLevels: Record<string, 2 | 3> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

/** Inline content with what was lifted out of it. */
type Line = { content: BodyInline[]; before: BodyNode[]; after: BodyNode[] };

/** Collects one line: pictures before its first text stand before it, later ones after it. */
class LineBuilder {
  readonly content: BodyInline[] = [];
  readonly before: BodyNode[] = [];
  readonly after: BodyNode[] = [];

  lift(nodes: BodyNode[]): void {
    (inlineText(this.content).trim() === '' ? this.before : this.after).push(...nodes);
  }
}

class HtmlReader {
  readonly refusals: Refusal[] = [];

  constructor(readonly context: HtmlContext) {}

  #refuse(reason: string): void {
    this.refusals.push({ place: this.context.place, reason, scope: 'figure' });
  }

  /* ---------- blocks ---------- */

  /** The blocks of a container: runs of inline content become paragraphs, everything else what it is. */
  flow(children: readonly RootContent[], openMarks: readonly Mark[] = []): BodyNode[] {
    const blocks: BodyNode[] = [];
    let run: ElementContent[] = [];
    const endRun = () => {
      if (run.length > 0) blocks.push(...this.#paragraphs(run, openMarks));
      run = [];
    };
    for (const child of children) {
      if (child.type === 'text') run.push(child);
      if (child.type !== 'element') continue;
      if (isInline(child)) run.push(child);
      else {
        endRun();
        blocks.push(...this.#element(child, openMarks));
      }
    }
    endRun();
    return blocks;
  }

  #element(element: Element, openMarks: readonly Mark[]): BodyNode[] {
    const classes = classesOf(element);
    for (const [className, read] of this.#byClass) {
      if (classes.has(className)) return read(element);
    }
    const level = subheadLevels[element.tagName];
    if (level !== undefined) return this.#subhead(element.children, level);
    const read = this.#byTag[element.tagName];
    if (read !== undefined) return read(element);
    const mark = marks[element.tagName];
    return this.flow(element.children, mark === undefined ? openMarks : [...new Set([...openMarks, mark])]);
  }

  readonly #byClass: [className: string, read: (element: Element) => BodyNode[]][] = [
    ['wp-block-pullquote', (element) => this.#pullQuote(element)],
    ['wp-block-gallery', (element) => this.#gallery(element)],
    ['blocks-gallery-grid', (element) => this.#gallery(element)],
    ['gallery', (element) => this.#gallery(element)],
    ['wp-block-embed', (element) => this.#embed(element)],
    ['wp-block-file', (element) => this.#file(element)],
    ['wp-block-spacer', () => []],
    ['wp-block-verse', (element) => this.#preformatted(element)],
    ['twitter-tweet', (element) => this.#post(element)],
    ['instagram-media', (element) => this.#post(element)],
    ['tiktok-embed', (element) => this.#post(element)],
  ];

  readonly #byTag: Record<string, (element: Element) => BodyNode[]> = {
    p: (element) => this.flow(element.children),
    ul: (element) => this.#list(element),
    ol: (element) => this.#list(element),
    dl: (element) => this.#definitionList(element),
    hr: () => [{ kind: 'divider' }],
    pre: (element) => this.#preformatted(element),
    blockquote: (element) => this.#quotation(element),
    figure: (element) => this.#figure(element),
    table: (element) => this.#table(element, ''),
    details: (element) => this.#details(element),
    video: (element) => this.#recording(element, 'video', noCaption),
    audio: (element) => this.#recording(element, 'audio', noCaption),
    iframe: (element) => this.#frame(element, noCaption),
    figcaption: (element) => this.flow(element.children),
  };

  #subhead(children: readonly ElementContent[], level: 2 | 3): BodyNode[] {
    const { content, before, after } = this.#line(children, []);
    return [...before, ...(content.length === 0 ? [] : [{ kind: 'subhead', level, content } satisfies BodyNode]), ...after];
  }

  #details(element: Element): BodyNode[] {
    const summary = childElements(element).find((child) => child.tagName === 'summary');
    const rest = element.children.filter((child) => child !== summary);
    return [...(summary === undefined ? [] : this.#subhead(summary.children, 3)), ...this.flow(rest)];
  }

  #paragraphs(run: readonly ElementContent[], openMarks: readonly Mark[]): BodyNode[] {
    return this.#splitParagraphs(run).flatMap((part): BodyNode[] => {
      const alone = this.context.looseParagraphs ? this.#loneEmbed(part) : null;
      if (alone !== null) return alone;
      const { content, before, after } = this.#line(part, openMarks);
      return [...before, ...(content.length === 0 ? [] : [{ kind: 'paragraph', content } satisfies BodyNode]), ...after];
    });
  }

  /** Where WordPress would begin a new paragraph: at a blank line in the text. */
  #splitParagraphs(run: readonly ElementContent[]): ElementContent[][] {
    if (!this.context.looseParagraphs) return [[...run]];
    const parts: ElementContent[][] = [[]];
    for (const node of run) {
      if (node.type !== 'text') {
        parts.at(-1)!.push(node);
        continue;
      }
      for (const [index, value] of node.value.split(/\n[ \t]*(?:\n[ \t]*)+/).entries()) {
        if (index > 0) parts.push([]);
        if (value !== '') parts.at(-1)!.push({ type: 'text', value });
      }
    }
    return parts;
  }

  /** WordPress's own rule: an address alone in its paragraph is what it leads to. */
  #loneEmbed(part: readonly ElementContent[]): BodyNode[] | null {
    const text = part
      .map((node) => toString(node))
      .join('')
      .trim();
    if (!/^https?:\/\/\S+$/.test(text)) return null;
    const embed = embedAddress(text);
    return embed === null ? null : [embedBlock(embed.kind, embed.url, noCaption, '')];
  }

  #preformatted(element: Element): BodyNode[] {
    const builder = new LineBuilder();
    this.#inlineInto(builder, element.children, [], 'keep');
    const content = tidyInline(builder.content, { keepSpaces: true });
    return [...builder.before, ...(content.length === 0 ? [] : [{ kind: 'paragraph', content } satisfies BodyNode]), ...builder.after];
  }

  /* ---------- quotations ---------- */

  /** Takes the citations out of an element: who is quoted, and what remains to be read. */
  #withoutCitation(element: Element): { rest: ElementContent[]; speaker: string } {
    const isCitation = (child: ElementContent) => child.type === 'element' && (child.tagName === 'cite' || child.tagName === 'footer');
    const speaker = element.children.filter(isCitation).map(oneLine).join(', ');
    return { rest: element.children.filter((child) => !isCitation(child)), speaker };
  }

  #quotation(element: Element): BodyNode[] {
    const { rest, speaker } = this.#withoutCitation(element);
    return quotationFrom(this.flow(rest), speaker);
  }

  #pullQuote(element: Element): BodyNode[] {
    const quote = find(element, (each) => each.tagName === 'blockquote') ?? element;
    const blocks = this.#quotation(quote);
    return blocks.map((block): BodyNode => {
      if (block.kind !== 'quotation') return block;
      return { kind: 'pullQuote', content: block.speaker === '' ? block.content : `${block.content} — ${block.speaker}` };
    });
  }

  /** A post of a social network: its words, and a link to it, because the widget that showed it was a script. */
  #post(element: Element): BodyNode[] {
    const link = findAll(element, (each) => each.tagName === 'a').at(-1);
    return [...quotationFrom(this.flow(element.children), ''), ...this.#linkParagraph(String(link?.properties.href ?? ''), '')];
  }

  /* ---------- lists and tables ---------- */

  #list(element: Element): BodyNode[] {
    const lifted: BodyNode[] = [];
    const list = this.#listInto(element, lifted);
    return list === null ? lifted : [list, ...lifted];
  }

  #listInto(element: Element, lifted: BodyNode[]): BodyList | null {
    const items: BodyList['items'] = [];
    for (const child of childElements(element)) {
      // A list directly in a list is invalid HTML that editors write all the same; it belongs to the item before it.
      if (child.tagName === 'ul' || child.tagName === 'ol') {
        const nested = this.#listInto(child, lifted);
        if (nested === null) continue;
        if (items.length > 0) items.at(-1)!.lists.push(nested);
        else items.push({ content: [], lists: [nested] });
        continue;
      }
      const item = this.#listItem(child, lifted);
      if (item.content.length > 0 || item.lists.length > 0) items.push(item);
    }
    if (items.length === 0) return null;
    const start = Number(element.properties.start ?? 1);
    return { kind: 'list', ordered: element.tagName === 'ol', start: Number.isInteger(start) && start >= 0 ? start : 1, items };
  }

  #listItem(element: Element, lifted: BodyNode[]): BodyList['items'][number] {
    const item: BodyList['items'][number] = { content: [], lists: [] };
    for (const block of this.flow(element.children)) {
      if (block.kind === 'list') item.lists.push(block);
      else if (block.kind === 'paragraph' || block.kind === 'subhead') {
        if (item.content.length > 0) item.content.push({ kind: 'break' });
        item.content.push(...block.content);
      } else lifted.push(block);
    }
    return item;
  }

  #definitionList(element: Element): BodyNode[] {
    return childElements(element).flatMap((child) =>
      child.tagName === 'dt' ? this.#paragraphs(child.children.filter(isLineContent), ['bold']) : this.flow(child.children),
    );
  }

  #table(element: Element, outerCaption: string): BodyNode[] {
    const lifted: BodyNode[] = [];
    const caption = outerCaption || oneLine(childElements(element).find((child) => child.tagName === 'caption'));
    const rows = findAll(element, (each) => each.tagName === 'tr', 'table').map((row) => {
      const inHead = childElements(element).some((part) => part.tagName === 'thead' && part.children.includes(row));
      return childElements(row)
        .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
        .map((cell) => this.#cell(cell, inHead, lifted));
    });
    const filledRows = rows.filter((row) => row.length > 0);
    const hasText = filledRows.some((row) => row.some((cell) => cell.paragraphs.length > 0));
    if (!hasText) return lifted;
    for (const [index, row] of filledRows.entries()) {
      for (const cell of row) cell.rowSpan = Math.min(cell.rowSpan, filledRows.length - index);
    }
    return [{ kind: 'table', caption, source: '', rows: filledRows }, ...lifted];
  }

  #cell(element: Element, inHead: boolean, lifted: BodyNode[]): BodyTableCell {
    const paragraphs: BodyInline[][] = [];
    const addLists = (list: BodyList): void => {
      for (const item of list.items) {
        if (item.content.length > 0) paragraphs.push(item.content);
        item.lists.forEach(addLists);
      }
    };
    for (const block of this.flow(element.children)) {
      if (block.kind === 'paragraph' || block.kind === 'subhead') paragraphs.push(block.content);
      else if (block.kind === 'list') addLists(block);
      else lifted.push(block);
    }
    const { colSpan, rowSpan } = element.properties;
    return { header: inHead || element.tagName === 'th', columnSpan: span(colSpan), rowSpan: span(rowSpan), paragraphs };
  }

  /* ---------- figures ---------- */

  #figure(element: Element): BodyNode[] {
    const captionElement = childElements(element).find((child) => child.tagName === 'figcaption');
    const inner: Element = { ...element, children: element.children.filter((child) => child !== captionElement) };
    const caption = splitCredit(lines(captionElement));
    const pictures = findAll(inner, (each) => each.tagName === 'img');
    const table = find(inner, (each) => each.tagName === 'table');
    if (table !== null) return this.#table(table, captionElement === undefined ? '' : oneLine(captionElement));
    const recording = find(inner, (each) => each.tagName === 'video' || each.tagName === 'audio');
    if (recording !== null) return this.#recording(recording, recording.tagName as 'video' | 'audio', caption);
    const frame = find(inner, (each) => each.tagName === 'iframe');
    if (frame !== null) return this.#frame(frame, caption);
    if (pictures.length > 1) return this.#gallery(element);
    const captionParagraphs = captionElement === undefined ? [] : this.flow(captionElement.children);
    if (pictures.length === 0) return [...this.flow(inner.children), ...captionParagraphs];
    const picture = this.#picture(pictures[0]!, caption);
    const others = this.flow(withoutPictures(inner.children));
    // A caption is kept as text when its picture cannot be.
    if (picture === null) return [...others, ...captionParagraphs];
    const classes = classesOf(element);
    return [{ kind: 'figure', picture, width: classes.has('alignwide') || classes.has('alignfull') ? 'wide' : 'text' }, ...others];
  }

  #gallery(element: Element): BodyNode[] {
    const caption = childElements(element).find((child) => child.tagName === 'figcaption');
    const pictures: SourcePicture[] = [];
    for (const image of findAll(element, (each) => each.tagName === 'img')) {
      const frame = find(element, (each) => isFrameOf(each, image, element));
      const own =
        frame === null
          ? undefined
          : (find(frame, (each) => each.tagName === 'figcaption' || classesOf(each).has('gallery-caption')) ?? undefined);
      const picture = this.#picture(image, own === caption ? noCaption : splitCredit(lines(own)));
      if (picture !== null) pictures.push(picture);
    }
    const title = oneLine(caption);
    if (pictures.length === 0) return caption === undefined ? [] : this.flow(caption.children);
    if (pictures.length > 1) return [{ kind: 'gallery', title, pictures }];
    const only = pictures[0]!;
    return [{ kind: 'figure', picture: only.caption === '' ? { ...only, ...splitCredit(title) } : only, width: 'text' }];
  }

  #picture(image: Element, said: Said): SourcePicture | null {
    const address = pictureAddress(image);
    if (address === '') return null;
    const media = this.#media(address, 'picture');
    if (media === null) return null;
    const alt = String(image.properties.alt ?? '')
      .normalize('NFC')
      .trim();
    if ('file' in media) return { media, alt, ...said };
    const id = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec([...classesOf(image)].join(' '))?.[1] ?? null;
    const size = sizeOfElement(image) ?? this.context.sizeOf?.({ id, url: media.url }) ?? sizeInName(media.url) ?? assumedPictureSize;
    return { media: { url: media.url, width: size.width, height: size.height }, alt, ...said };
  }

  #media(address: string, kind: MediaKind): SourcePicture['media'] | null {
    const { base } = this.context;
    const remote = base === undefined ? null : remoteMediaAddress(address, base);
    const found = this.context.findMedia(remote ?? address, kind);
    if ('media' in found) return found.media;
    this.#refuse(found.reason);
    return null;
  }

  /* ---------- recordings and embeds ---------- */

  #recording(element: Element, kind: 'video' | 'audio', said: Said): BodyNode[] {
    const address = [element, ...findAll(element, (each) => each.tagName === 'source')]
      .map((each) => String(each.properties.src ?? ''))
      .find((src) => src !== '');
    if (address === undefined) return [];
    const media = this.#media(address, kind);
    if (media === null) return [];
    const title = String(element.properties.title ?? '') || said.caption || nameOf(address);
    const source = 'file' in media ? media : { url: embedAddress(media.url)?.url ?? media.url };
    if (kind === 'audio') return [{ kind, source, title, ...said }];
    const posterAddress = String(element.properties.poster ?? '');
    // A remote poster has no place in the block, and is not fetched.
    const poster = posterAddress === '' ? null : this.#media(posterAddress, 'picture');
    return [{ kind, source, title, poster, ...said }];
  }

  #frame(element: Element, said: Said): BodyNode[] {
    const address = String(element.properties.src ?? element.properties.dataSrc ?? '');
    const title = String(element.properties.title ?? '').trim();
    return this.#embedOrLink(address, said, title);
  }

  #embed(element: Element): BodyNode[] {
    const captionElement = childElements(element).find((child) => child.tagName === 'figcaption');
    const inner: Element = { ...element, children: element.children.filter((child) => child !== captionElement) };
    const said = splitCredit(lines(captionElement));
    const frame = find(inner, (each) => each.tagName === 'iframe');
    if (frame !== null) return this.#frame(frame, said);
    const address =
      /https?:\/\/\S+/.exec(toString(inner))?.[0] ?? String(find(inner, (each) => each.tagName === 'a')?.properties.href ?? '');
    return address === '' ? this.flow(element.children) : this.#embedOrLink(address, said, '');
  }

  #embedOrLink(address: string, said: Said, title: string): BodyNode[] {
    const embed = embedAddress(address);
    if (embed !== null) return [embedBlock(embed.kind, embed.url, said, title)];
    return this.#linkParagraph(address, said.caption || title);
  }

  #linkParagraph(address: string, text: string): BodyNode[] {
    const url = safeLinkAddress(address, this.context.base);
    if (url === null || !/^https?:/.test(url))
      return text === '' ? [] : [{ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }];
    return [{ kind: 'paragraph', content: [{ kind: 'link', url, children: [{ kind: 'text', text: text || url, marks: [] }] }] }];
  }

  /** A file to download: its name as a link; the button beside it says the same. */
  #file(element: Element): BodyNode[] {
    const isButton = (child: ElementContent) => child.type === 'element' && classesOf(child).has('wp-block-file__button');
    const named = element.children.filter((child) => !isButton(child));
    return this.flow(named.some((child) => oneLine(child) !== '') ? named : element.children);
  }

  /* ---------- within a line ---------- */

  #line(children: readonly ElementContent[], openMarks: readonly Mark[]): Line {
    const builder = new LineBuilder();
    this.#inlineInto(builder, children, openMarks, this.context.looseParagraphs ? 'break' : 'fold');
    return { content: tidyInline(builder.content), before: builder.before, after: builder.after };
  }

  /** `newlines` says what a line end in the text means: a space, a break, or a break with all spaces kept. */
  #inlineInto(builder: LineBuilder, children: readonly ElementContent[], open: readonly Mark[], newlines: 'fold' | 'break' | 'keep'): void {
    for (const child of children) {
      if (child.type === 'text') {
        // "<br>" at the end of a line is one break, not two.
        const isAfterBreak = newlines === 'break' && builder.content.at(-1)?.kind === 'break';
        builder.content.push(...textPieces(isAfterBreak ? child.value.replace(/^[ \t]*\n/, '') : child.value, open, newlines));
      }
      if (child.type !== 'element') continue;
      if (child.tagName === 'br') builder.content.push({ kind: 'break' });
      else if (child.tagName === 'img') this.#inlineImage(builder, child, open);
      else if (child.tagName === 'a') {
        const link = new LineBuilder();
        this.#inlineInto(link, child.children, open, newlines);
        builder.lift([...link.before, ...link.after]);
        builder.content.push(...linkOrText(String(child.properties.href ?? ''), link.content, this.context.base));
      } else if (isBlockLevel(child)) builder.lift(this.#element(child, open));
      else {
        const mark = marks[child.tagName];
        const quoted = child.tagName === 'q';
        if (quoted) builder.content.push({ kind: 'text', text: '“', marks: [...open] });
        this.#inlineInto(builder, child.children, mark === undefined ? open : [...new Set([...open, mark])], newlines);
        if (quoted) builder.content.push({ kind: 'text', text: '”', marks: [...open] });
      }
    }
  }

  #inlineImage(builder: LineBuilder, image: Element, open: readonly Mark[]): void {
    const classes = classesOf(image);
    const alt = String(image.properties.alt ?? '');
    if (classes.has('wp-smiley') || classes.has('emoji')) {
      builder.content.push({ kind: 'text', text: alt, marks: [...open] });
      return;
    }
    const size = sizeOfElement(image);
    // A pixel that only counted readers.
    if (size !== null && size.width <= 2 && size.height <= 2) return;
    const picture = this.#picture(image, noCaption);
    if (picture !== null) builder.lift([{ kind: 'figure', picture, width: 'text' }]);
  }
}

/* ---------- elements ---------- */

type Said = { caption: string; credit: string };
const noCaption: Said = { caption: '', credit: '' };

function classesOf(element: Element): Set<string> {
  const { className } = element.properties;
  return new Set(Array.isArray(className) ? className.map(String) : []);
}

const childElements = (element: Element): Element[] => element.children.filter((child) => child.type === 'element');

/** True for an element that flows within a line and has nothing in it that does not. */
function isInline(element: Element): boolean {
  if (!inlineTags.has(element.tagName)) return false;
  for (const name of classesOf(element)) if (name.startsWith('wp-block-verse')) return false;
  return childElements(element).every(isInline);
}

const isBlockLevel = (element: Element) => !inlineTags.has(element.tagName);
const isLineContent = (node: ElementContent) => node.type === 'text' || node.type === 'element';

/** The elements in `element` (not itself) that fit, in order; those in a nested `boundary` belong to that one. */
function findAll(element: Element, fits: (element: Element) => boolean, boundary?: string): Element[] {
  return childElements(element).flatMap((child) => [
    ...(fits(child) ? [child] : []),
    ...(child.tagName === boundary ? [] : findAll(child, fits, boundary)),
  ]);
}

const find = (element: Element, fits: (element: Element) => boolean): Element | null => findAll(element, fits)[0] ?? null;

/** The smallest thing in a gallery that holds this picture and its caption: a figure, a list item, a gallery item. */
function isFrameOf(each: Element, image: Element, gallery: Element): boolean {
  if (
    each === gallery ||
    !(each.tagName === 'figure' || each.tagName === 'li' || each.tagName === 'dl' || classesOf(each).has('gallery-item'))
  )
    return false;
  const pictures = findAll(each, (inner) => inner.tagName === 'img');
  return pictures.length === 1 && pictures[0] === image;
}

function withoutPictures(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return child.tagName === 'img' ? [] : [{ ...child, children: withoutPictures(child.children) }];
  });
}

function oneLine(node: ElementContent | undefined): string {
  return node === undefined ? '' : toString(node).replace(/\s+/g, ' ').normalize('NFC').trim();
}

/** The text of a caption, with the line breaks that were made on purpose. */
function lines(element: Element | undefined): string {
  if (element === undefined) return '';
  const text = (node: ElementContent): string => {
    if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element') return '';
    return node.tagName === 'br' ? '\n' : node.children.map(text).join('') + (node.tagName === 'p' ? '\n' : '');
  };
  return text(element)
    .replace(/ *\n+ */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function textPieces(value: string, open: readonly Mark[], newlines: 'fold' | 'break' | 'keep'): BodyInline[] {
  const text = value.normalize('NFC');
  if (newlines === 'fold') return [{ kind: 'text', text, marks: [...open] }];
  return text.split('\n').flatMap((line, index): BodyInline[] => {
    const piece: BodyInline[] = line === '' ? [] : [{ kind: 'text', text: line, marks: [...open] }];
    return index === 0 ? piece : [{ kind: 'break' }, ...piece];
  });
}

const span = (value: unknown): number => {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, 100) : 1;
};

function sizeOfElement(image: Element): PictureSize | null {
  const width = Number(image.properties.width);
  const height = Number(image.properties.height);
  return width >= 1 && height >= 1 && width <= 20_000 && height <= 20_000 ? { width: Math.round(width), height: Math.round(height) } : null;
}

/** WordPress writes the size of a scaled picture into its name: photo-1024x683.jpg. */
function sizeInName(url: string): PictureSize | null {
  const match = /-(\d{2,5})x(\d{2,5})\.[a-z]{3,4}(?:$|\?)/i.exec(url);
  return match === null ? null : { width: Number(match[1]), height: Number(match[2]) };
}

/** Where the picture is; a page that loads pictures late keeps the address beside a stand-in. */
function pictureAddress(image: Element): string {
  const { src, dataSrc, dataLazySrc, dataOrigFile, dataLargeFile } = image.properties;
  return String(dataLazySrc ?? dataSrc ?? src ?? dataLargeFile ?? dataOrigFile ?? '').trim();
}

/** The name of the file that an address ends in. */
function nameOf(address: string): string {
  const name = address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || address;
  } catch {
    return name || address;
  }
}

const embedTitles = { video: 'Video', audio: 'Audio' } as const;

function embedBlock(kind: 'video' | 'audio', url: string, said: Said, title: string): BodyNode {
  const shared = { source: { url }, title: title || said.caption || embedTitles[kind], ...said };
  return kind === 'audio' ? { kind, ...shared } : { kind, ...shared, poster: null };
}
