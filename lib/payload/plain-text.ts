type Node = { text?: unknown; type?: unknown; children?: unknown; root?: unknown; fields?: unknown };

const blocks = new Set(['paragraph', 'heading', 'listitem', 'block', 'tablerow', 'quote']);

type Choose = (field: string, block: string) => boolean;

/** A newsroom compares the settings of a block, too. */
const allFields: Choose = (field) => !['id', 'blockType', 'blockName'].includes(field);

/** The fields of blocks whose text stands on the page, and those that hold such. */
const readFields = new Set(['title', 'content', 'caption', 'credit', 'speaker', 'position', 'figures']);
const fieldsAsRead: Choose = (field, block) => readFields.has(field) || (field === 'source' && block === 'dataTable');

/** What a stored value reads like, for showing versions beside each other: a body as lines, anything else as it is. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return 'root' in value && value.root ? linesOf(value.root as Node, allFields) : JSON.stringify(value);
}

/** The text of a stored body as readers see it on the page, a line for each part: no settings of blocks, no alternative texts. */
export function textAsRead(body: unknown): string {
  const root = (body as Node | null | undefined)?.root;
  return root ? linesOf(root as Node, fieldsAsRead) : '';
}

const linesOf = (root: Node, choose: Choose): string =>
  textOf(root, choose)
    .replace(/\n{2,}/g, '\n')
    .trim();

function textOf(node: Node, choose: Choose): string {
  if (typeof node.text === 'string') return node.text;
  const children = Array.isArray(node.children) ? (node.children as Node[]).map((child) => textOf(child, choose)).join('') : '';
  const own = node.type === 'block' && node.fields ? wordsOf(node.fields, choose) : '';
  return `${children}${own}${blocks.has(String(node.type)) ? '\n' : ''}`;
}

/** The words in a block's fields: captions, quotations, cells of a table. */
function wordsOf(fields: unknown, choose: Choose, block = ''): string {
  if (typeof fields === 'string') return `${fields}\n`;
  if (Array.isArray(fields)) return fields.map((field) => wordsOf(field, choose, block)).join('');
  if (fields === null || typeof fields !== 'object') return '';
  if ('root' in fields) return `${linesOf(fields.root as Node, choose)}\n`;
  const own = 'blockType' in fields ? String(fields.blockType) : block;
  return Object.entries(fields)
    .filter(([field]) => choose(field, own))
    .map(([, field]) => wordsOf(field, choose, own))
    .join('');
}
