/** The keys of an article in front matter and in JSON Lines: checked, and turned into a record without its body. */
import { inspect } from 'node:util';
import { z } from 'zod';
import { isReservedPath } from '@/lib/i18n/addresses';
import { isLanguage, languages, type Language } from '@/lib/i18n/languages';
import { articleLimits } from '@/lib/payload/article-limits';
import { slugify } from '@/lib/slug';
import { cutText } from '@/lib/text/cut-text';
import { splitCredit } from './credit';
import { instantFrom } from './instant';
import type { MediaFinder } from './media-file';
import { sectionFrom, type ImportRecord, type Refusal, type SectionOfRecord } from './record';
import { legacyPath, reservedAddressReason } from './source-address';

/** A record without its body. */
export type ArticleFields = Omit<ImportRecord, 'body'>;

export type FieldsContext = {
  sourceSystem: string;
  /** Where the article is, and where its keys are. */
  place: string;
  findMedia: MediaFinder;
};

export type CheckedFields = { fields: ArticleFields; refusals: Refusal[] } | { reason: string };

const formats = ['standard', 'photoStory', 'video', 'longRead', 'live'] as const;

/** YAML reads `title: 2023` as a number and `title: yes` as text; a newspaper means text by both. */
const text = (limit: number) =>
  z.preprocess(
    (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value === null ? undefined : value),
    z
      .string({ error: 'has to be text' })
      .transform((value) => value.normalize('NFC').trim())
      .pipe(z.string().max(limit, { error: (issue) => `has ${String(issue.input).length} characters; the limit is ${limit}` })),
  );
const optionalText = (limit: number) => text(limit).optional();
const required = (limit: number, hint: string) =>
  z.preprocess((value) => value ?? '', text(limit).pipe(z.string().min(1, { error: `is missing. ${hint}` })));

/** A list of names; one name alone stands for a list of one. */
const names = z
  .preprocess(
    (value) => (value === null || value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(text(120), { error: 'has to be a list' }).max(50, { error: 'lists more than 50' }),
  )
  .transform((list) => [...new Set(list.filter((name) => name !== ''))]);

/** A wrong value as a message names it. What a source holds may have keys that JavaScript gives a meaning to. */
const asWritten = (value: unknown): string =>
  cutText(typeof value === 'string' ? value : inspect(value, { depth: 0, breakLength: Number.POSITIVE_INFINITY }), 200);

const instant = z
  .preprocess((value) => (value === null || value === '' ? undefined : value), z.union([z.string(), z.number(), z.date()]).optional())
  .transform((value, check) => {
    if (value === undefined) return null;
    const iso = instantFrom(value instanceof Date ? value.toISOString() : asWritten(value));
    if (iso !== null) return iso;
    check.issues.push({
      code: 'custom',
      input: value,
      message: `is "${asWritten(value)}", which is not a date. Write it as 2023-02-16T08:57:00+07:00.`,
    });
    return z.NEVER;
  });

const age = z
  .preprocess(
    (value) => (value === null ? undefined : value),
    z.number({ error: 'has to be a number of hours' }).min(0, { error: 'has to be 0 or more' }).optional(),
  )
  .transform((value) => value ?? null);

const oneOf = <Value extends string>(values: readonly Value[]) =>
  z.enum(values as readonly [Value, ...Value[]], {
    error: (issue) =>
      issue.input === undefined || issue.input === ''
        ? `is missing. Give one of ${values.join(', ')}.`
        : `is "${asWritten(issue.input)}"; it has to be one of ${values.join(', ')}`,
  });

const articleKeys = z.object(
  {
    id: required(200, 'Give the article an id that is unique in its source.'),
    language: z.preprocess((value) => value ?? undefined, oneOf(languages)),
    translationOf: optionalText(200),
    section: required(120, 'Give the slug of the section.'),
    secondarySections: names,
    title: required(articleLimits.title, 'Give the article a title.'),
    slug: optionalText(200),
    sapo: optionalText(articleLimits.sapo),
    kicker: optionalText(articleLimits.kicker),
    authors: names,
    byline: optionalText(articleLimits.byline),
    topics: names,
    publishedAt: instant,
    updatedAt: instant,
    hoursAgo: age,
    updatedHoursAgo: age,
    // Nothing goes online that did not say it should.
    status: z.preprocess((value) => value ?? 'draft', oneOf(['draft', 'published'] as const)),
    format: optionalText(40),
    hero: optionalText(2000),
    heroAlt: optionalText(1000),
    heroCaption: optionalText(articleLimits.caption),
    heroCredit: optionalText(200),
    legacyUrls: z.preprocess(
      (value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(text(2000), { error: 'has to be a list' }).max(100, { error: 'lists more than 100' }),
    ),
  },
  { error: 'has to be a set of keys and values' },
);

type ArticleKeys = z.infer<typeof articleKeys>;

/**
 * Checks the keys of one article. A key without which there is no article refuses it, with every such key named
 * in the reason; an optional one that cannot be used is left out and comes back as a refusal.
 */
export function articleFields(keys: unknown, context: FieldsContext): CheckedFields {
  const parsed = articleKeys.safeParse(keys);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => {
      const key = issue.path.map(String).join('.');
      return `${key === '' ? 'The front matter' : `"${key}"`} ${issue.message.replace(/\.$/, '')}.`;
    });
    return { reason: [...new Set(complaints)].join(' ') };
  }
  return recordFields(parsed.data, context);
}

