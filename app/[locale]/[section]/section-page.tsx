import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MostRead } from '@/components/most-read/most-read';
import { PageFrame } from '@/components/layout/page-frame';
import { switchTo } from '@/components/layout/language-switch';
import { StructuredData } from '@/components/layout/structured-data';
import { ListHeading } from '@/components/section/list-heading';
import { StoryList } from '@/components/section/story-list';
import { getLivePairOfSection, getMasthead, getSection, listSection } from '@/lib/content';
import { frontAddress, pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { listMostRead } from '@/lib/most-read';
import { breadcrumb, collectionPage } from '@/lib/seo';
import { numberedListMetadata } from '@/app/[locale]/numbered-list-metadata';

/** The front of a section, or one of its further pages. */
export async function SectionPage({ language, slug, page }: { language: Language; slug: string; page: number }) {
  const section = await getSection(language, slug);
  if (!section) notFound();
  const [list, day, week, masthead, t, tList] = await Promise.all([
    listSection(section, page),
    listMostRead(language, 'day', section),
    listMostRead(language, 'week', section),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Section' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  const address = pageAddress(language, section.address, page);
  const way = [{ name: masthead.name, address: frontAddress(language) }, ...(section.parent ? [section.parent] : []), section];
  return (
    <PageFrame language={language} address={address} switchTarget={switchTo(section.translationAddress)} section={section.address}>
      <StructuredData things={[collectionPage({ ...section, address }, list.articles), breadcrumb(way)]} />
      <div className="page-width">
        <ListHeading
          label={section.parent && <a href={section.parent.address}>{section.parent.name}</a>}
          title={section.name}
          suffix={page > 1 ? tList('page', { page }) : null}
          description={page === 1 ? section.description : null}
          links={{ label: t('children'), entries: section.children }}
        />
        <StoryList language={language} address={section.address} list={list} opening title={tList('stories')} />
      </div>
      {page === 1 && <MostRead lists={{ day, week }} />}
    </PageFrame>
  );
}

export async function sectionMetadata(language: Language, slug: string, page: number): Promise<Metadata> {
  const section = await getSection(language, slug);
  if (!section) return {};
  const [list, pairAddress, t] = await Promise.all([
    listSection(section, page),
    getLivePairOfSection(section),
    getTranslations({ locale: language, namespace: 'Section' }),
  ]);
  if (!list) return {};
  const { name, parent } = section;
  const title = parent ? t('titleWithParent', { name, parent: parent.name }) : name;
  const description = section.description ?? t('description', { name: title });
  return numberedListMetadata(language, {
    title,
    description,
    address: section.address,
    pairAddress,
    page,
    stories: list.articles,
    feedOf: section,
  });
}
