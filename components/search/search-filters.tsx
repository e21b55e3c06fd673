import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { searchAddress, type SearchChoice } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import type { Narrowing, SearchPage } from '@/lib/search';
import styles from './search-filters.module.css';

type Props = { language: Language; answer: SearchPage };

/** How the search can be narrowed, each way as a link with the number of stories that it leaves. */
export function SearchFilters({ language, answer }: Props) {
  const t = useTranslations('Search');
  const { choice, isNarrowed, sections, authors, periods, results } = answer;
  if (results.length === 0 && !isNarrowed) return null;
  const to = (change: Partial<SearchChoice>) => searchAddress(language, { ...choice, page: undefined, ...change });
  const chosen = [
    ...sections.filter(({ isChosen }) => isChosen).map(({ name }) => ({ name, address: to({ section: undefined }) })),
    ...authors.filter(({ isChosen }) => isChosen).map(({ name }) => ({ name, address: to({ author: undefined }) })),
    ...(choice.from || choice.to ? [{ name: nameOfTime(answer, t), address: to({ from: undefined, to: undefined }) }] : []),
  ];
  return (
    <div className={styles.filters}>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('chosen')}>
          {chosen.map(({ name, address }) => (
            <li key={address}>
              <a href={address}>
                <span className="visually-hidden">{t('removeFilter')}: </span>
                {name} <Icon name="close" />
              </a>
            </li>
          ))}
          <li>
            <a href={searchAddress(language, { q: choice.q, sort: choice.sort })} className={styles.clear}>
              {t('clear')}
            </a>
          </li>
        </ul>
      )}
      {/* Closed at first, on a phone: a reader who has chosen a filter wants to see what it leaves. */}
      <details className={styles.choices}>
        <summary>{t('narrow')}</summary>
        <nav aria-label={t('narrow')} className={styles.groups}>
          <div>
            <Group
              title={t('time')}
              any={t('anyTime')}
              anyAddress={to({ from: undefined, to: undefined })}
              isAny={!choice.from && !choice.to}
              entries={periods.map((period) => ({ ...period, name: t(`period.${period.name}`) }))}
              addressOf={(from) => to({ from, to: undefined })}
            />
            <form action={searchAddress(language)} method="get" className={styles.days}>
              {Object.entries({ ...choice, page: undefined, from: undefined, to: undefined }).map(
                ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
              )}
              <label>
                {t('from')} <input type="date" name="from" defaultValue={choice.from} />
              </label>
              <label>
                {t('until')} <input type="date" name="to" defaultValue={choice.to} />
              </label>
              <button type="submit">{t('apply')}</button>
            </form>
          </div>
          <Group
            title={t('section')}
            any={t('anySection')}
            anyAddress={to({ section: undefined })}
            isAny={!choice.section}
            entries={sections}
            addressOf={(section) => to({ section })}
          />
          <Group
            title={t('author')}
            any={t('anyAuthor')}
            anyAddress={to({ author: undefined })}
            isAny={!choice.author}
            entries={authors}
            addressOf={(author) => to({ author })}
          />
        </nav>
      </details>
    </div>
  );
}

/** The period that was chosen, or the days between which. */
function nameOfTime({ choice: { from, to }, periods }: SearchPage, t: ReturnType<typeof useTranslations<'Search'>>): string {
  const period = periods.find(({ isChosen }) => isChosen);
  if (period) return t(`period.${period.name}`);
  return [from && `${t('from')} ${formatDay(from)}`, to && `${t('until')} ${formatDay(to)}`].filter(Boolean).join(' – ');
}

/** @param day ISO date */
const formatDay = (day: string): string => day.split('-').toReversed().join('/');

type GroupProps = {
  title: string;
  any: string;
  anyAddress: string;
  isAny: boolean;
  entries: Narrowing[];
  addressOf: (value: string) => string;
};

function Group({ title, any, anyAddress, isAny, entries, addressOf }: GroupProps) {
  const t = useTranslations('Search');
  if (entries.length === 0) return null;
  return (
    <div>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        <li>
          <a href={anyAddress} aria-current={isAny ? 'true' : undefined}>
            {any}
          </a>
        </li>
        {entries.map(({ value, name, count, isChosen }) => (
          <li key={value}>
            <a href={addressOf(value)} aria-current={isChosen ? 'true' : undefined}>
              {name} <span className={styles.count}>{t('count', { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
