import type { Language } from '@/lib/i18n/languages';
import { readableCharacters } from '@/lib/text/storable-text';
import { otherWritings } from './abbreviations';
import { wordsOf, type Word } from './words';

/** What more is typed is not looked for: nobody means it, and each word costs the store something. */
const longestQuery = 200;
const mostWords = 16;
/** Of more abbreviations in one query the first are looked for in full. */
const mostAbbreviations = 3;

/** What is looked for as a whole: one word, or several that stand in this order. */
export type Unit = Pick<Word, 'plain' | 'marked'>[];

/** What was typed, and what else says the same: of "HĐND", "Hội đồng nhân dân". */
export type Term = { units: Unit[]; others: Unit[] };

/** `text` is what was typed, fit to be shown and put into an address; `units` are those of all terms. */
export type Query = { text: string; language: Language; units: Unit[]; terms: Term[] };

/** Phrases stand between quotation marks of any kind; one that is opened and not closed is no phrase. */
const phrasePattern = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** A number is one thing: "3.200" is not any 3 and any 200. */
const numberPattern = /\p{N}+(?:[.,:/-]\p{N}+)+/gu;

/** What was typed, in one line, as far as it is looked at: what is shown of it and stands in addresses is no longer. */
export function typedText(typed: string): string {
  const line = readableCharacters(typed).normalize('NFC').replace(/\s+/g, ' ').trim();
  // Cut off, a character may be half of one.
  return readableCharacters(line.slice(0, longestQuery)).trim();
}

/**
 * Reads what somebody has typed into the search. Whatever it is, it is words: no character has a power over the store.
 * @returns a query without units where nothing is left to look for
 */
export function readQuery(typed: string, language: Language): Query {
  const text = typedText(typed);
  const words = wordsOf(text, language).slice(0, mostWords);
  const wholes = [...spansOf(text, phrasePattern), ...spansOf(text, numberPattern)];
  const units: Unit[] = [];
  const fixed = new Set<Unit>();
  let whole: { start: number; end: number } | undefined;
  for (const { plain, marked, start, end } of words) {
    const own = wholes.find((span) => start >= span.start && end <= span.end);
    if (own !== undefined && own === whole) units.at(-1)!.push({ plain, marked });
    else units.push([{ plain, marked }]);
    if (own) fixed.add(units.at(-1)!);
    whole = own;
  }
  return { text, language, units, terms: termsOf(units, fixed, language) };
}

/** @param fixed phrases and numbers: who puts words between quotation marks means them as they are */
function termsOf(units: Unit[], fixed: ReadonlySet<Unit>, language: Language): Term[] {
  const terms: Term[] = [];
  let abbreviations = 0;
  for (let index = 0; index < units.length;) {
    const rest = units.slice(index);
    const end = rest.findIndex((unit) => fixed.has(unit));
    const free = (end < 0 ? rest : rest.slice(0, end)).flat();
    const known = abbreviations < mostAbbreviations ? otherWritings(free, language) : null;
    const length = known?.length ?? 1;
    terms.push({ units: rest.slice(0, length), others: known?.others ?? [] });
    if (known) abbreviations++;
    index += length;
  }
  return terms;
}

function spansOf(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
