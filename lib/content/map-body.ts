import { slugify } from '@/lib/slug';
import type { LexicalNode, LexicalState } from './lexical';
import { mapEmbed } from './map-embed';
import { mapFigure, mapMediaPicture, type MediaLookup } from './map-picture';
import type { ArticleTeaser, Block, Inline, ListBlock, ListItem, Mark, MediaSource, ParagraphBlock, TableCell } from './types';

export type BodyLookups = {
  media: MediaLookup;
  /** Live articles in the language of the article that is mapped. */
  articles: ReadonlyMap<number, ArticleTeaser>;
  /** Told of every node that this version does not know; the rest of the article stands. */
  onUnknown: (type: string) => void;
};

/** Lexical's bits for the marks of a text node, in the order in which they nest. */
const markBits: [bit: number, mark: Mark][] = [
  [1, 'bold'],
  [2, 'italic'],
  [8, 'underline'],
  [4, 'strikethrough'],
  [64, 'superscript'],
  [32, 'subscript'],
  [16, 'code'],
];

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A link's target if a reader may follow it: a path on this site or one of the plain schemes. */
function safeHref(href: unknown): { href: string; external: boolean } | null {
  if (typeof href !== 'string') return null;
  // A browser reads a backslash as a slash and drops tabs and line ends: "/\host" and "/\t/host" would leave this site.
  if (/^[/#](?!\/)/.test(href) && !/[\\\t\n\r]/.test(href)) return { href, external: false };
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return safeSchemes.has(url.protocol) ? { href: url.href, external: true } : null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function mapInlines(nodes: LexicalNode[] | undefined, lookups: BodyLookups): Inline[] {
  return (nodes ?? []).flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text': {
        if (!node.text) return [];
        const bits = typeof node.format === 'number' ? node.format : 0;
        return [{ kind: 'text', text: node.text, marks: markBits.filter(([bit]) => bits & bit).map(([, mark]) => mark) }];
      }
      case 'tab':
        return [{ kind: 'text', text: ' ', marks: [] }];
      case 'linebreak':
        return [{ kind: 'break' }];
      case 'link':
      case 'autolink': {
        const children = mapInlines(node.children, lookups);
        const target = linkTarget(node.fields, lookups);
        // A link that leads nowhere leaves its text behind.
        return target ? [{ kind: 'link', ...target, children }] : children;
      }
      default:
        lookups.onUnknown(String(node.type));
        return [];
    }
  });
}

function linkTarget(fields: Record<string, unknown> | undefined, lookups: BodyLookups) {
  if (fields?.linkType === 'internal') {
    const value = (fields.doc as { value?: unknown } | undefined)?.value;
    const article = typeof value === 'number' ? lookups.articles.get(value) : undefined;
    return article ? { href: article.address, external: false } : null;
  }
  return safeHref(fields?.url);
}

function mapList(node: LexicalNode, lookups: BodyLookups): ListBlock {
  const items: ListItem[] = [];
  for (const item of node.children ?? []) {
    const nested = item.children?.find((child) => child.type === 'list');
    const content = mapInlines(
      item.children?.filter((child) => child.type !== 'list'),
      lookups,
    );
    const children = nested ? mapList(nested, lookups) : null;
    const previous = items.at(-1);
    // Lexical keeps a nested list in an item of its own after the item that it belongs to.
    if (children && content.length === 0 && previous && !previous.children) previous.children = children;
    else if (content.length > 0 || children) items.push({ content, children });
  }
  return { kind: 'list', ordered: node.listType === 'number', start: node.start ?? 1, items };
}

function mapParagraph(node: LexicalNode, lookups: BodyLookups): ParagraphBlock[] {
  const content = mapInlines(node.children, lookups);
  return content.length > 0 ? [{ kind: 'paragraph', content }] : [];
}

function mapTableRows(state: LexicalState, lookups: BodyLookups): TableCell[][] {
  const table = state?.root?.children?.find((node) => node.type === 'table');
  return (table?.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => ({
      header: (cell.headerState ?? 0) > 0,
      columnSpan: cell.colSpan ?? 1,
      rowSpan: cell.rowSpan ?? 1,
      content: (cell.children ?? []).flatMap((child, index): Inline[] => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        ...mapInlines(child.children, lookups),
      ]),
    })),
  );
}

function mapSource(fields: Record<string, unknown>, lookups: BodyLookups): MediaSource | null {
  if (fields.source === 'embed') return mapEmbed(String(fields.url ?? ''));
  const file = typeof fields.media === 'number' ? lookups.media.get(fields.media) : undefined;
  return file?.url ? { kind: 'file', src: file.url, mimeType: file.mimeType ?? '' } : null;
}

type BlockMapper = (fields: Record<string, unknown>, lookups: BodyLookups) => Block[];

