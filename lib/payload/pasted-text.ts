import type { LexicalNode, LexicalState } from '@/lib/content/lexical';

/**
 * A text as its writer meant it, without what Word brings along when it is pasted. Lexical itself drops fonts, colours,
 * "mso" styles, pictures on the writer's disk and the frames of tables; left are what stands in the text itself and what
 * this editor has no button for. What somebody can have typed here, an empty paragraph included, is not touched: the
 * form would then jump under the cursor when it is saved.
 */
export function withoutPasteRemains<State extends LexicalState>(state: State): State {
  if (!state?.root) return state;
  return { ...state, root: { ...state.root, children: cleanNodes(state.root.children ?? []) } };
}

function cleanNodes(nodes: LexicalNode[]): LexicalNode[] {
  const cleaned: LexicalNode[] = [];
  const gathered = new Set<LexicalNode>();
  for (const node of nodes) {
    const mark = isBlankByWord(node) ? null : listMarkOf(node);
    if (isBlankByWord(node)) continue;
    if (!mark) {
      cleaned.push(...cleanNode(node));
      continue;
    }
    const last = cleaned.at(-1);
    const list = last && gathered.has(last) && last.listType === mark.listType ? last : newList(mark.listType, mark.start);
    if (list !== last) cleaned.push(list);
    gathered.add(list);
    list.children!.push(newItem(list.children!.length + list.start!, cleanNodes(mark.content)));
  }
  return cleaned;
}

const cleaners: Record<string, (node: LexicalNode) => LexicalNode[]> = {
  text: (node) => {
    const text = cleanText(node.text ?? '');
    return text === '' ? [] : [{ ...node, text, ...(node.style ? { style: '' } : {}) }];
  },
  link: (node) => (leadsNowhere(node) ? cleanNodes(node.children ?? []) : [withCleanChildren(node)]),
  autolink: (node) => cleaners.link!(node),
  heading: (node) => [{ ...aligned(withCleanChildren(node)), tag: node.tag === 'h1' || node.tag === 'h2' ? 'h2' : 'h3' }],
  paragraph: (node) => [aligned(withCleanChildren(node))],
  block: (node) => [{ ...node, fields: cleanFields(node.fields ?? {}) }],
};

function cleanNode(node: LexicalNode): LexicalNode[] {
  return cleaners[node.type ?? '']?.(node) ?? [withCleanChildren(node)];
}

function withCleanChildren(node: LexicalNode): LexicalNode {
  return node.children ? { ...node, children: cleanNodes(node.children) } : node;
}

/** The page sets all text alike; an alignment would be seen in the editor only. */
function aligned(node: LexicalNode): LexicalNode {
  return node.format ? { ...node, format: '' } : node;
}

/** The editors within a block: of a box, of a table. */
function cleanFields(fields: Record<string, unknown>): Record<string, unknown> {
  const isEditor = (value: unknown): value is LexicalState => value !== null && typeof value === 'object' && 'root' in value;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isEditor(value) ? withoutPasteRemains(value) : value]));
}

const invisible = /[\u00AD\u200B\uFEFF]/g;
const fillings = /[ \u00A0]*\u00A0[ \u00A0]+|[ \u00A0]+\u00A0[ \u00A0]*/g;
// Word holds words together by it at random. Beside a number somebody meant it: "12 km", "Điều 5".
const looseNoBreakSpace = /(?<!\d)\u00A0(?!\d)/g;

function cleanText(text: string): string {
  return text.replace(invisible, '').replace(fillings, ' ').replace(looseNoBreakSpace, ' ');
}

/** The line that Word writes between paragraphs: spaces that do not break, and nothing else. */
function isBlankByWord({ type, children = [] }: LexicalNode): boolean {
  const text = children.map((child) => (child.type === 'text' ? child.text : 'x')).join('');
  return (type === 'paragraph' || type === 'heading') && text.includes('\u00A0') && text.replace(invisible, '').trim() === '';
}

/** Anchors of Word's, files on the writer's disk and what would run. An address that is only wrong is for its writer to mend. */
function leadsNowhere({ fields }: LexicalNode): boolean {
  const url = typeof fields?.url === 'string' ? fields.url.trim() : '';
  return fields?.linkType !== 'internal' && (url === '' || /^(?:file|javascript|data|about|vbscript):/i.test(url));
}

type ListMark = { listType: 'bullet' | 'number'; start: number; content: LexicalNode[] };

/** Word writes the mark of a list as text, and fills up to the indent with at least two spaces that do not break. */
const listMark = /^(?:[·•▪§oØüv-]|(\d{1,3})[.)])(?=[ \u00A0]*\u00A0[ \u00A0]*\u00A0)[ \u00A0]+/;

function listMarkOf({ type, children = [] }: LexicalNode): ListMark | null {
  const [first, ...rest] = children;
  const match = type === 'paragraph' && first?.type === 'text' ? listMark.exec(first.text ?? '') : null;
  if (!match) return null;
  const content = [{ ...first, text: first!.text!.slice(match[0].length) }, ...rest];
  return match[1] ? { listType: 'number', start: Number(match[1]), content } : { listType: 'bullet', start: 1, content };
}

function newList(listType: ListMark['listType'], start: number): LexicalNode {
  const tag = listType === 'number' ? 'ol' : 'ul';
  return { type: 'list', version: 1, listType, tag, start, format: '', indent: 0, direction: null, children: [] };
}

function newItem(value: number, children: LexicalNode[]): LexicalNode {
  return { type: 'listitem', version: 1, value, format: '', indent: 0, direction: null, children };
}
