import { articleAddress, authorAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import type { Article as StoredArticle, Author as StoredAuthor } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from '@/lib/payload/reference-id';
import { mapFigure, type MediaLookup } from './map-picture';
import type { ArticleTeaser, Byline, Section } from './types';

export type TeaserLookups = {
  media: MediaLookup;
  authors: ReadonlyMap<number, StoredAuthor>;
  sections: ReadonlyMap<number, Section>;
};

/** What a teaser is made of; readers select just these columns. */
export type TeaserFields = Pick<
  StoredArticle,
  | 'id'
  | 'language'
  | 'kicker'
  | 'title'
  | 'sapo'
  | 'slug'
  | 'format'
  | 'section'
  | 'hero'
  | 'authors'
  | 'byline'
  | 'publishedAt'
  | 'liveEndedAt'
>;

export function mapByline(fields: Pick<TeaserFields, 'authors' | 'byline'>, authors: TeaserLookups['authors'], language: Language): Byline {
  return {
    authors: referenceIds(fields.authors).flatMap((id) => {
      const author = authors.get(id);
      return author?.slug ? [{ name: author.name, address: authorAddress(language, author.slug) }] : [];
    }),
    text: fields.byline?.trim() || null,
  };
}

/** Null when the article's section does not exist in its edition: then it has no address. */
export function mapTeaser(fields: TeaserFields, lookups: TeaserLookups): ArticleTeaser | null {
  const section = lookups.sections.get(referenceId(fields.section) ?? -1);
  if (!section || !fields.publishedAt) return null;
  return {
    number: fields.id,
    language: fields.language,
    address: articleAddress(fields.language, section.slug, fields.slug ?? '', fields.id),
    kicker: fields.kicker?.trim() || null,
    title: fields.title,
    sapo: fields.sapo?.trim() ?? '',
    format: fields.format,
    section: { name: section.name, address: section.address },
    hero: mapFigure(fields.hero, lookups.media),
    byline: mapByline(fields, lookups.authors, fields.language),
    publishedAt: new Date(fields.publishedAt).toISOString(),
    isEnded: fields.format === 'live' && Boolean(fields.liveEndedAt),
  };
}
