import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { switchTo } from '@/components/layout/language-switch';
import { ListHeading } from '@/components/section/list-heading';
import { StoryList } from '@/components/section/story-list';
import { getSection, listSection } from '@/lib/content';
import type { Language } from '@/lib/i18n/languages';

/** The front of a section, or one of its further pages. */
export async function SectionPage({ language, slug, page }: { language: Language; slug: string; page: number }) {
  const section = await getSection(language, slug);
  if (!section) notFound();
  const [list, t, tList] = await Promise.all([
    listSection(section, page),
    getTranslations({ locale: language, namespace: 'Section' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  return (
    <PageFrame language={language} switchTarget={switchTo(section.translationAddress)} section={section.address}>
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
    </PageFrame>
  );
}

export async function sectionMetadata(language: Language, slug: string, page: number): Promise<Metadata> {
  const section = await getSection(language, slug);
  if (!section) return {};
  const [t, tList] = await Promise.all([
    getTranslations({ locale: language, namespace: 'Section' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  return {
    title: page > 1 ? tList('pageTitle', { title: section.name, page }) : section.name,
    description: section.description ?? t('description', { name: section.name }),
  };
}
