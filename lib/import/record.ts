/** One article as its source says it, whatever the format, and what could not be taken over. */
import type { ArticleFormat } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import { reservedFirstSegments } from '@/lib/i18n/addresses';
import { slugify } from '@/lib/slug';
import type { BodyNode, SourcePicture } from './body';

/** A slug, and the name to give the section if it has to be made. */
export type SectionOfRecord = { slug: string; name?: string };

export type ArticleStatus = 'draft' | 'published';

export type ImportRecord = {
  /** `markdown`, `jsonl` or `wxr:HOST`; with `sourceId` it is the identity that makes a second import an update. */
  sourceSystem: string;
  sourceId: string;
  language: Language;
  /** The `sourceId` of the original in the same source system, which may come later. */
  translationOf: string | null;
  section: SectionOfRecord;
  secondarySections: SectionOfRecord[];
  title: string;
  /** Null: to be made from the title. */
  slug: string | null;
  /** Empty when the source has none. */
  sapo: string;
  kicker: string | null;
  /** Names; empty when `byline` signs, or nobody. */
  authors: string[];
  byline: string | null;
  topics: string[];
  /** ISO 8601 in UTC. Null only for a draft, or where `hoursAgo` says it instead. */
  publishedAt: string | null;
  /** Set only where the source tells of a substantive edit. */
  updatedAt: string | null;
  /** The demonstration content's ages, counted back from the moment it is loaded. */
  hoursAgo: number | null;
  updatedHoursAgo: number | null;
  status: ArticleStatus;
  format: ArticleFormat;
  hero: SourcePicture | null;
  /** Paths (with query) on this site that used to lead to the article. */
  legacyUrls: string[];
  body: BodyNode[];
  /** File and line, or item number, for messages. */
  place: string;
};

/** The identity of an article across imports: its source system and its id there. */
export function keyOf({ sourceSystem, sourceId }: Pick<ImportRecord, 'sourceSystem' | 'sourceId'>): string {
  return `${sourceSystem}:${sourceId}`;
}

/**
 * Something that was not taken over. `article`: nothing of it came in; `figure`: it came in without that
 * picture or recording; `field`: it came in without that value. `reason` is a sentence for the operator.
 */
export type Refusal = { place: string; reason: string; scope: 'article' | 'figure' | 'field' };

/** What a reader yields, one for each article or item of the source. */
export type SourceItem =
  | { kind: 'record'; record: ImportRecord; refusals: Refusal[] }
  | { kind: 'refused'; refusal: Refusal }
  /** Not an article: `what` names the kind to count by ("page", "attachment", …). */
  | { kind: 'skipped'; what: string };

/** Nothing of the source could be read; the message is a sentence for the operator. */
export class UnreadableSourceError extends Error {
  override name = 'UnreadableSourceError';
}

/** Largest body, in bytes of UTF-8. */
export const maximumBodyBytes = 1024 * 1024;

/** Where an article without a category goes. */
export const unfiledSection: Record<Language, Required<SectionOfRecord>> = {
  vi: { slug: 'chua-phan-loai', name: 'Chưa phân loại' },
  en: { slug: 'uncategorized', name: 'Uncategorized' },
};

/** Put before a section slug that an address of the site already uses. */
const reservedPrefix: Record<Language, string> = { vi: 'chuyen-muc', en: 'section' };

/**
 * The section that a source means by a slug or a name. A name is turned into a slug and kept as the name;
 * a slug that the site's own addresses use ("media", "latest") gets a prefix. Null when no slug can be made of it.
 */
export function sectionFrom(slugOrName: string, language: Language, name?: string): SectionOfRecord | null {
  const given = slugOrName.trim();
  const slug = slugify(given) || slugify(name ?? '');
  if (slug === '') return null;
  const free = reservedFirstSegments.has(slug) ? `${reservedPrefix[language]}-${slug}` : slug;
  const called = name?.trim() || (slug === given ? undefined : given);
  return called === undefined ? { slug: free } : { slug: free, name: called };
}

/** The refusal for a body that is too large, or null when it is not. */
export function oversizeReason(body: string): string | null {
  const bytes = Buffer.byteLength(body);
  if (bytes <= maximumBodyBytes) return null;
  return `The body is ${(bytes / 1024 / 1024).toFixed(1)} MB; the limit is 1 MB. Split the article or take what is not text out of it.`;
}
