import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { switchTo } from '@/components/layout/language-switch';
import { PageFrame } from '@/components/layout/page-frame';
import { AuthorHeading } from '@/components/section/author-heading';
import { StoryList } from '@/components/section/story-list';
import { getAuthor, listAuthor } from '@/lib/content';
import type { Language } from '@/lib/i18n/languages';

export async function AuthorPage({ language, slug, page }: { language: Language; slug: string; page: number }) {
  const author = await getAuthor(language, slug);
  if (!author) notFound();
  const [list, t, tList] = await Promise.all([
    listAuthor(language, author, page),
    getTranslations({ locale: language, namespace: 'Author' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  return (
    <PageFrame language={language} switchTarget={switchTo(author.translationAddress)}>
      <div className="page-width">
        <AuthorHeading author={author} suffix={page > 1 ? tList('page', { page }) : null} />
        <StoryList language={language} address={author.address} list={list} title={t('stories', { name: author.name })} />
      </div>
    </PageFrame>
  );
}

export async function authorMetadata(language: Language, slug: string, page: number): Promise<Metadata> {
  const author = await getAuthor(language, slug);
  if (!author) return {};
  const [t, tList] = await Promise.all([
    getTranslations({ locale: language, namespace: 'Author' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  return {
    title: page > 1 ? tList('pageTitle', { title: author.name, page }) : author.name,
    description: t('description', { name: author.name }),
  };
}
