import type { Article, ArticleTeaser, Masthead, Picture } from '@/lib/content/types';
import { cropOf, cropShapes } from '@/lib/media';
import { canonicalAddress } from './canonical-address';
import { articleCard, editionCard } from './drawn-pictures';

export type SharePicture = { url: string; width: number; height: number; alt: string };

/** A wide crop; null for a picture that is too small to stand across a card, or not ours to crop. */
function wideCrop(picture: Picture | undefined): SharePicture | null {
  const crop = picture && cropOf(picture, 'wide');
  return crop && crop.width >= cropShapes.wide.width
    ? { url: canonicalAddress(crop.address), width: crop.width, height: crop.height, alt: picture.alt }
    : null;
}

/**
 * What a network shows of an article that somebody shares: its picture where that has 1200 px, else a card with its headline.
 * https://developers.facebook.com/docs/sharing/webmasters/images, https://developer.x.com/en/docs/x-for-websites/cards
 */
export function articleSharePicture(article: Article, masthead: Masthead): SharePicture {
  const { address, ...size } = articleCard(article, masthead);
  return wideCrop(article.hero?.picture) ?? { url: canonicalAddress(address), ...size, alt: article.title };
}

/** Of a list, the picture of the first story that has one of the size; else the edition's card. */
export function listSharePicture(stories: ArticleTeaser[], masthead: Masthead): SharePicture {
  for (const { hero } of stories) {
    const crop = wideCrop(hero?.picture);
    if (crop) return crop;
  }
  const { address, ...size } = editionCard(masthead);
  return { url: canonicalAddress(address), ...size, alt: masthead.name };
}