function recordFields(keys: ArticleKeys, context: FieldsContext): CheckedFields {
  const { place } = context;
  const refusals: Refusal[] = [];
  const refuse = (scope: Refusal['scope'], reason: string) => refusals.push({ place, reason, scope });

  const section = sectionFrom(keys.section, keys.language);
  if (section === null)
    return {
      reason: `"section" is "${keys.section}", of which no address can be made. Give a slug of letters a to z, digits and hyphens.`,
    };
  if (keys.status === 'published' && keys.publishedAt === null && keys.hoursAgo === null) {
    return { reason: '"publishedAt" is missing, and a published article needs it. Give the date, or make the article a draft.' };
  }

  const format = formats.find((known) => known === (keys.format || 'standard'));
  if (format === undefined)
    refuse('field', `"format" is "${keys.format}"; it has to be one of ${formats.join(', ')}. The article came in as standard.`);

  const slug = keys.slug ? slugify(keys.slug) : '';
  if (keys.slug && slug !== keys.slug) {
    refuse(
      'field',
      `"slug" is "${keys.slug}", but a slug has only letters a to z, digits and hyphens, and at most 90. The article's title gave one instead.`,
    );
  }

  const legacyUrls = keys.legacyUrls.flatMap((address) => {
    const path = legacyPath(address);
    if (path !== null && isReservedPath(path)) {
      refuse('field', reservedAddressReason(path));
      return [];
    }
    if (path !== null) return [path];
    refuse(
      'field',
      `"legacyUrls" has "${address}", which is not the path of an old page. Write it from the first slash on, as in /old-path.html.`,
    );
    return [];
  });

  return {
    fields: {
      sourceSystem: context.sourceSystem,
      sourceId: keys.id,
      language: keys.language,
      translationOf: keys.translationOf || null,
      section,
      secondarySections: otherSections(keys.secondarySections, section, keys.language),
      title: keys.title,
      slug: keys.slug && slug === keys.slug ? slug : null,
      sapo: keys.sapo ?? '',
      kicker: keys.kicker || null,
      authors: keys.authors,
      byline: keys.byline || null,
      topics: keys.topics,
      publishedAt: keys.publishedAt,
      updatedAt: keys.updatedAt,
      hoursAgo: keys.hoursAgo,
      updatedHoursAgo: keys.updatedHoursAgo,
      status: keys.status,
      format: format ?? 'standard',
      hero: hero(keys, context, refuse),
      legacyUrls: [...new Set(legacyUrls)],
      place,
    },
    refusals,
  };
}

function otherSections(given: readonly string[], first: SectionOfRecord, language: Language): SectionOfRecord[] {
  const sections = given.map((name) => sectionFrom(name, language)).filter((section) => section !== null);
  return sections.filter(
    (section, index) => section.slug !== first.slug && sections.findIndex((other) => other.slug === section.slug) === index,
  );
}

function hero(
  keys: ArticleKeys,
  { findMedia }: FieldsContext,
  refuse: (scope: Refusal['scope'], reason: string) => void,
): ImportRecord['hero'] {
  if (!keys.hero) return null;
  const found = findMedia(keys.hero, 'picture');
  if ('reason' in found) {
    refuse('figure', found.reason);
    return null;
  }
  const { caption, credit } = splitCredit(keys.heroCaption ?? '');
  return { media: found.media, alt: keys.heroAlt ?? '', caption, credit: keys.heroCredit || credit };
}

/** For sources that name a language in other ways: "vi-VN" is vi, "en_US" en; null for any other. */
export function languageFrom(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0];
  return isLanguage(primary) ? primary : null;
}
