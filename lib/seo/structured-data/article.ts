import type { BlogPosting, ImageGallery, LiveBlogPosting, NewsArticle, Organization, Person, Thing, VideoObject } from 'schema-dts';
import { blocksText } from '@/lib/content/map-body';
import type { Article, ArticleFormat, AuthorReference, Block, Figure, LiveEntry, Masthead, VideoBlock } from '@/lib/content/types';
import { formatWithOffset } from '@/lib/time';
import { cutText } from '@/lib/text/cut-text';
import { canonicalAddress } from '../canonical-address';
import { articleCard } from '../drawn-pictures';
import { description } from '../description';
import { lastChange } from '../last-change';
import { figureObject, pictureCrops } from './pictures';
import { publisher } from './newspaper';

/** https://developers.google.com/search/docs/appearance/structured-data/article */
const mainType: Record<ArticleFormat, 'NewsArticle' | 'LiveBlogPosting'> = {
  standard: 'NewsArticle',
  photoStory: 'NewsArticle',
  video: 'NewsArticle',
  longRead: 'NewsArticle',
  live: 'LiveBlogPosting',
};

/**
 * What an article says of itself to search engines, in schema.org's terms: the story, and beside it the gallery of a photo
 * story and the videos. Times carry the newspaper's offset. A correction is a `CorrectionComment` under `correction`
 * (https://schema.org/correction), dated, so that whoever quotes the story can see what has changed.
 * @param entries of its live coverage, those that stand on the page
 */
export function articleNodes(article: Article, masthead: Masthead, entries: LiveEntry[] = []): Thing[] {
  const { timeZone } = masthead;
  const at = (iso: string) => formatWithOffset(iso, timeZone);
  const address = canonicalAddress(article.address);
  const story = {
    '@id': `${address}#story`,
    headline: article.title,
    ...(article.kicker && { alternativeHeadline: article.kicker }),
    ...(description(article.sapo) && { description: description(article.sapo)! }),
    inLanguage: article.language,
    url: address,
    mainEntityOfPage: address,
    image: article.hero ? pictureCrops(article.hero.picture) : [canonicalAddress(articleCard(article, masthead).address)],
    datePublished: at(article.publishedAt),
    dateModified: at(lastChange(article)),
    author: authors(article, masthead),
    publisher: publisher(masthead),
    articleSection: [...article.breadcrumb.map(({ name }) => name), ...article.secondarySections.map(({ name }) => name)],
    ...(article.topics.length > 0 && {
      keywords: article.topics.map(({ name }) => name).join(', '),
      about: article.topics.map((topic) => ({ '@type': 'Thing' as const, name: topic.name, url: canonicalAddress(topic.address) })),
    }),
    ...translation(article),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ content, correctedAt }) => ({
        '@type': 'CorrectionComment' as const,
        text: content,
        datePublished: at(correctedAt),
      })),
    }),
    isAccessibleForFree: true,
    // The headline and the sapo, which stand alone when they are read aloud.
    speakable: { '@type': 'SpeakableSpecification' as const, cssSelector: ['article h1', '[data-sapo]'] },
  };
  const main: NewsArticle | LiveBlogPosting =
    mainType[article.format] === 'LiveBlogPosting'
      ? {
          '@type': 'LiveBlogPosting',
          ...story,
          coverageStartTime: at(coverageStart(article)),
          ...(article.live?.endedAt && { coverageEndTime: at(article.live.endedAt) }),
          ...(entries.length > 0 && { liveBlogUpdate: entries.map((entry) => liveUpdate(entry, at, masthead)) }),
        }
      : { '@type': 'NewsArticle', ...story };
  return [main, ...gallery(article), ...videos(article, masthead)];
}

/** Coverage begins with its first entry, which may tell of what was before the article was there. */
function coverageStart({ publishedAt, live }: Article): string {
  return live?.startedAt && Date.parse(live.startedAt) < Date.parse(publishedAt) ? live.startedAt : publishedAt;
}

/** Characters of what stands for the headline of an entry that has none. */
const longestHeadline = 110;

/** https://schema.org/liveBlogUpdate */
function liveUpdate(entry: LiveEntry, at: (iso: string) => string, masthead: Masthead): BlogPosting {
  const text = blocksText(entry.text) || (entry.figure?.caption ?? '');
  return {
    '@type': 'BlogPosting',
    headline: entry.headline ?? cutText(text || (entry.figure?.picture.alt ?? ''), longestHeadline),
    ...(text && { articleBody: text }),
    url: canonicalAddress(entry.address),
    datePublished: at(entry.postedAt),
    ...(entry.editedAt && { dateModified: at(entry.editedAt) }),
    ...(entry.figure && { image: figureObject(entry.figure) }),
    author: entry.authors.length > 0 ? entry.authors.map(person) : publisher(masthead),
  };
}

function person({ name, address }: AuthorReference): Person {
  return { '@type': 'Person', name, url: canonicalAddress(address), '@id': canonicalAddress(`${address}#person`) };
}

/**
 * Linked authors are people with a page of their own; a free text ("Theo TTXVN") names an agency or another paper as a rule.
 * What nobody has signed, the newspaper says.
 */
function authors({ byline }: Article, masthead: Masthead): (Person | Organization)[] {
  const people = byline.authors.map(person);
  if (byline.text) return [...people, { '@type': 'Organization', name: byline.text }];
  return people.length > 0 ? people : [publisher(masthead)];
}

function translation({ translation: pair }: Article) {
  if (!pair) return {};
  const other = {
    '@type': 'NewsArticle' as const,
    '@id': `${canonicalAddress(pair.address)}#story`,
    url: canonicalAddress(pair.address),
    headline: pair.title,
    inLanguage: pair.language,
  };
  return pair.isOriginal ? { translationOfWork: other } : { workTranslation: other };
}

function figuresOf(blocks: Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block.figure];
    return block.kind === 'gallery' ? block.figures : [];
  });
}

function gallery(article: Article): ImageGallery[] {
  const figures = figuresOf(article.body);
  if (article.format !== 'photoStory' || figures.length === 0) return [];
  const address = canonicalAddress(article.address);
  return [
    {
      '@type': 'ImageGallery',
      '@id': `${address}#gallery`,
      name: article.title,
      url: address,
      inLanguage: article.language,
      isPartOf: { '@id': `${address}#story` },
      image: figures.map(figureObject),
    },
  ];
}

/** https://developers.google.com/search/docs/appearance/structured-data/video */
function videos(article: Article, masthead: Masthead): VideoObject[] {
  const address = canonicalAddress(article.address);
  const poster = (video: VideoBlock) => {
    const own = video.poster ?? article.hero?.picture;
    return own
      ? pictureCrops(own).map((crop) => (crop as { url: string }).url)
      : [canonicalAddress(articleCard(article, masthead).address)];
  };
  return article.body
    .filter((block) => block.kind === 'video')
    .map((video, index): VideoObject => ({
      '@type': 'VideoObject',
      '@id': `${address}#video-${index + 1}`,
      name: video.title || article.title,
      description: description(video.caption ?? article.sapo) ?? article.title,
      thumbnailUrl: poster(video),
      uploadDate: formatWithOffset(article.publishedAt, masthead.timeZone),
      inLanguage: article.language,
      isPartOf: { '@id': `${address}#story` },
      ...(video.source.kind === 'file'
        ? { contentUrl: canonicalAddress(video.source.src) }
        : { embedUrl: video.source.playerSrc ?? video.source.href }),
    }));
}
