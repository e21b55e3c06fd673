import type { SubheadBlock } from '@/lib/content/types';
import { InlineText } from '../inline-text';

export function Subhead({ block }: { block: SubheadBlock }) {
  const Heading = block.level === 2 ? 'h2' : 'h3';
  return (
    <Heading id={block.anchor}>
      <InlineText content={block.content} />
    </Heading>
  );
}
