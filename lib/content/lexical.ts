/** The stored form of an article's body (Lexical editor state), as far as `map-body` reads it. Everything is optional: it comes from a database. */
export type LexicalNode = {
  type?: string;
  children?: LexicalNode[];
  text?: string;
  format?: number | string;
  tag?: string;
  listType?: string;
  start?: number;
  headerState?: number;
  colSpan?: number;
  rowSpan?: number;
  fields?: Record<string, unknown>;
  [key: string]: unknown;
};

export type LexicalState = { root?: LexicalNode } | null | undefined;

/** The numbers of media and articles that a body refers to, so that they can be loaded in two queries before it is mapped. */
export function bodyReferences(body: LexicalState): { mediaIds: number[]; articleIds: number[] } {
  const mediaIds = new Set<number>();
  const articleIds = new Set<number>();
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, key);
    } else if (value && typeof value === 'object') {
      const node = value as Record<string, unknown>;
      if (node.relationTo === 'articles' && typeof node.value === 'number') articleIds.add(node.value);
      for (const [name, child] of Object.entries(node)) visit(child, name);
    } else if (typeof value === 'number') {
      if (key === 'media' || key === 'poster') mediaIds.add(value);
      if (key === 'articles') articleIds.add(value);
    }
  };
  visit(body?.root, '');
  return { mediaIds: [...mediaIds], articleIds: [...articleIds] };
}
