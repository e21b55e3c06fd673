import { isDeepStrictEqual } from 'node:util';
import type { FieldHook } from 'payload';
import type { LexicalState } from '@/lib/content/lexical';
import { withoutPasteRemains } from '../pasted-text';

/**
 * Cleans what somebody has pasted into a text. Only one that this write changes: a move alone, by somebody who may not
 * write, must not change it; and our own code brings what it has cleaned itself.
 */
export const cleanRichText: FieldHook = ({ value, originalDoc, req, field }) => {
  const before = (originalDoc as Record<string, unknown> | undefined)?.[field.name ?? ''];
  if (!req.user || !value || isDeepStrictEqual(value, before)) return value;
  const cleaned = withoutPasteRemains(value as LexicalState);
  return isDeepStrictEqual(cleaned, value) ? value : cleaned;
};
