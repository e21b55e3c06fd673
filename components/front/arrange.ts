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

/** Stories that a section needs for a row of its own; with fewer, half of the row would be bare paper. */
const enoughForRow = 3;

/**
 * Sets the sections into rows, in the newspaper's order, so that the shapes alternate.
 * A section without stories takes no room; short ones share a row, and one that is told large needs a picture.
 */
export function arrangeSections(sections: FrontSection[]): FrontRow[] {
  const left = sections.filter((section) => section.articles.length > 0);
  const rows: FrontRow[] = [];
  for (let turn = 0; left.length > 0; turn += 1) {
    const shape = shapeFor(rhythm[turn % rhythm.length]!, left);
    if (shape === 'shared') rows.push({ shape, sections: left.splice(0, sharing(left)) });
    else rows.push({ shape, section: left.shift()! });
  }
  return rows;
}

function shapeFor(wanted: FrontRow['shape'], left: FrontSection[]): FrontRow['shape'] {
  const [section, ...others] = left;
  const { articles } = section!;
  const hasPicture = Boolean(articles[0]?.hero);
  if (wanted === 'feature' && hasPicture) return 'feature';
  if (others.length === 0 && articles.length < enoughForRow) return hasPicture ? 'feature' : 'columns';
  if (others.length === 0 && wanted === 'shared') return 'columns';
  if (wanted === 'shared' || articles.length < enoughForRow) return 'shared';
  return wanted === 'broad' && hasPicture ? 'broad' : 'columns';
}

/** Two sections share a row; three do when one would be left over, or when all three are short. */
function sharing(left: FrontSection[]): number {
  const areShort = left.length > 3 && left.slice(0, 3).every(({ articles }) => articles.length < enoughForRow);
  return left.length === 3 || areShort ? 3 : 2;
}
