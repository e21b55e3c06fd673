import type { QuotationBlock } from '@/lib/content/types';
import styles from './quotation.module.css';

/** Somebody's words, with who said them and in which position. */
export function Quotation({ block }: { block: QuotationBlock }) {
  return (
    <figure className={styles.quotation}>
      <blockquote className={styles.words}>
        {block.content
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((line, index) => (
            <p key={index}>{line}</p>
          ))}
      </blockquote>
      {(block.speaker || block.position) && (
        <figcaption className={styles.speaker}>
          {block.speaker && (
            <span className="name">
              <strong>{block.speaker}</strong>
              {block.position && ','}
            </span>
          )}{' '}
          {block.position}
        </figcaption>
      )}
    </figure>
  );
}
