import type { CollectionBeforeOperationHook, CollectionConfig, FlattenedField, PayloadRequest, SanitizedConfig } from 'payload';
import { refuse } from '../refuse';

/** The other half of a pair: of a live article it may be one that nobody outside is to know of. */
const pair: ReadonlySet<string> = new Set(['translationOf', 'translations']);

type Question = { where?: unknown; sort?: unknown; joins?: unknown; overrideAccess?: boolean };

/**
 * Nobody asks for what is known by way of an article that is not: whether its headline begins with a letter, by `where`, or
 * comes before another, by `sort`. Payload looks whether the other article may be read at some of these places and not at
 * all of them (3.90: not where drafts are asked for, and never when it sorts).
 *
 * Our own code asks as it likes; a page of the newsroom asks as whoever looks at it.
 */
export const refuseQuestionsThroughArticles: CollectionBeforeOperationHook = ({ args, req }) => {
  const { where, sort, joins, overrideAccess } = args as Question;
  if (overrideAccess) return args;
  const ofJoins = typeof joins === 'object' && joins ? (Object.values(joins) as (Question | false)[]) : [];
  const asked = [{ where, sort }, ...ofJoins].flatMap((question) =>
    question ? [...pathsIn(question.where), ...pathsOf(question.sort)] : [],
  );
  const closed = asked.find((path) => leadsThroughArticle(path, req));
  if (!closed) return args;
  return refuse(req, {
    vi: `Không hỏi và không sắp xếp được theo "${closed}": đường dẫn này đi qua một bài khác.`,
    en: `Nothing can be asked or put in order by "${closed}": it leads through another article.`,
  });
};

/** The collection, of which nobody asks through an article. */
export const withoutQuestionsThroughArticles = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [refuseQuestionsThroughArticles, ...(collection.hooks?.beforeOperation ?? [])] },
});

/** Payload takes "a__b" for "a.b". */
function leadsThroughArticle(path: string, { payload, user }: PayloadRequest): boolean {
  const names = path.split(/\.|__/);
  return names.some((name, at) => {
    const after = names[at + 1];
    // Of what may refer to several collections, these are parts of the reference.
    const goesOn = after !== undefined && !['value', 'relationTo'].includes(after);
    return (goesOn && namesOfArticles(payload.config).has(name)) || (!user && pair.has(name));
  });
}

function* pathsIn(where: unknown): Iterable<string> {
  if (typeof where !== 'object' || where === null) return;
  for (const [key, value] of Object.entries(where)) {
    if (Array.isArray(where) || ['and', 'or'].includes(key.toLowerCase())) yield* pathsIn(value);
    else yield key;
  }
}

const pathsOf = (sort: unknown): string[] =>
  [sort]
    .flat()
    .flatMap((names) => String(names ?? '').split(','))
    .map((name) => name.trim().replace(/^-/, ''));

const known = new WeakMap<SanitizedConfig, ReadonlySet<string>>();

/** What fields are called, of any collection, that refer to articles. */
function namesOfArticles(config: SanitizedConfig): ReadonlySet<string> {
  const names = known.get(config) ?? new Set(config.collections.flatMap(({ flattenedFields }) => namesAmong(flattenedFields)));
  known.set(config, names);
  return names;
}

function namesAmong(fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    if ('flattenedFields' in field) return namesAmong(field.flattenedFields);
    const to = field.type === 'join' ? field.collection : 'relationTo' in field ? field.relationTo : [];
    return [to].flat().includes('articles') ? [field.name] : [];
  });
}
