import type { Language } from '@/lib/i18n/languages';
import { readableCharacters } from '@/lib/text/storable-text';
import { wordsOf, type Word } from './words';

/** What more is typed is not looked for: nobody means it, and each word costs the store something. */
const longestQuery = 200;
const mostWords = 16;

/** What is looked for as a whole: one word, or several that stand in this order. */
export type Unit = Pick<Word, 'plain' | 'marked'>[];

/** `text` is what was typed, fit to be shown and put into an address. */
export type Query = { text: string; language: Language; units: Unit[] };

/** Phrases stand between quotation marks of any kind; one that is opened and not closed is no phrase. */
const phrasePattern = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** A number is one thing: "3.200" is not any 3 and any 200. */
const numberPattern = /\p{N}+(?:[.,:/-]\p{N}+)+/gu;

/**
 * Reads what somebody has typed into the search. Whatever it is, it is words: no character has a power over the store.
 * @returns a query without units where nothing is left to look for
 */
export function readQuery(typed: string, language: Language): Query {
  const text = readableCharacters(typed.normalize('NFC')).replace(/\s+/g, ' ').trim().slice(0, longestQuery).trim();
  const words = wordsOf(text, language).slice(0, mostWords);
  const wholes = [...spansOf(text, phrasePattern), ...spansOf(text, numberPattern)];
  const units: Unit[] = [];
  let whole: { start: number; end: number } | undefined;
  for (const { plain, marked, start, end } of words) {
    const own = wholes.find((span) => start >= span.start && end <= span.end);
    if (own !== undefined && own === whole) units.at(-1)!.push({ plain, marked });
    else units.push([{ plain, marked }]);
    whole = own;
  }
  return { text, language, units };
}

function spansOf(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
