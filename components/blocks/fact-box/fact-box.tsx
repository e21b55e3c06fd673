import type { FactBoxBlock } from '@/lib/content/types';
import { List } from '../list/list';
import { Paragraph } from '../paragraph/paragraph';
import styles from './fact-box.module.css';

/** Background to the story, apart from it. The title is no heading: the box stands under whichever subhead comes before it. */
export function FactBox({ block }: { block: FactBoxBlock }) {
  return (
    <section className={styles.box} aria-label={block.title}>
      <p className={styles.title}>{block.title}</p>
      {block.content.map((part, index) =>
        part.kind === 'list' ? <List key={index} block={part} /> : <Paragraph key={index} block={part} />,
      )}
    </section>
  );
}
