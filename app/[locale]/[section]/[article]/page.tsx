import type { Metadata } from 'next';
import { draftMode, headers } from 'next/headers';
import { notFound, permanentRedirect } from 'next/navigation';
import { DraftBanner } from '@/components/preview/draft-banner';
import { UnfinishedDraft } from '@/components/preview/unfinished-draft';
import { getArticle, getDraftAt, getMasthead } from '@/lib/content';
import type { Draft } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { pageLanguage } from '@/lib/i18n/page-language';
import { signedInUser } from '@/lib/preview';
import { articleMetadata } from '@/lib/seo';
import { ArticleView } from './article-view';

type Props = { params: Promise<{ locale: string; section: string; article: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, section, article } = await params;
  const language = pageLanguage(locale);
  const draft = await previewedDraft(language, article);
  if (draft) return { title: draft.article?.title, robots: { index: false, follow: false } };
  const answer = await getArticle(language, { section, segment: article });
  return answer.kind === 'article' ? articleMetadata(answer.article, await getMasthead(language)) : {};
}

export default async function ArticlePage({ params }: Props) {
  const { locale, section, article: segment } = await params;
  const language = pageLanguage(locale);
  const draft = await previewedDraft(language, segment);
  if (draft) {
    const banner = <DraftBanner draft={draft} />;
    return draft.article ? <ArticleView article={draft.article} notice={banner} /> : <UnfinishedDraft banner={banner} />;
  }
  const answer = await getArticle(language, { section, segment });
  if (answer.kind === 'missing') notFound();
  if (answer.kind === 'moved') permanentRedirect(answer.address);
  return <ArticleView article={answer.article} />;
}

/**
 * The draft, in Next's draft mode, for who is still signed in. The cookie of the mode alone opens nothing: it outlives a
 * session, and is the same for everybody.
 */
async function previewedDraft(language: Language, segment: string): Promise<Draft | null> {
  if (!(await draftMode()).isEnabled) return null;
  const user = await signedInUser(await headers());
  return user && getDraftAt(language, segment, user);
}
