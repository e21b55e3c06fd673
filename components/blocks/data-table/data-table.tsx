import { useTranslations } from 'next-intl';
import type { TableBlock, TableCell } from '@/lib/content/types';
import { InlineText } from '../inline-text';
import { isNumber, numberColumns, textOf } from './columns';
import styles from './data-table.module.css';

/** A table in a region that scrolls by itself, also by keyboard, so that a wide one does not widen the page. */
export function DataTable({ block }: { block: TableBlock }) {
  const t = useTranslations('Blocks');
  if (block.rows.length === 0) return null;
  const headCount = block.rows.findIndex((row) => row.some((cell) => !cell.header));
  const head = headCount === -1 ? [] : block.rows.slice(0, headCount);
  const body = block.rows.slice(head.length);
  const numbers = numberColumns(block.rows);
  return (
    <figure className={styles.table}>
      <section className={styles.scroll} aria-label={block.caption ?? t('table')} tabIndex={0}>
        <table>
          {block.caption && <caption>{block.caption}</caption>}
          {head.length > 0 && (
            <thead>
              {head.map((row, index) => (
                <Row key={index} row={row} scope="col" numbers={numbers} />
              ))}
            </thead>
          )}
          <tbody>
            {body.map((row, index) => (
              <Row key={index} row={row} scope="row" numbers={numbers} />
            ))}
          </tbody>
        </table>
      </section>
      {block.source && <figcaption className={styles.source}>{t('source', { name: block.source })}</figcaption>}
    </figure>
  );
}

/** Longer ones may break; one that is a sentence would push the numbers off the page. */
const longestUnbrokenName = 24;

function Row({ row, scope, numbers }: { row: TableCell[]; scope: 'col' | 'row'; numbers: ReadonlySet<number> }) {
  // What a row is about stands in its first column that holds words: in a league table after the rank.
  const nameColumn = row.findIndex((_, column) => !numbers.has(column));
  return (
    <tr>
      {row.map((cell, column) => {
        const attributes = {
          colSpan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
          rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
          'data-column': numbers.has(column) ? 'number' : undefined,
          'data-unbroken': isNumber(cell) || (column === nameColumn && textOf(cell).length <= longestUnbrokenName) || undefined,
        };
        return cell.header ? (
          <th key={column} scope={scope} {...attributes}>
            <InlineText content={cell.content} />
          </th>
        ) : (
          <td key={column} {...attributes}>
            <InlineText content={cell.content} />
          </td>
        );
      })}
    </tr>
  );
}
