import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Article } from '@/components/article/article';
import { PageFrame } from '@/components/layout/page-frame';
import { getArticle, getAuthor, getSection, listSection } from '@/lib/content';
import type { Article as ArticleValue, ArticleTeaser, Author } from '@/lib/content/types';
import { readEnvironment } from '@/lib/env';
import type { Language } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';

type Props = { params: Promise<{ locale: string; section: string; article: string }> };

const relatedCount = 4;
/** A story with more signatures than this shows the names alone. */
const mostAuthorBoxes = 3;

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, section, article } = await params;
  const answer = await getArticle(pageLanguage(locale), { section, segment: article });
  return answer.kind === 'article' ? { title: answer.article.title, description: answer.article.sapo || undefined } : {};
}

export default async function ArticlePage({ params }: Props) {
  const { locale, section, article: segment } = await params;
  const language = pageLanguage(locale);
  const answer = await getArticle(language, { section, segment });
  if (answer.kind === 'missing') notFound();
  if (answer.kind === 'moved') permanentRedirect(answer.address);
  const { article } = answer;
  const [authors, related] = await Promise.all([listAuthors(article), listRelated(language, section, article)]);
  return (
    <PageFrame
      language={language}
      switchTarget={article.translation ? { kind: 'samePage', address: article.translation.address } : { kind: 'storyMissing' }}
      section={article.section.address}
    >
      <Article article={article} publicAddress={`${readEnvironment().siteUrl}${article.address}`} authors={authors} related={related} />
    </PageFrame>
  );
}

/** Those of the signatures who have a biography or a portrait to show. */
async function listAuthors({ language, byline }: ArticleValue): Promise<Author[]> {
  if (byline.authors.length > mostAuthorBoxes) return [];
  // An author's slug is the last segment of the address.
  const found = await Promise.all(byline.authors.map((author) => getAuthor(language, author.address.split('/').at(-1)!)));
  return found.filter((author): author is Author => Boolean(author && (author.biography ?? author.portrait)));
}

async function listRelated(language: Language, sectionSlug: string, article: ArticleValue): Promise<ArticleTeaser[]> {
  const section = await getSection(language, sectionSlug);
  const list = section && (await listSection(section, 1));
  return (list?.articles ?? []).filter((other) => other.number !== article.number).slice(0, relatedCount);
}
