import type { FrontPage } from '@/lib/content/types';

export type FrontSection = FrontPage['sections'][number];

/** One row of the front page under the leads. */
export type FrontRow =
  /** A large story, two beside it, and headlines: the fullest. */
  | { shape: 'broad'; section: FrontSection }
  /** Stories of one rank, side by side in columns. */
  | { shape: 'columns'; section: FrontSection }
  /** One story told large on a tinted ground. */
  | { shape: 'feature'; section: FrontSection }
  /** Two or three short sections that share a row. */
  | { shape: 'shared'; sections: FrontSection[] };

const rhythm = ['broad', 'shared', 'feature', 'columns'] as const;

/**
 * Sets the sections into rows, in the newspaper's order, so that no two rows after each other look alike.
 * A section without stories takes no room; one with too few for its shape stands in a plainer one.
 */
export function arrangeSections(sections: FrontSection[]): FrontRow[] {
  const left = sections.filter((section) => section.articles.length > 0);
  const rows: FrontRow[] = [];
  for (let turn = 0; left.length > 0; turn += 1) {
    const shape = rhythm[turn % rhythm.length]!;
    if (shape === 'shared') {
      const count = left.length === 3 ? 3 : 2;
      const taken = left.splice(0, count);
      rows.push(taken.length > 1 ? { shape, sections: taken } : { shape: 'columns', section: taken[0]! });
      continue;
    }
    const section = left.shift()!;
    rows.push({ shape: fits(shape, section) ? shape : 'columns', section });
  }
  return rows;
}

function fits(shape: 'broad' | 'feature' | 'columns', section: FrontSection): boolean {
  if (shape === 'columns') return true;
  const hasPicture = Boolean(section.articles[0]?.hero);
  return hasPicture && section.articles.length >= (shape === 'broad' ? 3 : 1);
}
