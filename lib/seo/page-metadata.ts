import type { Metadata } from 'next';
import { plainText } from '@/lib/content/map-body';
import type { Article, Masthead } from '@/lib/content/types';
import { articleTitle } from './article-title';
import { canonicalAddress } from './canonical-address';
import { description } from './description';
import { feedLinks } from './feed-links';
import { hreflang } from './hreflang';
import { openGraph, openGraphOfArticle, twitterCard, type SharedPage } from './open-graph';
import { robotsRule } from './robots-rule';
import { articleSharePicture, type SharePicture } from './share-picture';

export type PageFacts = {
  /** Without the newspaper's name; on the front page it is the name itself that the title begins with. */
  title: string;
  isFront?: boolean;
  description: string;
  /** The page's one address, a path. */
  address: string;
  /** The same page in the other edition, when that is live and indexed too. */
  pairAddress: string | null;
  /** False for what a reader may need and a search engine does not: empty lists, search results. */
  isIndexed: boolean;
  picture: SharePicture;
  /** What the page lists, when feed readers can follow just that. */
  feedOf?: { name: string; address: string };
};

/** The metadata of a page that is no article. */
export function pageMetadata(page: PageFacts, masthead: Masthead): Metadata {
  const shared = sharedPage({ ...page, description: description(page.description) }, masthead);
  return {
    ...fieldsOf(page, masthead),
    title: page.isFront ? { absolute: page.title } : page.title,
    description: shared.description,
    openGraph: openGraph(shared),
    twitter: twitterCard(shared),
  };
}

/** The metadata of a live article's page. */
export function articleMetadata(article: Article, masthead: Masthead): Metadata {
  const page = {
    title: article.title,
    description: articleDescription(article, masthead.timeZone),
    address: article.address,
    pairAddress: article.translation?.address ?? null,
    isIndexed: true,
    picture: articleSharePicture(article, masthead),
  };
  const shared = sharedPage(page, masthead);
  return {
    ...fieldsOf(page, masthead),
    title: articleTitle(article, masthead.timeZone),
    description: page.description,
    openGraph: openGraphOfArticle(shared, article, masthead.timeZone),
    twitter: twitterCard(shared),
  };
}

type Indexed = Pick<PageFacts, 'address' | 'pairAddress' | 'isIndexed' | 'feedOf'>;

function fieldsOf({ address, pairAddress, isIndexed, feedOf }: Indexed, masthead: Masthead): Metadata {
  return {
    robots: robotsRule(isIndexed),
    alternates: {
      canonical: canonicalAddress(address),
      languages: isIndexed ? hreflang(masthead.language, address, pairAddress) : undefined,
      types: feedLinks(masthead, feedOf ?? null),
    },
  };
}

function sharedPage(
  page: Pick<PageFacts, 'title' | 'address' | 'pairAddress' | 'picture'> & { description: string | undefined },
  { language, name }: Masthead,
): SharedPage {
  return { ...page, language, hasPair: page.pairAddress !== null, newspaper: name };
}

/** Characters: a sapo of a word or two says too little by itself, and may be another story's too. */
const tooShort = 50;

/**
 * The sapo; without one, how the text begins; without text, the headline. After the headline, which is no other page's, where
 * the sapo is short, and where stories under one headline may have one sapo as well.
 */
function articleDescription(article: Article, timeZone: string): string | undefined {
  const paragraph = article.body.find((block) => block.kind === 'paragraph');
  const words = [article.sapo, paragraph ? plainText(paragraph.content) : ''].find((text) => text.trim() !== '') ?? '';
  const isOwn = article.namesakes === 'none' && words.length >= tooShort;
  return description(isOwn ? words : `${articleTitle(article, timeZone)}. ${words}`);
}
