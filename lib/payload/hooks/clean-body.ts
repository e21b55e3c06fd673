import { isDeepStrictEqual } from 'node:util';
import type { FieldHook } from 'payload';
import type { LexicalState } from '@/lib/content/lexical';
import { withoutPasteRemains } from '../pasted-text';

/**
 * Cleans what somebody has pasted into a body. Only a body that this write changes: a move alone, by somebody who may not
 * write, must not change the text; and our own code brings what it has cleaned itself.
 */
export const cleanBody: FieldHook = ({ value, originalDoc, req }) => {
  const before = (originalDoc as { body?: unknown } | undefined)?.body;
  if (!req.user || !value || isDeepStrictEqual(value, before)) return value;
  const cleaned = withoutPasteRemains(value as LexicalState);
  return isDeepStrictEqual(cleaned, value) ? value : cleaned;
};
