import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text';

describe('cutText', () => {
  it.each([
    ['leaves a text that fits', 'Một hai.', 8, 'Một hai.'],
    ['ends with a sentence', 'Một hai. Ba bốn. Năm sáu bảy.', 20, 'Một hai. Ba bốn.'],
    ['takes a sentence that just fits', 'Một hai. Ba bốn. Năm', 16, 'Một hai. Ba bốn.'],
    ['keeps the quotation mark of a sentence', '“Một hai ba.” Bốn năm sáu', 16, '“Một hai ba.”'],
    ['is not misled by a number', 'Tăng 3.500 tấn lúa', 14, 'Tăng 3.500…'],
    ['ends with a word where a sentence would be short', 'A. Một hai ba bốn năm sáu', 20, 'A. Một hai ba bốn…'],
    ['cuts a word that is longer than the limit', 'a'.repeat(30), 10, `${'a'.repeat(9)}…`],
    ['leaves no half of a character', `${'a'.repeat(8)}😀😀`, 10, `${'a'.repeat(8)}…`],
  ])('%s', (_, text, limit, expected) => {
    expect(cutText(text, limit)).toBe(expected);
    expect(cutText(text, limit).length).toBeLessThanOrEqual(limit);
  });
});
