import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/content/types';
import { withHeadingsInOrder } from './headings-in-order';

const subhead = (level: 2 | 3): Block => ({ kind: 'subhead', level, anchor: `a${level}`, content: [] });
const levels = (blocks: Block[]) => withHeadingsInOrder(blocks).map((block) => (block.kind === 'subhead' ? block.level : block.kind));

describe('withHeadingsInOrder', () => {
  it('leaves levels that are in order', () => {
    expect(levels([subhead(2), subhead(3), { kind: 'divider' }, subhead(2)])).toEqual([2, 3, 'divider', 2]);
  });

  it('raises subheads of level 3 before the first of level 2', () => {
    expect(levels([subhead(3), subhead(3), subhead(2), subhead(3)])).toEqual([2, 2, 2, 3]);
  });
});
