/**
 * The body of an article between a source format and the store: what `lib/import` reads Markdown and HTML into,
 * and what `toLexical` writes. It mirrors the stored blocks, except that media are still files or addresses
 * and related articles are still identities in the source system.
 */
import type { CorrectionKind, Mark } from '@/lib/content/types';
import { withoutEnd } from '@/lib/text/without-end';

/** A file of the import folder (absolute path), or a picture, video or recording that stays where it is (https). */
export type MediaReference = { file: string } | { url: string; width: number; height: number };

/** A picture with what is said about it. */
export type SourcePicture = { media: MediaReference; alt: string; caption: string; credit: string };

export type BodyText = { kind: 'text'; text: string; marks: Mark[] };
export type BodyBreak = { kind: 'break' };
/** `url` is http, https, mailto, tel, or a path on this site that begins with `/`. */
export type BodyLink = { kind: 'link'; url: string; children: (BodyText | BodyBreak)[] };
export type BodyInline = BodyText | BodyBreak | BodyLink;

export type BodyListItem = { content: BodyInline[]; lists: BodyList[] };
export type BodyList = { kind: 'list'; ordered: boolean; start: number; items: BodyListItem[] };
export type BodyParagraph = { kind: 'paragraph'; content: BodyInline[] };
export type BodyTableCell = { header: boolean; columnSpan: number; rowSpan: number; paragraphs: BodyInline[][] };

/** A recording that was found in the import folder, or one that stays on somebody else's server. */
export type PlayableSource = { file: string } | { url: string };

export type BodyNode =
  | BodyParagraph
  | { kind: 'subhead'; level: 2 | 3; content: BodyInline[] }
  | BodyList
  | { kind: 'divider' }
  | { kind: 'figure'; picture: SourcePicture; width: 'text' | 'wide' }
  | { kind: 'gallery'; title: string; pictures: SourcePicture[] }
  | { kind: 'quotation'; content: string; speaker: string; position: string }
  | { kind: 'pullQuote'; content: string }
  | { kind: 'table'; caption: string; source: string; rows: BodyTableCell[][] }
  | { kind: 'factBox'; title: string; content: (BodyParagraph | BodyList)[] }
  | { kind: 'relatedArticles'; title: string; articles: string[] }
  | {
      kind: 'video';
      source: PlayableSource;
      title: string;
      caption: string;
      credit: string;
      poster: MediaReference | null;
    }
  | { kind: 'audio'; source: PlayableSource; title: string; caption: string; credit: string }
  | { kind: 'correction'; date: string; correctionKind: CorrectionKind; content: string };

/** What is read of a picture whose size the source does not tell. */
export const assumedPictureSize = { width: 1200, height: 800 } as const;

/** The text of a run of inline nodes, line breaks as `\n`. */
export function inlineText(content: readonly BodyInline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'break') return '\n';
      return inline.kind === 'text' ? inline.text : inlineText(inline.children);
    })
    .join('');
}

function listLines(list: BodyList): string[] {
  return list.items.flatMap((item) => [inlineText(item.content).trim(), ...item.lists.flatMap(listLines)]);
}

/** The lines of text in a node that is made of text (paragraph, subhead, list, quotation); null for any other. */
export function textLines(node: BodyNode): string[] | null {
  switch (node.kind) {
    case 'paragraph':
    case 'subhead':
      return [inlineText(node.content).trim()];
    case 'list':
      return listLines(node);
    case 'quotation':
      return [node.speaker === '' ? node.content : `${node.content} — ${node.speaker}`];
    case 'pullQuote':
      return [node.content];
    default:
      return null;
  }
}

/**
 * Tidies a run of inline nodes: white space collapses, breaks at the ends and empty pieces go,
 * neighbours with the same marks merge. Empty when nothing remains that could be read.
 */
export function tidyInline(content: readonly BodyInline[], options: { keepSpaces?: boolean } = {}): BodyInline[] {
  const tidy: BodyInline[] = [];
  // True at the start and after a break, where a space would be invisible.
  let atLineStart = true;
  const pushText = (target: BodyInline[], piece: BodyText) => {
    let text = options.keepSpaces ? piece.text : piece.text.replace(/[ \t\r\n\f]+/g, ' ');
    if (!options.keepSpaces && (atLineStart || endsWithSpace(tidy, target))) text = text.replace(/^ /, '');
    if (text === '') return;
    const last = target.at(-1);
    if (last?.kind === 'text' && sameMarks(last.marks, piece.marks)) last.text += text;
    else target.push({ kind: 'text', text, marks: [...piece.marks] });
    atLineStart = false;
  };
  for (const inline of content) {
    if (inline.kind === 'text') pushText(tidy, inline);
    else if (inline.kind === 'break') {
      trimEnd(tidy);
      tidy.push({ kind: 'break' });
      atLineStart = true;
    } else {
      const children: (BodyText | BodyBreak)[] = [];
      for (const child of inline.children) {
        if (child.kind === 'text') pushText(children, child);
        else children.push(child);
      }
      if (inlineText(children).trim() !== '') tidy.push({ kind: 'link', url: inline.url, children });
    }
  }
  while (tidy.length > 0 && isBlank(tidy[0]!)) tidy.shift();
  while (tidy.length > 0 && isBlank(tidy.at(-1)!)) tidy.pop();
  trimEnd(tidy);
  return tidy;
}

const isBlank = (inline: BodyInline) => inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '');

function endsWithSpace(before: readonly BodyInline[], target: readonly BodyInline[]): boolean {
  const last = (target.length > 0 ? target : before).at(-1);
  if (last === undefined || last.kind === 'break') return false;
  return inlineText([last]).endsWith(' ');
}

function trimEnd(content: BodyInline[]): void {
  const last = content.at(-1);
  if (last?.kind !== 'text') return;
  last.text = withoutEnd(last.text, ' \t\n');
  if (last.text === '') content.pop();
}

const sameMarks = (one: readonly Mark[], other: readonly Mark[]) =>
  one.length === other.length && one.every((mark) => other.includes(mark));

/** Every picture and recording of a body, in reading order, with what is said about each; the same file may come twice. */
export function mediaOf(body: readonly BodyNode[]): SourcePicture[] {
  return body.flatMap((node): SourcePicture[] => {
    switch (node.kind) {
      case 'figure':
        return [node.picture];
      case 'gallery':
        return node.pictures;
      case 'video':
      case 'audio': {
        const { caption, credit, title } = node;
        const media: SourcePicture[] = 'file' in node.source ? [{ media: node.source, alt: title, caption, credit }] : [];
        if (node.kind === 'video' && node.poster !== null) media.push({ media: node.poster, alt: title, caption: '', credit });
        return media;
      }
      default:
        return [];
    }
  });
}

/** The source identities of every article that a body names as related, each once. */
export function relatedOf(body: readonly BodyNode[]): string[] {
  return [...new Set(body.flatMap((node) => (node.kind === 'relatedArticles' ? node.articles : [])))];
}
