import { useTranslations } from 'next-intl';
import { Body } from '@/components/blocks/body';
import { PictureFigure } from '@/components/blocks/figure/figure';
import { CorrectionNote } from '@/components/corrections/correction-note';
import { LiveCoverage } from '@/components/live/live-coverage';
import { Byline, isSigned } from '@/components/ui/byline';
import { Label } from '@/components/ui/label';
import { Time } from '@/components/ui/time';
import type { Article as ArticleValue, ArticleTeaser, Author, LiveEntriesPage } from '@/lib/content/types';
import { latestInstant } from '@/lib/time';
import styles from './article.module.css';
import { AuthorBox } from './author-box';
import { Listen } from './listen';
import { MoreStories } from './more-stories';
import { ReadingProgress } from './reading-progress';
import { SaveStory } from './save-story';
import { Share } from './share';

type Props = {
  article: ArticleValue;
  /** With the origin: what a reader passes on. */
  publicAddress: string;
  /** Short enough to be typed from paper, without the protocol. */
  shortAddress: string;
  /** Those who signed, as far as they have something to show under the story. */
  authors: Author[];
  /** Stories of its topics and its section. */
  related: ArticleTeaser[];
  /** The entries of its live coverage that stand on this page; null for a story without one. */
  livePage: LiveEntriesPage | null;
  /** Not live: nobody asks for what is new. */
  isPreview: boolean;
};

/** An article in the newspaper's reading order: date, headline, sapo, picture, body, live coverage, byline, share. */
export function Article({ article, publicAddress, shortAddress, authors, related, livePage, isPreview }: Props) {
  const t = useTranslations('Article');
  const { format } = article;
  // What is new in a coverage is its entries.
  const updatedAt = latestInstant([article.updatedAt, article.live?.changedAt]);
  const isLongRead = format === 'longRead';
  const sectionNames = article.breadcrumb.map(({ name }) => name.toLowerCase());
  // The section stands above the date; under it, "Phóng sự" would stand twice. A long read says so by its reading time.
  const repeatsSection = article.kicker !== null && sectionNames.includes(article.kicker.trim().toLowerCase());
  // A video story opens with its video; the hero would show the same twice.
  const opensWithVideo = format === 'video' && article.body[0]?.kind === 'video';
  // What opens a coverage does not stand on each of its pages again.
  const isFurther = livePage !== null && livePage.page > 1;
  return (
    <>
      {isLongRead && <ReadingProgress />}
      <article className={styles.article} data-format={format}>
        <header className={styles.head}>
          <nav className={styles.breadcrumb} aria-label={t('breadcrumb')}>
            <ol>
              {article.breadcrumb.map((section) => (
                <li key={section.address}>
                  <a href={section.address}>{section.name}</a>
                </li>
              ))}
            </ol>
          </nav>
          <p className={styles.date}>
            <Time instant={article.publishedAt} />
            {/* Of a coverage nobody reads all. */}
            {!article.live && <span className="nowrap">{t('readingMinutes', { minutes: article.readingMinutes })}</span>}
            {updatedAt && (
              <span className="nowrap">
                {t('updated')} <Time instant={updatedAt} />
              </span>
            )}
          </p>
          <Label format={isLongRead ? 'standard' : format} kicker={repeatsSection ? null : article.kicker} isEnded={article.isEnded} />
          <h1 className={styles.title}>{article.title}</h1>
        </header>
        {/* Not in the header: what makes reader views takes a paragraph beside the text for text, and leaves a header out. */}
        {article.sapo && (
          <p className={styles.sapo} data-sapo="">
            {article.sapo}
          </p>
        )}
        <div className={`screen-only ${styles.tools}`}>
          <Listen article={article} />
          <SaveStory article={article} />
        </div>
        {article.hero && !opensWithVideo && !isFurther && (
          <PictureFigure
            figure={article.hero}
            className={styles.hero}
            sizes={format === 'longRead' ? '100vw' : '(min-width: 65rem) 60rem, 100vw'}
            lead
          />
        )}
        {!isFurther && <Body blocks={article.body} format={format} />}
        {article.live && livePage && <LiveCoverage article={article} coverage={article.live} page={livePage} asks={!isPreview} />}
        <footer className={styles.foot}>
          {article.corrections.map((correction) => (
            <CorrectionNote key={correction.correctedAt + correction.content} correction={correction} />
          ))}
          {isSigned(article.byline) && (
            <p className={styles.byline}>
              <Byline byline={article.byline} linked />
            </p>
          )}
          <p className={styles.shortAddress}>{t('shortAddress', { address: shortAddress })}</p>
          <Share address={publicAddress} title={article.title} />
          {authors.map((author) => (
            <AuthorBox key={author.address} author={author} />
          ))}
          {(article.topics.length > 0 || article.secondarySections.length > 0) && (
            <dl className={`screen-only ${styles.related}`}>
              {article.topics.length > 0 && (
                <div>
                  <dt>{t('topics')}</dt>
                  {article.topics.map((topic) => (
                    <dd key={topic.address}>
                      <a href={topic.address} rel="tag">
                        {topic.name}
                      </a>
                    </dd>
                  ))}
                </div>
              )}
              {article.secondarySections.length > 0 && (
                <div>
                  <dt>{t('alsoIn')}</dt>
                  {article.secondarySections.map((section) => (
                    <dd key={section.address}>
                      <a href={section.address}>{section.name}</a>
                    </dd>
                  ))}
                </div>
              )}
            </dl>
          )}
        </footer>
      </article>
      {related.length > 0 && <MoreStories section={article.section} articles={related} />}
    </>
  );
}