/** One entry per block that an editor can set; the keys are the slugs of the configs beside the components. */
const blockMappers: Record<string, BlockMapper> = {
  figure: (fields, { media }) => {
    const figure = mapFigure(fields, media);
    return figure ? [{ kind: 'figure', figure, width: fields.width === 'wide' ? 'wide' : 'text' }] : [];
  },
  gallery: (fields, { media }) => {
    const figures = (Array.isArray(fields.figures) ? fields.figures : []).flatMap((item) => mapFigure(item, media) ?? []);
    return figures.length > 0 ? [{ kind: 'gallery', title: text(fields.title), figures }] : [];
  },
  quotation: (fields) => {
    const content = text(fields.content);
    return content ? [{ kind: 'quotation', content, speaker: text(fields.speaker), position: text(fields.position) }] : [];
  },
  pullQuote: (fields) => {
    const content = text(fields.content);
    return content ? [{ kind: 'pullQuote', content }] : [];
  },
  dataTable: (fields, lookups) => {
    const rows = mapTableRows(fields.content as LexicalState, lookups);
    return rows.length > 0 ? [{ kind: 'table', caption: text(fields.caption), source: text(fields.source), rows }] : [];
  },
  factBox: (fields, lookups) => {
    const content = ((fields.content as LexicalState)?.root?.children ?? []).flatMap((node): (ParagraphBlock | ListBlock)[] =>
      node.type === 'list' ? [mapList(node, lookups)] : mapParagraph(node, lookups),
    );
    return content.length > 0 ? [{ kind: 'factBox', title: text(fields.title) ?? '', content }] : [];
  },
  relatedArticles: (fields, { articles }) => {
    const live = (Array.isArray(fields.articles) ? fields.articles : []).flatMap((id) => articles.get(id as number) ?? []);
    return live.length > 0 ? [{ kind: 'relatedArticles', title: text(fields.title), articles: live }] : [];
  },
  video: (fields, lookups) => {
    const source = mapSource(fields, lookups);
    const poster = typeof fields.poster === 'number' ? mapMediaPicture(lookups.media.get(fields.poster)) : null;
    if (!source) return [];
    return [{ kind: 'video', source, title: text(fields.title) ?? '', caption: text(fields.caption), credit: text(fields.credit), poster }];
  },
  audio: (fields, lookups) => {
    const source = mapSource(fields, lookups);
    if (!source) return [];
    return [{ kind: 'audio', source, title: text(fields.title) ?? '', caption: text(fields.caption), credit: text(fields.credit) }];
  },
  correction: (fields) => {
    const content = text(fields.content);
    const kind = fields.kind === 'clarification' || fields.kind === 'update' ? fields.kind : 'correction';
    return content && text(fields.date) ? [{ kind: 'correction', correctionKind: kind, date: String(fields.date), content }] : [];
  },
};

/** The words of a text without its marks and links. */
export function plainText(content: Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'link' ? plainText(inline.children) : ' '))
    .join('');
}

/** The body of an article as the blocks that `components/blocks` shows. Nodes that this version does not know are reported and left out. */
export function mapBody(body: LexicalState, lookups: BodyLookups): Block[] {
  const anchors = new Set<string>();
  const anchorFor = (content: Inline[]): string => {
    const base = slugify(plainText(content)) || 'muc';
    let anchor = base;
    for (let count = 2; anchors.has(anchor); count++) anchor = `${base}-${count}`;
    anchors.add(anchor);
    return anchor;
  };
  const nodeMappers: Record<string, (node: LexicalNode) => Block[]> = {
    paragraph: (node) => mapParagraph(node, lookups),
    heading: (node) => {
      const content = mapInlines(node.children, lookups);
      return content.length > 0 ? [{ kind: 'subhead', level: node.tag === 'h3' ? 3 : 2, anchor: anchorFor(content), content }] : [];
    },
    list: (node) => {
      const list = mapList(node, lookups);
      return list.items.length > 0 ? [list] : [];
    },
    horizontalrule: () => [{ kind: 'divider' }],
    block: (node) => {
      const type = String(node.fields?.blockType);
      const map = Object.hasOwn(blockMappers, type) ? blockMappers[type] : undefined;
      if (map && node.fields) return map(node.fields, lookups);
      lookups.onUnknown(type);
      return [];
    },
  };
  return (body?.root?.children ?? []).flatMap((node) => {
    const type = String(node.type);
    const map = Object.hasOwn(nodeMappers, type) ? nodeMappers[type] : undefined;
    if (map) return map(node);
    lookups.onUnknown(type);
    return [];
  });
}

/** The words of paragraphs and lists, a line for each paragraph and each item. */
export function blocksText(blocks: (ParagraphBlock | ListBlock)[]): string {
  const ofItem = ({ content, children }: ListItem): string => [plainText(content), ...(children ? [ofList(children)] : [])].join('\n');
  const ofList = ({ items }: ListBlock): string => items.map(ofItem).join('\n');
  return blocks.map((block) => (block.kind === 'list' ? ofList(block) : plainText(block.content))).join('\n');
}

const wordsPerMinute = 200;

/** Minutes that an ordinary reader needs for the text, at 200 words (Vietnamese: syllables, which are set apart by spaces) a minute; at least 1. */
export function readingMinutes(blocks: Block[]): number {
  const words = (value: string) => value.split(/\s+/).filter(Boolean).length;
  const ofList = (list: ListBlock): number =>
    list.items.reduce((sum, item) => sum + words(plainText(item.content)) + (item.children ? ofList(item.children) : 0), 0);
  const total = blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'subhead':
        return sum + words(plainText(block.content));
      case 'list':
        return sum + ofList(block);
      case 'quotation':
      case 'correction':
        return sum + words(block.content);
      case 'factBox':
        return (
          sum + block.content.reduce((inner, part) => inner + (part.kind === 'list' ? ofList(part) : words(plainText(part.content))), 0)
        );
      default:
        return sum;
    }
  }, 0);
  return Math.max(1, Math.round(total / wordsPerMinute));
}
