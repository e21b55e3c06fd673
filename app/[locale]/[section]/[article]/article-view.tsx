import type { ReactNode } from 'react';
import { Article } from '@/components/article/article';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { chooseRelated, getAuthor, getMasthead, getSection, getTopic, listLiveEntries, listSection, listTopic } from '@/lib/content';
import type { Article as ArticleValue, ArticleTeaser, Author, LiveEntriesPage } from '@/lib/content/types';
import { frontAddress, shortAddress } from '@/lib/i18n/addresses';
import { articleNodes, breadcrumb, canonicalAddress } from '@/lib/seo';

const relatedCount = 4;
/** A story with more signatures than this shows the names alone. */
const mostAuthorBoxes = 3;

type Props = {
  article: ArticleValue;
  /** Stands above it: what a preview says of itself. */
  notice?: ReactNode;
  /** Another page of its live coverage than the newest entries. */
  otherPage?: LiveEntriesPage;
};

/** The page of an article, live or in preview. */
export async function ArticleView({ article, notice, otherPage }: Props) {
  const [authors, related, masthead, livePage] = await Promise.all([
    listAuthors(article),
    listRelated(article),
    getMasthead(article.language),
    otherPage ?? listLiveEntries(article, 'newestFirst', 1),
  ]);
  const isPreview = notice !== undefined;
  const way = [
    { name: masthead.name, address: frontAddress(article.language) },
    ...article.breadcrumb,
    { name: article.title, address: article.address },
  ];
  return (
    <>
      {notice}
      <PageFrame
        language={article.language}
        address={isPreview ? undefined : article.address}
        switchTarget={article.translation ? { kind: 'samePage', address: article.translation.address } : { kind: 'storyMissing' }}
        section={article.section.address}
      >
        {!isPreview && !otherPage && <StructuredData things={[...articleNodes(article, masthead, livePage?.entries), breadcrumb(way)]} />}
        <Article
          article={article}
          publicAddress={canonicalAddress(article.address)}
          shortAddress={canonicalAddress(shortAddress(article.language, article.number)).replace(/^https?:\/\//, '')}
          authors={authors}
          related={related}
          livePage={livePage}
          isPreview={isPreview}
        />
        {!isPreview && <view-beacon article={article.number} />}
      </PageFrame>
    </>
  );
}

/** Those of the signatures who have a biography or a portrait to show. */
async function listAuthors({ language, byline }: ArticleValue): Promise<Author[]> {
  if (byline.authors.length > mostAuthorBoxes) return [];
  // An author's slug is the last segment of the address.
  const found = await Promise.all(byline.authors.map((author) => getAuthor(language, author.address.split('/').at(-1)!)));
  return found.filter((author): author is Author => Boolean(author && (author.biography ?? author.portrait)));
}

async function listRelated(article: ArticleValue): Promise<ArticleTeaser[]> {
  const { language } = article;
  // A section's and a topic's slug are the last segment of their address.
  const slugOf = ({ address }: { address: string }) => address.split('/').at(-1)!;
  const [section, ...topics] = await Promise.all([
    getSection(language, slugOf(article.section)),
    ...article.topics.map((topic) => getTopic(language, slugOf(topic))),
  ]);
  const [ofSection, ...byTopic] = await Promise.all([
    section && listSection(section, 1),
    ...topics.map((topic) => topic && listTopic(language, topic, 1)),
  ]);
  return chooseRelated(
    article,
    byTopic.map((list) => list?.articles ?? []),
    ofSection?.articles ?? [],
    relatedCount,
  );
}
