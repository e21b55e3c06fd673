import { distance } from 'fastest-levenshtein';
import { readQuery, type Query } from './read-query';
import { wordsOf } from './words';

/** Other words that a misspelt one is taken for, and queries that are tried. */
const mostOfWord = 5;
const mostCorrections = 24;

/** Letters of the shorter part of a word that is taken for two written together. */
const shortestPart = 2;

/** Letters that may be wrong in a word of so many. */
const wrongLetters = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

/**
 * What may have been meant by a query that finds nothing, the most probable first: a word that no story has is misspelt,
 * and where every word is known, one of them is another.
 * @param knownWords the words of the edition's stories, as they are indexed
 */
export function correctionsOf(query: Query, knownWords: string[]): Query[] {
  const known = new Set(knownWords);
  const words = query.units.flat().map(({ plain }) => plain);
  const unknown = words.flatMap((word, index) => (known.has(word) || /\p{N}/u.test(word) ? [] : [index]));
  // What nothing is wrong with stays as it was typed, with its accents.
  const typed = wordsOf(query.text, query.language).map(({ start, end }) => query.text.slice(start, end));
  const written = (replaced: (string | undefined)[]) =>
    readQuery(words.map((word, index) => replaced[index] ?? typed[index] ?? word).join(' '), query.language);

  if (unknown.length > 0) {
    let variants: (string | undefined)[][] = [[]];
    for (const index of unknown) {
      const others = [...similarWords(words[index]!, knownWords), ...twoWords(words[index]!, known)];
      if (others.length === 0) return [];
      variants = variants.flatMap((variant) => others.map((other) => Object.assign([...variant], { [index]: other })));
      variants = variants.slice(0, mostCorrections);
    }
    return variants.map(written);
  }
  return words
    .flatMap((word, index) => similarWords(word, knownWords).map((other) => written(Object.assign([], { [index]: other }))))
    .slice(0, mostCorrections);
}

/** The nearest first; of equally near ones those that begin alike. */
function similarWords(word: string, knownWords: string[]): string[] {
  const most = wrongLetters(word.length);
  if (most === 0) return [];
  return (
    knownWords
      .filter((known) => known !== word && Math.abs(known.length - word.length) <= most)
      .map((known) => ({ known, distance: mistakes(word, known) + (known[0] === word[0] ? 0 : 0.5) }))
      .filter((candidate) => candidate.distance <= most + 0.5)
      // Of equals the first in the alphabet: the databases give words in orders of their own, and are to answer alike.
      .sort((one, other) => one.distance - other.distance || (one.known < other.known ? -1 : 1))
      .slice(0, mostOfWord)
      .map(({ known }) => known)
  );
}

/** How many letters are wrong, too many or missing; two neighbours that changed places are one mistake. */
function mistakes(word: string, known: string): number {
  if (word.length === known.length) {
    const first = [...word].findIndex((letter, index) => letter !== known[index]);
    const swapped = word.slice(0, first) + (word[first + 1] ?? '') + (word[first] ?? '') + word.slice(first + 2);
    if (swapped === known) return 1;
  }
  return distance(word, known);
}

/** Two known words without the space between them: "nongdan". */
function twoWords(word: string, known: ReadonlySet<string>): string[] {
  const cuts = Array.from({ length: Math.max(0, word.length - 2 * shortestPart + 1) }, (_, index) => index + shortestPart);
  return cuts
    .filter((cut) => known.has(word.slice(0, cut)) && known.has(word.slice(cut)))
    .map((cut) => `${word.slice(0, cut)} ${word.slice(cut)}`);
}
