import { entryAnchor, liveAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import type { Article as StoredArticle, Author as StoredAuthor, LiveEntry as StoredEntry } from '@/lib/payload/generated-types';
import { latestInstant } from '@/lib/time';
import type { LexicalState } from './lexical';
import { mapByline } from './map-article';
import { mapBody } from './map-body';
import { mapFigure, type MediaLookup } from './map-picture';
import type { Article, ArticleTeaser, LiveCoverage, LiveEntry, LiveEntryReference, LiveOrder } from './types';

/** How many entries stand on one numbered page of a coverage. */
export const entriesPerPage = 50;

/** Milliseconds within which a change is the writing of an entry still, and not an edit that readers are told of. */
const writingTime = 2 * 60_000;

/** What a coverage knows of an entry without having read it. */
export type CoverageRow = Pick<StoredEntry, 'id' | 'postedAt' | 'headline' | 'keyMoment' | 'updatedAt'>;

const iso = (value: string): string => new Date(value).toISOString();

/** @param rows the newest first @param address of the article */
export function mapCoverage(
  article: Pick<StoredArticle, 'language' | 'pinnedSummary' | 'liveEndedAt'>,
  rows: CoverageRow[],
  address: string,
): LiveCoverage {
  const { language, liveEndedAt } = article;
  const entries = rows.map(({ id, updatedAt }) => ({ number: id, version: Date.parse(updatedAt) }));
  const last = rows.at(-1);
  return {
    summary: (article.pinnedSummary ?? '')
      .split('\n')
      // Some write the point itself at the head of a line.
      .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
      .filter((line) => line !== ''),
    endedAt: liveEndedAt ? iso(liveEndedAt) : null,
    startedAt: last ? iso(last.postedAt) : null,
    changedAt: latestInstant([...rows.map(({ updatedAt }) => updatedAt), liveEndedAt]),
    keyMoments: rows
      .filter(({ keyMoment, headline }) => keyMoment && headline?.trim())
      .map(({ id, postedAt, headline }) => ({
        number: id,
        postedAt: iso(postedAt),
        headline: headline!.trim(),
        address: entryAddress(language, address, entries, id),
      })),
    entries,
  };
}

/** Where an entry is found whatever is told after it. @param entries the newest first */
function entryAddress(language: Language, article: string, entries: LiveEntryReference[], number: number): string {
  const fromStart = entries.length - 1 - entries.findIndex((entry) => entry.number === number);
  const page = Math.floor(fromStart / entriesPerPage) + 1;
  return `${liveAddress(language, article, 'oldestFirst', page)}#${entryAnchor(language, number)}`;
}

/** The entries on a numbered page, from 1. Null when there is no such page; page 1 of an empty coverage is an empty page. */
export function entriesOnPage(
  entries: LiveEntryReference[],
  order: LiveOrder,
  page: number,
): { entries: LiveEntryReference[]; pageCount: number } | null {
  const pageCount = Math.max(1, Math.ceil(entries.length / entriesPerPage));
  if (page > pageCount) return null;
  const ordered = order === 'newestFirst' ? entries : [...entries].reverse();
  return { entries: ordered.slice((page - 1) * entriesPerPage, page * entriesPerPage), pageCount };
}

/** An entry with all that belongs to it but its text, whose links lead to what may change without it. */
export type MappedEntry = Omit<LiveEntry, 'text' | 'address'> & { storedText: LexicalState; relatedNumbers: number[] };

export function mapEntry(
  stored: StoredEntry,
  relatedNumbers: number[],
  lookups: { media: MediaLookup; authors: ReadonlyMap<number, StoredAuthor> },
  language: Language,
): MappedEntry {
  const { id, updatedAt, createdAt, postedAt, kind, headline, keyMoment, authors, figure, text } = stored;
  const isEdited = Date.parse(updatedAt) - Date.parse(createdAt) > writingTime;
  return {
    number: id,
    version: Date.parse(updatedAt),
    postedAt: iso(postedAt),
    editedAt: isEdited ? iso(updatedAt) : null,
    kind,
    headline: headline?.trim() || null,
    isKeyMoment: Boolean(keyMoment),
    authors: mapByline({ authors, byline: null }, lookups.authors, language).authors,
    figure: mapFigure(figure, lookups.media),
    storedText: text as LexicalState,
    relatedNumbers,
  };
}

/** @param related live articles that the text may link to, by number */
export function mapEntryText(
  { storedText, relatedNumbers: _related, ...entry }: MappedEntry,
  related: ReadonlyMap<number, ArticleTeaser>,
  article: Pick<Article, 'language' | 'address' | 'live'>,
): LiveEntry {
  const blocks = mapBody(storedText, {
    media: new Map(),
    articles: related,
    onUnknown: (type) => console.warn(`Live entry ${entry.number}: the text holds "${type}", which cannot be shown there; it is left out.`),
  });
  return {
    ...entry,
    text: blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'list'),
    address: entryAddress(article.language, article.address, article.live?.entries ?? [], entry.number),
  };
}
