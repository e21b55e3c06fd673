import { createHash } from 'node:crypto';
import type { ArticleTeaser, Masthead } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';

/** Pixels. Facebook, Zalo and X show a card of this shape whole; the search engines ask for 1200 px. */
const cardSize = { width: 1200, height: 630 };
/** Pixels. Google asks a logo for at least 112. */
const logoSize = { width: 512, height: 512 };

/** A picture that the portal draws itself: a card for pages without a picture of their own, and the newspaper's logo. */
export type DrawnPicture = { address: string; width: number; height: number };

/**
 * What is drawn is in the address, as a digest: networks keep a picture for good, and ask for a new address when the
 * headline, the name or the colour has changed.
 */
function address(subject: string, ...shown: string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 12);
  return `/api/drawn/${subject}-${digest}.png`;
}

/** The card of an article: its headline under the newspaper's name. */
export function articleCard(
  { number, title, section }: Pick<ArticleTeaser, 'number' | 'title' | 'section'>,
  masthead: Masthead,
): DrawnPicture {
  return { address: address(`article-${number}`, title, section.name, masthead.name, masthead.accentColour.light), ...cardSize };
}

/** The card of every other page: the edition's name and what stands under it. */
export function editionCard(masthead: Masthead): DrawnPicture {
  return { address: address(masthead.language, masthead.name, masthead.tagline ?? '', masthead.accentColour.light), ...cardSize };
}

export function logoPicture(masthead: Masthead): DrawnPicture {
  return { address: address(`logo-${masthead.language}`, masthead.name, masthead.accentColour.light), ...logoSize };
}

export type DrawnSubject = { kind: 'article'; number: number } | { kind: 'edition' | 'logo'; language: Language };

/** What the last segment of a drawn picture's address asks for; null when nothing. */
export function drawnSubject(file: string): DrawnSubject | null {
  const article = /^article-([1-9]\d{0,9})-[0-9a-f]{12}\.png$/.exec(file);
  if (article) return { kind: 'article', number: Number(article[1]) };
  const edition = /^(logo-)?(vi|en)-[0-9a-f]{12}\.png$/.exec(file);
  return edition ? { kind: edition[1] ? 'logo' : 'edition', language: edition[2] as Language } : null;
}
