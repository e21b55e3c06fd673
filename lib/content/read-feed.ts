import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import type { Language } from '@/lib/i18n/languages';
import type { ArticleList } from '@/lib/payload/article-lists';
import { latestInstant } from '@/lib/time';
import { newestNumbers } from './live-articles';
import { readLiveArticle } from './read-article';
import { getAuthor, getSection, getTopic, teaserTags } from './read-lists';
import { listLiveEntries } from './read-live';
import { sectionFamily } from './sections';
import type { Article, LiveEntry } from './types';

/** How many stories a feed holds. */
const feedLength = 30;

/** How many entries of a live coverage stand in a feed; the rest is a click away. */
const entriesInFeed = 20;

/** A whole story, with the newest entries of its live coverage. */
export type FeedArticle = Article & { entries: LiveEntry[] };

export type FeedList = { kind: 'front' } | { kind: 'section' | 'topic' | 'author'; slug: string };

/** What a feed is made of: its list, and the newest whole stories of it. */
export type FeedContent = {
  name: string | null;
  address: string | null;
  description: string | null;
  articles: FeedArticle[];
  /** Not before its last change, the leaving of a story included, of which no story that is left knows. */
  madeAt: string;
};

type Source = {
  name: string | null;
  address: string | null;
  description: string | null;
  key: string;
  expiredBy: string[];
  articles: ArticleList;
};

/** The newest live stories of an edition, or of one of its lists, whole. Null when there is no such list. */
export async function getFeed(language: Language, list: FeedList): Promise<FeedContent | null> {
  const source = await sourceOf(language, list);
  if (!source) return null;
  const { name, address, description, key, expiredBy, articles: listed } = source;
  const { numbers, madeAt } = await cached(['feed', key, language], [...teaserTags, ...expiredBy], async () => ({
    numbers: await newestNumbers(language, listed, feedLength),
    madeAt: new Date().toISOString(),
  }));
  const found = await Promise.all(numbers.map((number) => readLiveArticle(number, language)));
  const articles = await Promise.all(found.filter((article) => article !== null).map(withEntries));
  // An entry expires its article alone, and not the lists.
  const changedAt = latestInstant([madeAt, ...articles.map(({ live }) => live?.changedAt)])!;
  return { name, address, description, articles, madeAt: changedAt };
}

async function withEntries(article: Article): Promise<FeedArticle> {
  const page = await listLiveEntries(article, 'newestFirst', 1);
  return { ...article, entries: page?.entries.slice(0, entriesInFeed) ?? [] };
}

async function sourceOf(language: Language, list: FeedList): Promise<Source | null> {
  switch (list.kind) {
    case 'front':
      return { name: null, address: null, description: null, key: 'front', expiredBy: [tags.front(language)], articles: { kind: 'all' } };
    case 'section': {
      const section = await getSection(language, list.slug);
      if (!section) return null;
      const family = await sectionFamily(section.id);
      const expiredBy = family.map((member) => tags.section(member, language));
      return { ...section, key: `section-${section.id}`, expiredBy, articles: { kind: 'section', id: section.id } };
    }
    case 'topic': {
      const topic = await getTopic(language, list.slug);
      if (!topic) return null;
      const { id } = topic;
      return { ...topic, key: `topic-${id}`, expiredBy: [tags.topic(id, language)], articles: { kind: 'topic', id } };
    }
    case 'author': {
      const author = await getAuthor(language, list.slug);
      return (
        author && {
          name: author.name,
          address: author.address,
          description: author.biography,
          key: `author-${author.id}`,
          expiredBy: [tags.author(author.id, language)],
          articles: { kind: 'author', id: author.id },
        }
      );
    }
  }
}
