import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/time';
import type { CorrectionBlock } from '@/lib/content/types';
import styles from './correction.module.css';

/** What the newspaper got wrong, or has learnt since, said where it was said. */
export function Correction({ block }: { block: CorrectionBlock }) {
  const t = useTranslations('Blocks');
  return (
    <div className={styles.correction} role="note" aria-label={t(block.correctionKind)}>
      <p>
        <strong className={styles.kind}>
          {t(block.correctionKind)} (<Time instant={block.date} form="day" />)
        </strong>{' '}
        {block.content}
      </p>
    </div>
  );
}
