import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { switchTo } from '@/components/layout/language-switch';
import { PageFrame } from '@/components/layout/page-frame';
import { StructuredData } from '@/components/layout/structured-data';
import { ListHeading } from '@/components/section/list-heading';
import { StoryList } from '@/components/section/story-list';
import { getLivePairOfTopic, getMasthead, getTopic, listTopic } from '@/lib/content';
import { frontAddress, pageAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { breadcrumb, collectionPage } from '@/lib/seo';
import { numberedListMetadata } from '@/app/[locale]/numbered-list-metadata';

export async function TopicPage({ language, slug, page }: { language: Language; slug: string; page: number }) {
  const topic = await getTopic(language, slug);
  if (!topic) notFound();
  const [list, masthead, t, tList] = await Promise.all([
    listTopic(language, topic, page),
    getMasthead(language),
    getTranslations({ locale: language, namespace: 'Topic' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  const address = pageAddress(language, topic.address, page);
  return (
    <PageFrame language={language} address={address} switchTarget={switchTo(topic.translationAddress)}>
      <StructuredData
        things={[
          collectionPage({ ...topic, language, address }, list.articles),
          breadcrumb([{ name: masthead.name, address: frontAddress(language) }, topic]),
        ]}
      />
      <div className="page-width">
        <ListHeading
          label={t('label')}
          title={topic.name}
          suffix={page > 1 ? tList('page', { page }) : null}
          description={page === 1 ? topic.description : null}
        />
        <StoryList language={language} address={topic.address} list={list} opening title={tList('stories')} />
      </div>
    </PageFrame>
  );
}

export async function topicMetadata(language: Language, slug: string, page: number): Promise<Metadata> {
  const topic = await getTopic(language, slug);
  if (!topic) return {};
  const [list, pairAddress, t] = await Promise.all([
    listTopic(language, topic, page),
    getLivePairOfTopic(language, topic),
    getTranslations({ locale: language, namespace: 'Topic' }),
  ]);
  if (!list) return {};
  // A section may have the same name.
  const title = t('pageTitle', { name: topic.name });
  const description = topic.description ?? t('description', { name: topic.name });
  return numberedListMetadata(language, {
    title,
    description,
    address: topic.address,
    pairAddress,
    page,
    stories: list.articles,
    feedOf: topic,
  });
}
