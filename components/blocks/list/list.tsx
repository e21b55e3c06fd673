import type { ListBlock } from '@/lib/content/types';
import { InlineText } from '../inline-text';

export function List({ block }: { block: ListBlock }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <InlineText content={item.content} />
      {item.children && <List block={item.children} />}
    </li>
  ));
  return block.ordered ? <ol start={block.start === 1 ? undefined : block.start}>{items}</ol> : <ul>{items}</ul>;
}
