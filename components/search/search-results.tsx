import { useTranslations } from 'next-intl';
import { Byline, isSigned } from '@/components/ui/byline';
import { Pagination } from '@/components/ui/pagination';
import { Picture } from '@/components/ui/picture';
import { Time } from '@/components/ui/time';
import { frontAddress, searchAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import type { SearchPage } from '@/lib/search';
import { Passage } from './passage';
import styles from './search-results.module.css';

export function SearchResults({ language, answer }: { language: Language; answer: SearchPage }) {
  const t = useTranslations('Search');
  const { typed, corrected, isScattered, results, total, hasMore, page, pageCount, choice } = answer;
  if (results.length === 0) return <NoResults language={language} answer={answer} />;
  const orders = [
    { name: t('byRelevance'), sort: undefined },
    { name: t('byTime'), sort: 'newest' },
  ] as const;
  return (
    <section aria-labelledby="results">
      {corrected !== null && <p className={styles.correction}>{t.rich('corrected', { typed, corrected, strong })}</p>}
      {isScattered && <p className={styles.correction}>{t.rich('scattered', { typed, strong })}</p>}
      <div className={styles.head}>
        <h2 id="results" className={styles.total}>
          {hasMore ? t('moreThan', { count: total }) : t('total', { count: total })}
          {page > 1 && <span className={styles.page}> {t('page', { page, count: pageCount })}</span>}
        </h2>
        <ul className={styles.orders} aria-label={t('order')}>
          {orders.map(({ name, sort }) => (
            <li key={name}>
              <a
                href={searchAddress(language, { ...choice, sort, page: undefined })}
                aria-current={choice.sort === sort ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <ol className={styles.list}>
        {results.map(({ article, title, passage }) => (
          <li key={article.number}>
            <article className={styles.result}>
              <div className={styles.text}>
                <p className={styles.place}>
                  <a href={article.section.address}>{article.section.name}</a>
                </p>
                <h3 className={styles.title}>
                  <a href={article.address}>
                    <Passage passage={title} />
                  </a>
                </h3>
                <p className={styles.passage}>
                  <Passage passage={passage} />
                </p>
                <p className={styles.meta}>
                  {isSigned(article.byline) && (
                    <span>
                      <Byline byline={article.byline} />
                    </span>
                  )}
                  <Time instant={article.publishedAt} />
                </p>
              </div>
              {article.hero && (
                <div className={styles.picture}>
                  <Picture picture={article.hero.picture} sizes="(min-width: 48rem) 11rem, 26vw" ratio="landscape" decorative />
                </div>
              )}
            </article>
          </li>
        ))}
      </ol>
      <Pagination addressOf={(number) => searchAddress(language, { ...choice, page: number })} page={page} pageCount={pageCount} />
    </section>
  );
}

const strong = (chunks: React.ReactNode) => <strong>{chunks}</strong>;

function NoResults({ language, answer: { typed, choice, isNarrowed } }: { language: Language; answer: SearchPage }) {
  const t = useTranslations('Search');
  return (
    <section className={styles.none} aria-labelledby="results">
      <h2 id="results" className={styles.total}>
        {t.rich('nothing', { typed, strong })}
      </h2>
      <ul className={styles.advice}>
        {isNarrowed && (
          <li>
            <a href={searchAddress(language, { q: choice.q, sort: choice.sort })}>{t('clear')}</a>
          </li>
        )}
        <li>{t('adviceSpelling')}</li>
        <li>{t('adviceFewer')}</li>
        <li>
          <a href={frontAddress(language)}>{t('toFront')}</a>
        </li>
      </ul>
    </section>
  );
}
