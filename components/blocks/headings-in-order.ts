import type { Block } from '@/lib/content/types';

/**
 * Raises a subhead of level 3 that no level 2 comes before: under the article's title it would leave a level out,
 * and those who move from heading to heading would look for what is not there.
 */
export function withHeadingsInOrder(blocks: Block[]): Block[] {
  let hasSecondLevel = false;
  return blocks.map((block) => {
    if (block.kind !== 'subhead') return block;
    if (block.level === 2) hasSecondLevel = true;
    return hasSecondLevel ? block : { ...block, level: 2 };
  });
}
