import type { PullQuoteBlock } from '@/lib/content/types';
import styles from './pull-quote.module.css';

/** A sentence of the article, set large. It stands in the text as well, so it is not read out twice. */
export function PullQuote({ block }: { block: PullQuoteBlock }) {
  return (
    <p className={styles.pullQuote} aria-hidden="true">
      {block.content}
    </p>
  );
}
