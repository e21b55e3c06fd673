import { useTranslations } from 'next-intl';
import type { TableBlock, TableCell } from '@/lib/content/types';
import { InlineText } from '../inline-text';
import styles from './data-table.module.css';

/** A table in a region that scrolls by itself, also by keyboard, so that a wide one does not widen the page. */
export function DataTable({ block }: { block: TableBlock }) {
  const t = useTranslations('Blocks');
  if (block.rows.length === 0) return null;
  const headCount = block.rows.findIndex((row) => row.some((cell) => !cell.header));
  const head = headCount === -1 ? [] : block.rows.slice(0, headCount);
  const body = block.rows.slice(head.length);
  return (
    <figure className={styles.table}>
      <section className={styles.scroll} aria-label={block.caption ?? t('table')} tabIndex={0}>
        <table>
          {block.caption && <caption>{block.caption}</caption>}
          {head.length > 0 && (
            <thead>
              {head.map((row, index) => (
                <Row key={index} row={row} scope="col" />
              ))}
            </thead>
          )}
          <tbody>
            {body.map((row, index) => (
              <Row key={index} row={row} scope="row" />
            ))}
          </tbody>
        </table>
      </section>
      {block.source && <figcaption className={styles.source}>{t('source', { name: block.source })}</figcaption>}
    </figure>
  );
}

function Row({ row, scope }: { row: TableCell[]; scope: 'col' | 'row' }) {
  return (
    <tr>
      {row.map((cell, index) => {
        const spans = {
          colSpan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
          rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
        };
        return cell.header ? (
          <th key={index} scope={scope} {...spans}>
            <InlineText content={cell.content} />
          </th>
        ) : (
          <td key={index} {...spans} data-number={isNumber(cell) || undefined}>
            <InlineText content={cell.content} />
          </td>
        );
      })}
    </tr>
  );
}

/** Numbers keep their figures in line and never break. */
function isNumber(cell: TableCell): boolean {
  const text = cell.content
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('')
    .trim();
  return /^[+−–-]?\d[\d.,\s]*%?$/.test(text);
}
