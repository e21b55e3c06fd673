import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { switchTo } from '@/components/layout/language-switch';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { AuthorHeading } from '@/components/section/author-heading';
import { StoryList } from '@/components/section/story-list';
import { getAuthor, getLivePairOfAuthor, getMasthead, listAuthor } from '@/lib/content';
import { frontAddress, pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { breadcrumb, profilePage } from '@/lib/seo';
import { numberedListMetadata } from '@/app/[locale]/numbered-list-metadata';

export async function AuthorPage({ language, slug, page }: { language: Language; slug: string; page: number }) {
  const author = await getAuthor(language, slug);
  if (!author) notFound();
  const [list, masthead, t, tList] = await Promise.all([
    listAuthor(language, author, page),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Author' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  return (
    <PageFrame language={language} address={pageAddress(language, author.address, page)} switchTarget={switchTo(author.translationAddress)}>
      <StructuredData
        things={[
          ...(page === 1 ? [profilePage(author, list.articles, masthead)] : []),
          breadcrumb([{ name: masthead.name, address: frontAddress(language) }, author]),
        ]}
      />
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
  const [list, pairAddress, t] = await Promise.all([
    listAuthor(language, author, page),
    getLivePairOfAuthor(language, author),
    getTranslations({ locale: language, namespace: 'Author' }),
  ]);
  if (!list) return {};
  const title = t('pageTitle', { name: author.name });
  const description = author.biography ?? t('description', { name: author.name });
  return numberedListMetadata(language, {
    title,
    description,
    address: author.address,
    pairAddress,
    page,
    stories: list.articles,
    feedOf: author,
  });
}
