import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getArticle, getMasthead, listLiveEntries } from '@/lib/content';
import type { LiveOrder } from '@/lib/content/types';
import { liveAddress, pageNumberOf } from '@/lib/i18n/addresses';
import { pageLanguage } from '@/lib/i18n/page-language';
import { articleSharePicture, pageMetadata } from '@/lib/seo';
import { ArticleView } from './article-view';

export type LivePageProps = { params: Promise<{ locale: string; section: string; article: string; page?: string }> };

/**
 * A page of a live coverage beside the article's own: older entries, or all of them from the start. Page 1 has no number in
 * its address; who asks for it with one is led there.
 */
export async function LivePage({ params, order }: LivePageProps & { order: LiveOrder }) {
  const { locale, section, article: segment, page: pageSegment } = await params;
  const language = pageLanguage(locale);
  const page = pageNumberOf(pageSegment ?? '1');
  const answer = await getArticle(language, { section, segment });
  if (answer.kind === 'missing' || page === null) notFound();
  if (answer.kind === 'moved') permanentRedirect(liveAddress(language, answer.address, order, page));
  const { article } = answer;
  if (pageSegment === '1') permanentRedirect(liveAddress(language, article.address, order, 1));
  const livePage = await listLiveEntries(article, order, page);
  if (!livePage) notFound();
  return <ArticleView article={article} otherPage={livePage} />;
}

/** Search engines find a coverage under one address, its article's; the other pages are for who reads it. */
export async function livePageMetadata({ params }: LivePageProps, order: LiveOrder): Promise<Metadata> {
  const { locale, section, article: segment, page: pageSegment = '1' } = await params;
  const language = pageLanguage(locale);
  const page = pageNumberOf(pageSegment);
  const answer = await getArticle(language, { section, segment });
  if (answer.kind !== 'article' || page === null) return {};
  const { article } = answer;
  const [masthead, t] = await Promise.all([getMasthead(language), getTranslations({ locale: language, namespace: 'Live' })]);
  const title = order === 'oldestFirst' ? t('fromStartTitle', { title: article.title }) : article.title;
  return pageMetadata(
    {
      title: page > 1 ? t('pageTitle', { title, page }) : title,
      description: article.sapo,
      address: liveAddress(language, article.address, order, page),
      pairAddress: null,
      isIndexed: false,
      picture: articleSharePicture(article, masthead),
    },
    masthead,
  );
}
