import { useTranslations } from 'next-intl';
import { ListHeading } from '@/components/section/list-heading';
import styles from './saved-stories.module.css';

/** A row, and the list that the browser fills with it. React leaves alone what it has not written itself. */
const row = (remove: string) =>
  `<li><p><a href="/"></a></p><p class="${styles.facts}"><span data-section></span> <time></time> <button type="button">${remove}</button></p></li>`;
const empty = { __html: '' };

/** The stories that the reader's device keeps: to read later, and read already. The server knows nothing of them. */
export function SavedStories() {
  const t = useTranslations('Saved');
  return (
    <div className="page-width">
      <ListHeading title={t('title')} description={t('note')} />
      <noscript>
        <p className={styles.note}>{t('noScript')}</p>
      </noscript>
      <div className={styles.shelves}>
        {(['saved', 'read'] as const).map((shelf) => (
          <story-shelf key={shelf} class={styles.shelf} shelf={shelf} hidden>
            <h2 className={styles.name} id={`${shelf}-stories`}>
              {t(`${shelf}List`)}
            </h2>
            {shelf === 'read' && (
              <label className={styles.record}>
                <input type="checkbox" name="recording" defaultChecked /> {t('record')}
              </label>
            )}
            <ol className={styles.list} aria-labelledby={`${shelf}-stories`} dangerouslySetInnerHTML={empty} suppressHydrationWarning />
            <p className={styles.note} data-when="empty" tabIndex={-1} hidden>
              {t(`${shelf}Empty`)}
            </p>
            <p data-when="filled" hidden>
              <button type="button" className={styles.clear}>
                {t('clear')}
              </button>
            </p>
            <template dangerouslySetInnerHTML={{ __html: row(t('remove')) }} />
          </story-shelf>
        ))}
      </div>
    </div>
  );
}
