import { useTranslations } from 'next-intl';
import { MostRead, type MostReadLists } from '@/components/most-read/most-read';
import { Byline, isSigned } from '@/components/ui/byline';
import { Credit } from '@/components/ui/credit';
import { Label } from '@/components/ui/label';
import { Picture } from '@/components/ui/picture';
import { Teaser } from '@/components/ui/teaser';
import { Time } from '@/components/ui/time';
import type { ArticleTeaser, FrontPage } from '@/lib/content/types';
import { arrangeSections } from './arrange';
import styles from './front.module.css';
import { LatestList } from './latest-list';
import { SectionRow } from './section-row';
import { VisualStrip } from './visual-strip';

export function Front({ front, mostRead }: { front: FrontPage; mostRead: MostReadLists }) {
  const t = useTranslations('Front');
  const rows = arrangeSections(front.sections);
  const [beside, under] = [front.secondaryLeads.slice(0, 2), front.secondaryLeads.slice(2)];
  if (!front.lead && front.latest.length === 0) {
    return <p className={`page-width ${styles.empty}`}>{t('empty')}</p>;
  }
  return (
    <>
      <div className={`page-width ${styles.opening}`}>
        {front.lead && <Lead article={front.lead} />}
        {beside.length > 0 && (
          <section className={styles.beside} aria-label={t('secondary')}>
            {beside.map((article, index) => (
              <Teaser
                key={article.number}
                article={article}
                shape="stacked"
                size={index === 0 ? 'md' : 'sm'}
                sapo={index === 0 || !article.hero}
                sizes="(min-width: 64rem) 18rem, (min-width: 48rem) 48vw, 92vw"
              />
            ))}
          </section>
        )}
        {under.length > 0 && (
          <div className={styles.under}>
            {under.map((article) => (
              <Teaser key={article.number} article={article} shape="beside" size="sm" sapo sizes="9.5rem" />
            ))}
          </div>
        )}
        <section className={styles.latest} aria-labelledby="latest">
          <h2 id="latest" className={styles.latestTitle}>
            {t('latest')}
          </h2>
          <LatestList stories={front.latest} />
        </section>
      </div>
      {rows.map((row, index) => (
        <div key={row.shape === 'shared' ? row.sections[0]!.section.address : row.section.section.address} className={styles.row}>
          <SectionRow row={row} />
          {index === 1 && <MostRead lists={mostRead} />}
          {index === 0 && front.visual.length > 0 && <VisualStrip articles={front.visual} />}
        </div>
      ))}
      {rows.length < 2 && <MostRead lists={mostRead} />}
      {rows.length === 0 && front.visual.length > 0 && <VisualStrip articles={front.visual} />}
    </>
  );
}

/** The story of the day: the headline over the picture, as on a printed front page. */
function Lead({ article }: { article: ArticleTeaser }) {
  return (
    <article className={styles.lead}>
      <Label format={article.format} kicker={article.kicker} isEnded={article.isEnded} />
      <h2 className={styles.leadTitle}>
        <a href={article.address}>{article.title}</a>
      </h2>
      {article.hero && (
        <figure className={styles.leadFigure}>
          <Picture picture={article.hero.picture} ratio="landscape" sizes="(min-width: 79rem) 40rem, (min-width: 64rem) 52vw, 92vw" lead />
          {(article.hero.caption || article.hero.credit) && (
            <figcaption>
              {article.hero.caption} <Credit name={article.hero.credit} />
            </figcaption>
          )}
        </figure>
      )}
      <p className={styles.leadSapo}>{article.sapo}</p>
      <p className={styles.leadMeta}>
        {isSigned(article.byline) && (
          <strong>
            <Byline byline={article.byline} />
          </strong>
        )}
        <Time instant={article.publishedAt} />
      </p>
    </article>
  );
}
