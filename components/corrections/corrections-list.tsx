import { useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';
import type { CorrectionsPage } from '@/lib/content/types';
import { correctionsAddress, pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { CorrectionNote } from './correction-note';
import styles from './corrections-list.module.css';

/** What the newspaper has put right, each with the story that it was in. */
export function CorrectionsList({ language, list }: { language: Language; list: CorrectionsPage }) {
  const t = useTranslations('Corrections');
  if (list.entries.length === 0) return <p className={styles.empty}>{t('empty')}</p>;
  return (
    <>
      <ol className={styles.list}>
        {list.entries.map((entry) => (
          <li key={entry.correctedAt + entry.content}>
            <h2 className={styles.story}>{entry.story ? <a href={entry.story.address}>{entry.story.title}</a> : t('retracted')}</h2>
            <CorrectionNote correction={entry} />
          </li>
        ))}
      </ol>
      <Pagination
        addressOf={(page) => pageAddress(language, correctionsAddress(language), page)}
        page={list.page}
        pageCount={list.pageCount}
      />
    </>
  );
}
