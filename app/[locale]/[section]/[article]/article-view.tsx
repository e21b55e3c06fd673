import type { ReactNode } from 'react';
import { Article } from '@/components/article/article';
import { PageFrame } from '@/components/layout/page-frame';
import { getAuthor, getMasthead, getSection, listSection } from '@/lib/content';
import type { Article as ArticleValue, ArticleTeaser, Author } from '@/lib/content/types';
import { readEnvironment } from '@/lib/env';
import { articleJsonLd, inScript } from '@/lib/seo';

const relatedCount = 4;
/** A story with more signatures than this shows the names alone. */
const mostAuthorBoxes = 3;

/** The page of an article, live or in preview. `notice` stands above it: what a preview says of itself. */
export async function ArticleView({ article, notice }: { article: ArticleValue; notice?: ReactNode }) {
  const [authors, related, masthead] = await Promise.all([listAuthors(article), listRelated(article), getMasthead(article.language)]);
  const publicAddress = `${readEnvironment().siteUrl}${article.address}`;
  return (
    <>
      {notice}
      <PageFrame
        language={article.language}
        switchTarget={article.translation ? { kind: 'samePage', address: article.translation.address } : { kind: 'storyMissing' }}
        section={article.section.address}
      >
        {!notice && (
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: inScript(articleJsonLd(article, { publicAddress, publisher: masthead.name })) }}
          />
        )}
        <Article article={article} publicAddress={publicAddress} authors={authors} related={related} />
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
  const section = await getSection(article.language, article.section.address.split('/').at(-1)!);
  const list = section && (await listSection(section, 1));
  return (list?.articles ?? []).filter((other) => other.number !== article.number).slice(0, relatedCount);
}
