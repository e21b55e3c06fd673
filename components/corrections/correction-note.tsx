import { Correction as Note } from '@/components/blocks/correction/correction';
import type { Correction } from '@/lib/content/types';

/** One thing put right, as it stands in an article. */
export function CorrectionNote({ correction: { kind, content, correctedAt } }: { correction: Correction }) {
  return <Note block={{ kind: 'correction', correctionKind: kind, date: correctedAt, content }} />;
}
