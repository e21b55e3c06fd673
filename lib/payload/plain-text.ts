type Node = { text?: unknown; type?: unknown; children?: unknown; root?: unknown; fields?: unknown };

const blocks = new Set(['paragraph', 'heading', 'listitem', 'block', 'tablerow', 'quote']);

/** What a stored value reads like, for showing versions beside each other: a body as lines, anything else as it is. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { root } = value as Node;
  return root
    ? textOf(root as Node)
        .replace(/\n{2,}/g, '\n')
        .trim()
    : JSON.stringify(value);
}

function textOf(node: Node): string {
  if (typeof node.text === 'string') return node.text;
  const children = Array.isArray(node.children) ? (node.children as Node[]).map(textOf).join('') : '';
  const own = node.type === 'block' && node.fields ? wordsOf(node.fields) : '';
  return `${children}${own}${blocks.has(String(node.type)) ? '\n' : ''}`;
}

/** The words in a block's fields: captions, quotations, cells of a table. */
function wordsOf(fields: unknown): string {
  if (typeof fields === 'string') return `${fields} `;
  if (Array.isArray(fields)) return fields.map(wordsOf).join('');
  if (fields === null || typeof fields !== 'object') return '';
  if ('root' in fields) return `${plainText(fields)} `;
  return Object.entries(fields)
    .filter(([key]) => !['id', 'blockType', 'blockName'].includes(key))
    .map(([, field]) => wordsOf(field))
    .join('');
}
