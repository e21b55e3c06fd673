import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { switchTo } from '@/components/layout/language-switch';
import { PageFrame } from '@/components/layout/page-frame';
import { ListHeading } from '@/components/section/list-heading';
import { StoryList } from '@/components/section/story-list';
import { getTopic, listTopic } from '@/lib/content';
import type { Language } from '@/lib/i18n/languages';

export async function TopicPage({ language, slug, page }: { language: Language; slug: string; page: number }) {
  const topic = await getTopic(language, slug);
  if (!topic) notFound();
  const [list, t, tList] = await Promise.all([
    listTopic(language, topic, page),
    getTranslations({ locale: language, namespace: 'Topic' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  if (!list) notFound();
  return (
    <PageFrame language={language} switchTarget={switchTo(topic.translationAddress)}>
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
  const [t, tList] = await Promise.all([
    getTranslations({ locale: language, namespace: 'Topic' }),
    getTranslations({ locale: language, namespace: 'List' }),
  ]);
  return {
    title: page > 1 ? tList('pageTitle', { title: topic.name, page }) : topic.name,
    description: topic.description ?? t('description', { name: topic.name }),
  };
}
