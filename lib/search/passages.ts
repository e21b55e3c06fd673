import type { Query, Unit } from './read-query';
import { pairOf, pairsOf } from './conditions';
import { type Word, wordsOf } from './words';

/** A text in pieces, some of which answer the query: to be shown one after the other. */
export type Passage = { text: string; isMatch: boolean }[];

/** Characters of a passage, about three lines of a list. */
const longestPassage = 220;

/** Places in a text where the words of `written` stand one after the other, with the same accents; of words without, any. */
function placesOf(written: Unit, words: Word[], isExact = true): number[] {
  const isAt = (place: number) =>
    written.every(({ plain, marked }, index) => {
      const word = words[place + index];
      return word?.plain === plain && (!isExact || marked === null || marked === word.marked);
    });
  return words.flatMap((_, place) => (isAt(place) ? written.map((_, index) => place + index) : []));
}

/** Which of the words of a text are meant: those that stand together as they were typed; scattered ones where none do. */
function matchingWords(words: Word[], { terms }: Query): Set<number> {
  const forms = terms.map(({ units, others }) => [units.flat(), ...others]);
  const pairs = new Set([
    ...forms.flat().flatMap((form) => pairsOf(form.map(({ plain }) => plain))),
    ...forms
      .slice(1)
      .flatMap((after, index) => forms[index]!.flatMap((one) => after.map((other) => pairOf(one.at(-1)!.plain, other[0]!.plain)))),
  ]);
  const matching = (isExact: boolean) => {
    const wholes = new Set<number>();
    const single = new Set<number>();
    for (const { units, others } of terms) {
      const typed = units.flat();
      // "Hội đồng nhân dân" is marked whole, or as "HĐND": a "dân" by itself says nothing of it.
      if (others.length > 0) {
        for (const place of [...placesOf(typed, words, isExact), ...others.flatMap((other) => placesOf(other, words))]) wholes.add(place);
      } else for (const word of typed) for (const place of placesOf([word], words, isExact)) single.add(place);
    }
    const all = new Set([...wholes, ...single]);
    const isPair = (index: number) =>
      all.has(index) && all.has(index + 1) && pairs.has(pairOf(words[index]!.plain, words[index + 1]!.plain));
    const neighbours = [...all].filter((index) => isPair(index) || isPair(index - 1));
    return neighbours.length > 0 ? new Set([...neighbours, ...wholes]) : all;
  };
  const exact = matching(true);
  return exact.size > 0 ? exact : matching(false);
}

/** The pieces of `text` between two places in it, neighbours that match as one piece. */
function pieces(text: string, words: Word[], matching: Set<number>, from: number, until: number): Passage {
  const passage: Passage = [];
  let at = from;
  const add = (end: number, isMatch: boolean) => {
    if (end > at) passage.push({ text: text.slice(at, end).replace(/\s+/g, ' '), isMatch });
    at = Math.max(at, end);
  };
  for (let index = 0; index < words.length; index++) {
    const first = words[index]!;
    if (!matching.has(index) || first.start < from || first.end > until) continue;
    let last = index;
    // "Đức Hòa" is one match; two words with a full stop between them are two.
    while (matching.has(last + 1) && words[last + 1]!.end <= until && /^\s+$/.test(text.slice(words[last]!.end, words[last + 1]!.start)))
      last++;
    add(first.start, false);
    add(words[last]!.end, true);
    index = last;
  }
  add(until, false);
  return passage;
}

/** A whole text with what matches in it. */
export function markMatches(text: string, query: Query): Passage {
  const words = wordsOf(text, query.language);
  return pieces(text, words, matchingWords(words, query), 0, text.length);
}

/** A headline with what was typed so far in it, the last word of it perhaps not yet whole. */
export function markBeginning(text: string, { units, terms, language }: Query): Passage {
  const words = wordsOf(text, language);
  const typed = units.flat();
  const otherwise = new Set(terms.flatMap(({ others }) => others.flatMap((other) => placesOf(other, words))));
  const begun = typed.at(-1)?.plain ?? '';
  // Where a word begins as what was typed ends, as much of it is marked as was typed.
  const seen = words.map((word, index) => {
    if (otherwise.has(index) || typed.some(({ plain }) => plain === word.plain)) return word;
    return begun !== '' && word.plain.startsWith(begun) ? { ...word, end: Math.min(word.end, word.start + begun.length) } : null;
  });
  const found = seen.flatMap((word, index) => (word ? [index] : []));
  const isPair = (index: number) =>
    typed.some(({ plain }, place) => {
      const next = typed[place + 1]?.plain;
      const [one, other] = [words[index]?.plain, words[index + 1]?.plain];
      return next !== undefined && plain === one && (next === other || (place === typed.length - 2 && other?.startsWith(next)));
    });
  // Where some stand together, the same syllables elsewhere in the headline are others.
  const neighbours = found.filter((index) => otherwise.has(index) || isPair(index) || isPair(index - 1));
  return pieces(
    text,
    words.map((word, index) => seen[index] ?? word),
    new Set(neighbours.length > 0 ? neighbours : found),
    0,
    text.length,
  );
}

/** The stretch of a long text that says most about what was asked for; null where nothing in it does. */
export function bestPassage(text: string, query: Query): Passage | null {
  const words = wordsOf(text, query.language);
  const matching = matchingWords(words, query);
  if (matching.size === 0) return null;
  const places = [...matching].sort((one, other) => one - other);
  let best = { first: places[0]!, score: 0 };
  for (const first of places) {
    const within = places.filter((place) => place >= first && words[place]!.end - words[first]!.start < longestPassage * 0.7);
    const score = new Set(within.map((place) => words[place]!.plain)).size + within.length / 100;
    if (score > best.score) best = { first, score };
  }
  const [from, until] = stretchAround(text, words[best.first]!.start);
  const passage = pieces(text, words, matching, from, until);
  if (from > 0) passage.unshift({ text: '… ', isMatch: false });
  if (until < text.length) passage.push({ text: ' …', isMatch: false });
  return passage;
}

/** Whole words, with some of what goes before; from the beginning of the sentence or paragraph where that is near. */
function stretchAround(text: string, place: number): [from: number, until: number] {
  const before = text.slice(Math.max(0, place - longestPassage / 3), place);
  const sentence = /^.*(?:[.!?…]["”’»)]*\s|\n)/su.exec(before)?.[0].length ?? 0;
  const isFromStart = place - before.length === 0;
  const skipped = sentence > 0 || isFromStart ? sentence : (/^\S*\s/u.exec(before)?.[0].length ?? 0);
  const from = place - before.length + skipped;
  if (text.length - from <= longestPassage) return [from, text.length];
  const cut = /^.*\S(?=\s)/su.exec(text.slice(from, from + longestPassage))?.[0].length ?? longestPassage;
  return [from, from + cut];
}
