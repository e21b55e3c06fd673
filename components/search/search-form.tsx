import { useTranslations } from 'next-intl';
import { searchAddress, type SearchChoice } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { SearchField } from './search-field';
import styles from './search-form.module.css';

/** The field for what is looked for. A plain form: what narrows a search belongs to its words, and goes with them. */
export function SearchForm({ language, choice }: { language: Language; choice: SearchChoice }) {
  const t = useTranslations('Search');
  return (
    <search className={styles.search}>
      <h1 className={styles.title}>{t('title')}</h1>
      <form action={searchAddress(language)} method="get" className={styles.form}>
        <label htmlFor="search-field" className="visually-hidden">
          {t('label')}
        </label>
        <SearchField
          language={language}
          value={choice.q ?? ''}
          placeholder={t('placeholder')}
          suggestions={t('suggestions')}
          found={{ none: t('noSuggestions'), one: t('oneSuggestion'), some: t('suggestionCount', { count: '{count}' }) }}
        />
        {choice.sort && <input type="hidden" name="sort" value={choice.sort} />}
        <button type="submit" className={styles.button}>
          {t('submit')}
        </button>
      </form>
      {!choice.q && <p className={styles.hint}>{t('hint')}</p>}
    </search>
  );
}
