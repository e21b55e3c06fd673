import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import {
  addressWords,
  authorAddress,
  feedFormats,
  listAt,
  pageNumberOf,
  reservedFirstSegments,
  sectionAddress,
  topicAddress,
  withoutFirstPage,
  type NamedList,
} from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { getAuthor, getSection, getTopic } from './read-lists';

const kinds = {
  section: { collection: 'sections', get: getSection, address: sectionAddress },
  topic: { collection: 'topics', get: getTopic, address: topicAddress },
  author: { collection: 'authors', get: getAuthor, address: authorAddress },
} as const;

const feedFiles: readonly string[] = Object.values(feedFormats);

/**
 * Where the list that used to stand at an address in its right form stands today: a section, topic or author whose slug
 * was changed, or a numbered page or a feed of one. Null for every other address; a list of today comes before a former one.
 */
export async function findRenamedList(path: string): Promise<string | null> {
  const list = listAt(path);
  if (!list || !isOfList(list.language, list.rest)) return null;
  if (list.kind === 'section' && reservedFirstSegments.has(list.slug)) return null;
  if (await kinds[list.kind].get(list.language, list.slug)) return null;
  const address = await readRenamed(list);
  return address && withoutFirstPage([address, ...list.rest].join('/'));
}

/** Whether a list has pages of this kind below it: itself, its numbered pages and its feeds. */
function isOfList(language: Language, [first, second, ...rest]: string[]): boolean {
  if (first === undefined) return true;
  if (second === undefined) return feedFiles.includes(first);
  return rest.length === 0 && first === addressWords.page[language] && pageNumberOf(second) !== null;
}

/** The address of what last gave up the slug. */
function readRenamed({ kind, language, slug }: NamedList): Promise<string | null> {
  const { collection, address } = kinds[kind];
  return cached(['renamed', kind, language, slug], [tags.site], async () => {
    const store = await openStore();
    const { docs } = await store.find({
      collection,
      where: { formerAddresses: { in: [address(language, slug)] } },
      select: { name: true, slug: true },
      locale: language,
      sort: '-updatedAt',
      depth: 0,
      limit: 1,
      pagination: false,
    });
    const found = docs[0];
    return found?.name && found.slug ? address(language, found.slug) : null;
  });
}
