import type { ReactNode } from 'react';
import { Article } from '@/components/article/article';
import { ViewBeacon } from '@/components/article/view-beacon';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { chooseRelated, getAuthor, getMasthead, getSection, getTopic, listSection, listTopic } from '@/lib/content';
import type { Article as ArticleValue, ArticleTeaser, Author } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import { articleNodes, breadcrumb, canonicalAddress } from '@/lib/seo';

const relatedCount = 4;
/** A story with more signatures than this shows the names alone. */
const mostAuthorBoxes = 3;

/** The page of an article, live or in preview. `notice` stands above it: what a preview says of itself. */
export async function ArticleView({ article, notice }: { article: ArticleValue; notice?: ReactNode }) {
  const [authors, related, masthead] = await Promise.all([listAuthors(article), listRelated(article), getMasthead(article.language)]);
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
        address={notice ? undefined : article.address}
        switchTarget={article.translation ? { kind: 'samePage', address: article.translation.address } : { kind: 'storyMissing' }}
        section={article.section.address}
      >
        {!notice && <StructuredData things={[...articleNodes(article, masthead), breadcrumb(way)]} />}
        <Article article={article} publicAddress={canonicalAddress(article.address)} authors={authors} related={related} />
        {!notice && <ViewBeacon article={article.number} />}
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
