import type { ParagraphBlock } from '@/lib/content/types';
import { InlineText } from '../inline-text';

export function Paragraph({ block }: { block: ParagraphBlock }) {
  return (
    <p>
      <InlineText content={block.content} />
    </p>
  );
}
