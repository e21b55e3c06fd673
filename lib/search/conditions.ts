import type { Query, Unit } from './read-query';

/**
 * What the index knows of an article, each as a set of tokens: the words and the pairs of neighbouring words of its
 * headline, its sapo and its body; the accented words of the headline and of the rest; how the words of the headline
 * begin; and what it can be filtered by.
 */
export const fields = ['title', 'sapo', 'body', 'titleMarks', 'otherMarks', 'titleStarts', 'filters'] as const;
export type Field = (typeof fields)[number];

/** What an article is asked for; each store puts it into its own words. A token holds letters, digits and "_" only. */
export type Condition = { token: string; in: Field[] } | { all: Condition[] } | { any: Condition[] };

/**
 * How well an article answers, best first: the words together in the headline, all of them in the headline, together in
 * the sapo, and so on. Within one rank the newest comes first: what a reader of a newspaper asks for is most often news.
 */
export type Ranks = {
  ranks: Condition[];
  /** Only where none of them finds anything: the words scattered over a story. */
  lastResort: Condition | null;
};

const anywhere: Field[] = ['title', 'sapo', 'body'];

/** Two neighbouring words as one token: by these the index knows what stands together, in either store. */
export const pairOf = (one: string, other: string): string => `${one}_${other}`;

/** Each word of a text with the next. */
export const pairsOf = (words: string[]): string[] => words.slice(1).map((word, index) => pairOf(words[index]!, word));

const all = (conditions: Condition[]): Condition => (conditions.length === 1 ? conditions[0]! : { all: conditions });
const any = (conditions: Condition[]): Condition => (conditions.length === 1 ? conditions[0]! : { any: conditions });

/** Words one after the other in one and the same part; of more than two, each pair of neighbours. */
function together(unit: Unit, parts: Field[]): Condition {
  const words = unit.map(({ plain }) => plain);
  const tokens = words.length === 1 ? words : pairsOf(words);
  const inPart = (part: Field) => all(tokens.map((token) => ({ token, in: [part] })));
  return tokens.length === 1 ? { token: tokens[0]!, in: parts } : any(parts.map(inPart));
}

/** One way to write a term, and the accents that it must then have. */
type Form = { units: Unit[]; marks: string[] };

const marksOf = (units: Unit[]): string[] => [...new Set(units.flat().flatMap(({ marked }) => marked ?? []))];

const marksIn = (marks: string[], parts: Field[]): Condition[] =>
  marks.map((token) => ({ token, in: parts.join() === 'title' ? ['titleMarks'] : ['titleMarks', 'otherMarks'] }));

/** Every term in some form, wherever it stands. */
const each = (terms: Form[][], parts: Field[]): Condition =>
  all(
    terms.flatMap((forms) => {
      const written = forms.map(({ units, marks }) => [...units.map((unit) => together(unit, parts)), ...marksIn(marks, parts)]);
      return written.length === 1 ? written[0]! : [any(written.map(all))];
    }),
  );

/** All terms in one part one after the other, each in some form: by the pairs in each and those between two of them. */
function allTogether(terms: Form[][], part: Field): Condition {
  const read = terms.map((forms) => forms.map(({ units, marks }) => ({ words: units.flat().map(({ plain }) => plain), marks })));
  const token = (name: string): Condition => ({ token: name, in: [part] });
  const between = read.slice(1).map((forms, index) => {
    const before = new Set(read[index]!.map(({ words }) => words.at(-1)!));
    const after = new Set(forms.map(({ words }) => words[0]!));
    return any([...before].flatMap((one) => [...after].map((other) => token(pairOf(one, other)))));
  });
  const within = read.flatMap((forms) => {
    const isInPairs = terms.length > 1 && forms.length === 1;
    const written = forms.map(({ words, marks }) => [
      ...(words.length > 1 ? pairsOf(words) : isInPairs ? [] : words).map(token),
      ...marksIn(marks, [part]),
    ]);
    return written.length === 1 ? written[0]! : [any(written.map(all))];
  });
  return all([...between, ...within]);
}

