import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { FeedArticle } from '@/lib/content';
import type { Article, Masthead } from '@/lib/content/types';
import { feedAddress, frontAddress, type FeedFormat } from '@/lib/i18n/addresses';
import { canonicalAddress, lastChange, logoPicture } from '@/lib/seo';
import { readableCharacters } from '@/lib/text/storable-text';
import { bodyHtml, type FeedWords } from './body-html';

export type Feed = {
  masthead: Masthead;
  /** Null for the edition itself. */
  list: { name: string; address: string; description: string | null } | null;
  articles: FeedArticle[];
  /** Where a reader can ask to be told of what is new; null where nowhere. https://www.w3.org/TR/websub/#discovery */
  hub: string | null;
  words: FeedWords;
};

/** What all formats say, under names of our own. */
type Content = ReturnType<typeof contentOf>;

/** When a story of the feed last changed; null for an empty feed. */
function lastChangeOf(articles: Article[]): string | null {
  return articles.length === 0 ? null : articles.map(lastChange).reduce((latest, iso) => (iso > latest ? iso : latest));
}

/**
 * The newest stories of a list, whole, for feed readers. Times are instants in UTC, as the library writes them.
 * RSS 2.0 with content:encoded, RFC 4287, JSON Feed 1.1.
 */
export function feedDocument(feed: Feed, format: FeedFormat): string {
  const content = contentOf(feed, format);
  switch (format) {
    case 'rss':
      return readableCharacters(rss(content));
    case 'atom':
      return readableCharacters(atom(content));
    case 'json':
      return json(content);
  }
}

/** Where a feed itself is read. */
export const feedSelf = ({ masthead, list }: Pick<Feed, 'masthead' | 'list'>, format: FeedFormat): string =>
  canonicalAddress(feedAddress(list?.address ?? frontAddress(masthead.language), format));

function contentOf(feed: Feed, format: FeedFormat) {
  const { masthead, list, articles, hub, words } = feed;
  const listAddress = list?.address ?? frontAddress(masthead.language);
  const context = { absolute: canonicalAddress, words, timeZone: masthead.timeZone };
  return {
    title: list ? `${masthead.name} – ${list.name}` : masthead.name,
    description: list?.description ?? masthead.tagline ?? masthead.name,
    language: masthead.language,
    newspaper: masthead.name,
    copyright: masthead.copyright,
    page: canonicalAddress(listAddress),
    self: feedSelf(feed, format),
    hub,
    logo: canonicalAddress(logoPicture(masthead).address),
    // An empty feed has changed when nobody knows; the first of all instants says so.
    updated: new Date(lastChangeOf(articles) ?? 0),
    items: articles.map((article) => ({
      id: entryId(article),
      title: article.title,
      link: canonicalAddress(article.address),
      summary: article.sapo,
      html: bodyHtml(article, context),
      published: new Date(article.publishedAt),
      updated: new Date(lastChange(article)),
      authors: [
        ...article.byline.authors.map(({ name, address }) => ({ name, url: canonicalAddress(address) })),
        ...(article.byline.text ? [{ name: article.byline.text }] : []),
      ] as { name: string; url?: string }[],
      categories: [...new Set([...article.breadcrumb, ...article.secondarySections, ...article.topics].map(({ name }) => name))],
      picture: article.hero && {
        url: canonicalAddress(article.hero.picture.src),
        width: article.hero.picture.width,
        height: article.hero.picture.height,
        credit: article.hero.credit,
        caption: article.hero.caption,
      },
    })),
  };
}

/**
 * A name that stays an entry's own when its headline, its section or the whole address changes: a `tag:` by RFC 4151. The
 * number is never given to another story.
 */
function entryId({ number }: Article): string {
  return `tag:${new URL(canonicalAddress('/')).hostname},2026:article:${number}`;
}

function media(picture: Content['items'][number]['picture']) {
  if (!picture) return undefined;
  const { url, width, height, caption, credit } = picture;
  return {
    contents: [
      {
        url,
        width,
        height,
        medium: 'image',
        ...(caption && { description: { value: caption, type: 'plain' } }),
        ...(credit && { credits: [{ value: credit, role: 'photographer' }] }),
      },
    ],
  };
}

const hubLink = (hub: string | null) => (hub ? [{ rel: 'hub', href: hub }] : []);

function rss(feed: Content): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: feed.description,
    language: feed.language,
    ...(feed.copyright && { copyright: feed.copyright }),
    lastBuildDate: feed.updated,
    generator: 'Trang Nhất',
    // The specification allows 144 px at most, and readers scale it.
    image: { url: feed.logo, title: feed.title, link: feed.page, width: 144, height: 144 },
    atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }, ...hubLink(feed.hub)] },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      guid: { value: item.id, isPermaLink: false },
      pubDate: item.published,
      atom: { updated: item.updated },
      ...(item.authors.length > 0 && { dc: { creators: item.authors.map(({ name }) => name) } }),
      categories: item.categories.map((name) => ({ name })),
      ...(item.summary && { description: item.summary }),
      content: { encoded: item.html },
      media: media(item.picture),
    })),
  });
}

function atom(feed: Content): string {
  return generateAtomFeed({
    id: feed.page,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    authors: [{ name: feed.newspaper, uri: feed.page }],
    generator: { text: 'Trang Nhất' },
    icon: feed.logo,
    logo: feed.logo,
    ...(feed.copyright && { rights: { value: feed.copyright } }),
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.page, rel: 'alternate', type: 'text/html', hreflang: feed.language },
      ...hubLink(feed.hub),
    ],
    xml: { lang: feed.language },
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      links: [{ href: item.link, rel: 'alternate', type: 'text/html' }],
      published: item.published,
      updated: item.updated,
      ...(item.authors.length > 0 && { authors: item.authors.map(({ name, url }) => ({ name, ...(url && { uri: url }) })) }),
      categories: item.categories.map((term) => ({ term })),
      ...(item.summary && { summary: { value: item.summary } }),
      content: { type: 'html', value: item.html },
      media: media(item.picture),
    })),
  });
}

function json(feed: Content): string {
  const document = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    icon: feed.logo,
    language: feed.language,
    authors: [{ name: feed.newspaper, url: feed.page }],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title,
      content_html: item.html,
      ...(item.summary && { summary: item.summary }),
      ...(item.picture && { image: item.picture.url }),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors,
      tags: item.categories,
      language: feed.language,
    })),
  });
  // The library leaves an empty list out; JSON Feed asks for it.
  return JSON.stringify({ items: [], ...(document as object) });
}
