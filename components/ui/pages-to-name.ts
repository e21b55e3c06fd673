/**
 * Which page numbers a pagination names: the first, the last, the current with a neighbour on each side;
 * a gap stands for two or more that are left out (a single one is named instead).
 */
export function pagesToName(page: number, pageCount: number): (number | 'gap')[] {
  const named = [...new Set([1, page - 1, page, page + 1, pageCount])].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b);
  return named.flatMap((n, index) => {
    const before = named[index - 1] ?? 0;
    if (n - before === 2) return [n - 1, n];
    return n - before > 2 ? (['gap', n] as const) : [n];
  });
}
