import type { TableCell } from '@/lib/content/types';

export function textOf(cell: TableCell): string {
  return cell.content
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('')
    .trim();
}

/** `1.234,5`, `−2`, `12%`, and a result such as `16–4`. */
export function isNumber(cell: TableCell): boolean {
  return /^[+−–-]?\d[\d.,\s]*(?:[–:-]\d+)?%?$/.test(textOf(cell));
}

/**
 * The columns, counted from 0, that hold numbers and nothing else; headings and empty cells do not count.
 * None in a table with joined cells, where a cell's place in its row is not its column.
 */
export function numberColumns(rows: TableCell[][]): ReadonlySet<number> {
  const hasJoinedCells = rows.some((row) => row.some((cell) => cell.columnSpan > 1 || cell.rowSpan > 1));
  if (hasJoinedCells) return new Set();
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const cells = rows.flatMap((row) => row[column] ?? []).filter((cell) => !cell.header && textOf(cell) !== '');
      return cells.length > 0 && cells.every(isNumber);
    }),
  );
}