/**
 * What a query asks for, by rank. What can be written in two ways is found first as it was typed, in the same place. Words
 * with accents find first what has the same accents, and after all of that what has others; words without find either.
 */
export function conditionsOf({ units, terms, language }: Query): Ranks {
  if (units.length === 0) return { ranks: [], lastResort: null };
  /** As typed, with its accents or with any; and where it is asked for, in its other writings, which are known to the accent. */
  const formsOf = (hasAccents: boolean, hasOthers: boolean): Form[][] =>
    terms.map(({ units, others }) => [
      { units, marks: hasAccents ? marksOf(units) : [] },
      ...(hasOthers ? others.map((unit) => ({ units: [unit], marks: marksOf([unit]) })) : []),
    ]);
  const places: ((terms: Form[][]) => Condition)[] = [
    (terms) => allTogether(terms, 'title'),
    (terms) => each(terms, ['title']),
    (terms) => allTogether(terms, 'sapo'),
    (terms) => each(terms, ['title', 'sapo']),
    (terms) => allTogether(terms, 'body'),
  ];
  const scattered = (terms: Form[][]) => each(terms, anywhere);

  const hasMarks = marksOf(units).length > 0;
  // Vietnamese words are of two or three syllables that each stand in half of all stories: to have them all says little.
  const isTelling = language === 'en' || hasMarks || units.length === 1;
  const inAnyForm = (where: (typeof places)[number], hasAccents: boolean) => [
    where(formsOf(hasAccents, false)),
    where(formsOf(hasAccents, true)),
  ];
  const ranks = [...places, ...(isTelling ? [scattered] : [])].flatMap((where) => inAnyForm(where, true));
  if (hasMarks) ranks.push(...places.flatMap((where) => inAnyForm(where, false)));
  const distinct = new Map(ranks.map((rank) => [JSON.stringify(rank), rank]));
  return { ranks: [...distinct.values()], lastResort: isTelling && !hasMarks ? null : scattered(formsOf(false, true)) };
}

/** Headlines that hold what was typed so far, the last word of it perhaps not yet whole. Null where nothing was. */
export function beginningOf({ terms }: Query): Condition | null {
  const last = terms.at(-1)?.units.at(-1)?.at(-1);
  if (!last) return null;
  const begun: Condition[] = [
    { token: last.plain, in: ['title'] },
    { token: last.plain, in: ['titleStarts'] },
  ];
  return all(
    terms.map(({ units, others }) => {
      const typed = units.flat().map((word) => (word === last ? any(begun) : { token: word.plain, in: ['title' as const] }));
      return any([all(typed), ...others.map((unit) => all([together(unit, ['title']), ...marksIn(marksOf([unit]), ['title'])]))]);
    }),
  );
}

export type Filters = {
  /** Numbers of a section and its subsections; empty for all. */
  sections: number[];
  author: number | null;
  /** Milliseconds, the second not included; null without a limit. */
  from: number | null;
  until: number | null;
};

export const noFilters: Filters = { sections: [], author: null, from: null, until: null };

export const filterToken = { section: (id: number) => `s${id}`, author: (id: number) => `a${id}` };

/** The number of the section or author that a filter stands for; null where it stands for something else. */
export function readFilterToken(token: string, kind: keyof typeof filterToken): number | null {
  const id = Number(token.slice(1));
  return filterToken[kind](id) === token ? id : null;
}

/** What narrows a condition; the time is not among it: the stores keep articles in its order. */
export function filterConditions({ sections, author }: Filters): Condition[] {
  const inFilters = (token: string): Condition => ({ token, in: ['filters'] });
  return [
    ...(sections.length > 0 ? [{ any: sections.map((id) => inFilters(filterToken.section(id))) }] : []),
    ...(author === null ? [] : [inFilters(filterToken.author(author))]),
  ];
}
