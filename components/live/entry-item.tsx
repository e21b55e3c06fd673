import { useTimeZone, useTranslations } from 'next-intl';
import { PictureFigure } from '@/components/blocks/figure/figure';
import { List } from '@/components/blocks/list/list';
import { Paragraph } from '@/components/blocks/paragraph/paragraph';
import { Byline } from '@/components/ui/byline';
import type { LiveEntry } from '@/lib/content/types';
import { entryAnchor } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { formatClock, formatDayAndMonth } from '@/lib/time';
import styles from './live.module.css';

type Props = {
  language: Language;
  entry: LiveEntry;
  /** The first of its day in the list: the day stands under its clock. */
  opensDay: boolean;
  /** Came while the page was open. */
  isNew: boolean;
};

/** What is told at one moment of a coverage. Its time leads to where it can be found for good. */
export function EntryItem({ language, entry, opensDay, isNew }: Props) {
  const t = useTranslations('Live');
  const timeZone = useTimeZone() ?? 'UTC';
  const { number, postedAt, editedAt, kind, headline, isKeyMoment, authors, text, figure, address } = entry;
  return (
    <li
      id={entryAnchor(language, number)}
      className={styles.entry}
      tabIndex={-1}
      data-kind={kind}
      data-key={isKeyMoment || undefined}
      data-new={isNew || undefined}
    >
      <p className={styles.time} data-silent="">
        <a href={address}>
          <time dateTime={postedAt}>
            <span className={styles.clock}>{formatClock(postedAt, timeZone)}</span>{' '}
            {opensDay && <span className={styles.day}>{formatDayAndMonth(postedAt, timeZone)}</span>}
          </time>
          <span className="visually-hidden">, {t('permalink')}</span>
        </a>
      </p>
      <div className={styles.content}>
        {(isNew || isKeyMoment || kind !== 'update') && (
          <p className={styles.kind}>
            {isNew && <span className={styles.new}>{t('new')}</span>}
            {isKeyMoment && <span>{t('keyMoment')}</span>}
            {kind !== 'update' && <span>{t(`kinds.${kind}`)}</span>}
          </p>
        )}
        {headline && <h3 className={styles.headline}>{headline}</h3>}
        {text.map((block, index) => (block.kind === 'list' ? <List key={index} block={block} /> : <Paragraph key={index} block={block} />))}
        {figure && <PictureFigure className={styles.figure} figure={figure} sizes="(min-width: 44rem) 35rem, 92vw" />}
        {(authors.length > 0 || editedAt) && (
          <p className={styles.signed} data-silent="">
            {authors.length > 0 && <Byline byline={{ authors, text: null }} linked />}
            {editedAt && (
              <span className="nowrap">
                {t('edited')} <time dateTime={editedAt}>{formatClock(editedAt, timeZone)}</time>
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
