import { useTranslations } from 'next-intl';
import { storiesAttribute } from '@/lib/queries/story-pages';
import { Pagination } from '@/components/ui/pagination';
import { Teaser } from '@/components/ui/teaser';
import type { ArticlePage } from '@/lib/content/types';
import { pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { EndlessList } from './endless-list';
import styles from './story-list.module.css';

type Props = {
  language: Language;
  /** The list's own address, of its page 1. */
  address: string;
  list: ArticlePage;
  /** On page 1 the newest story stands large over the others. */
  opening?: boolean;
  /** In the browser, the following pages are added to this one. */
  endless?: boolean;
  /** What an empty list says. */
  empty?: string;
  /** The name of the list for those who cannot see where it begins. */
  title: string;
};

/** A numbered list of stories, newest first. */
export function StoryList({ language, address, list, opening = false, endless = false, empty, title }: Props) {
  const t = useTranslations('List');
  const leads = opening && list.page === 1;
  const [first] = list.articles;
  const rest = leads ? list.articles.slice(1) : list.articles;
  if (!first) return <p className={styles.empty}>{empty ?? t('empty')}</p>;
  const stories = (
    <div className={styles.stories} {...{ [storiesAttribute]: '' }}>
      {leads && (
        <div className={styles.lead}>
          <Teaser
            article={first}
            heading="h2"
            shape="wide"
            size="xl"
            sapo
            meta="full"
            sizes="(min-width: 79rem) 45rem, (min-width: 40rem) 56vw, 92vw"
            lead
          />
        </div>
      )}
      {rest.length > 0 && (
        <ol className={styles.list}>
          {rest.map((article) => (
            <li key={article.number} className={styles.entry}>
              <Teaser article={article} heading="h2" shape="row" size="md" sapo meta="full" sizes="(min-width: 48rem) 16rem, 30vw" />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
  const pagination = (
    <>
      {list.pageCount > 1 && <p className={styles.position}>{t('pageOf', { page: list.page, count: list.pageCount })}</p>}
      <Pagination addressOf={(page) => pageAddress(language, address, page)} page={list.page} pageCount={list.pageCount} />
    </>
  );
  return (
    <section aria-label={title}>
      {endless ? (
        <EndlessList
          language={language}
          address={address}
          page={list.page}
          pageCount={list.pageCount}
          words={{ more: t('more'), loading: t('loading'), failed: t('failed'), added: t('added', { page: '{page}' }) }}
          pagination={pagination}
        >
          {stories}
        </EndlessList>
      ) : (
        <>
          {stories}
          {pagination}
        </>
      )}
    </section>
  );
}
