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

/** Words one after the other in one and the same part; of more than two, each pair of neighbours. */
function together(unit: Unit, parts: Field[]): Condition {
  const words = unit.map(({ plain }) => plain);
  const tokens = words.length === 1 ? words : pairsOf(words);
  const inPart = (part: Field) => all(tokens.map((token) => ({ token, in: [part] })));
  return tokens.length === 1 ? { token: tokens[0]!, in: parts } : parts.length === 1 ? inPart(parts[0]!) : { any: parts.map(inPart) };
}

const each = (units: Unit[], parts: Field[]): Condition => all(units.map((unit) => together(unit, parts)));

/** The accents that were typed; none where none were. */
function typedMarks(units: Unit[], where: Field[]): Condition[] {
  return [...new Set(units.flat().flatMap(({ marked }) => marked ?? []))].map((token) => ({ token, in: where }));
}

/**
 * What a query asks for, by rank. Words with accents find first what has the same accents, and after all of that what has
 * others; words without find either.
 */
export function conditionsOf({ units, language }: Query): Ranks {
  if (units.length === 0) return { ranks: [], lastResort: null };
  const whole = [units.flat()];
  const places: [units: Unit[], parts: Field[]][] = [
    [whole, ['title']],
    [units, ['title']],
    [whole, ['sapo']],
    [units, ['title', 'sapo']],
    [whole, ['body']],
  ];
  const scattered = each(units, anywhere);
  const withMarks = (condition: Condition, parts: Field[]) =>
    all([condition, ...typedMarks(units, parts.join() === 'title' ? ['titleMarks'] : ['titleMarks', 'otherMarks'])]);

  const ranks = places.map(([what, parts]) => withMarks(each(what, parts), parts));
  const hasMarks = units.flat().some(({ marked }) => marked !== null);
  // Vietnamese words are of two or three syllables that each stand in half of all stories: to have them all says little.
  const isTelling = language === 'en' || hasMarks || units.length === 1;
  if (isTelling) ranks.push(withMarks(scattered, anywhere));
  if (hasMarks) ranks.push(...places.map(([what, parts]) => each(what, parts)));
  const distinct = new Map(ranks.map((rank) => [JSON.stringify(rank), rank]));
  return { ranks: [...distinct.values()], lastResort: isTelling && !hasMarks ? null : scattered };
}

/** Headlines that hold what was typed so far, the last word of it perhaps not yet whole. Null where nothing was. */
export function beginningOf({ units }: Query): Condition | null {
  const words = units.flat();
  const last = words.at(-1);
  if (!last) return null;
  const begun: Condition = {
    any: [
      { token: last.plain, in: ['title'] },
      { token: last.plain, in: ['titleStarts'] },
    ],
  };
  return all([...words.slice(0, -1).map(({ plain }): Condition => ({ token: plain, in: ['title'] })), begun]);
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
