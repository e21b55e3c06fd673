import { describe, expect, it } from 'vitest';
import { pagesToName } from './pages-to-name';

describe('pagesToName', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, 'gap', 9]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [9, 9, [1, 'gap', 8, 9]],
    [4, 9, [1, 2, 3, 4, 5, 'gap', 9]],
    [3, 5, [1, 2, 3, 4, 5]],
  ] as const)('page %i of %i', (page, pageCount, expected) => {
    expect(pagesToName(page, pageCount)).toEqual(expected);
  });
});
