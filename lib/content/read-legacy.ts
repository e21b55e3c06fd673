import 'server-only';
import { addressWords, isFrontPath, isReservedPath, pageNumberOf, placeOf, plainPath } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { openStore } from '@/lib/payload/client';
import { runSql, sql } from '@/lib/payload/run-sql';
import { withoutEnd } from '@/lib/text/without-end';
import { listLiveByNumber } from './live-articles';
import { findArticleAddress } from './read-article';
import { listSections } from './sections';

/**
 * Today's address of the live article that used to stand at an address of the former site; null when there is none,
 * and for every address that the newspaper has a page at: live pages come first.
 * @param search the query with its question mark, or empty
 */
export async function findLegacyAddress(path: string, search = ''): Promise<string | null> {
  if (isReservedPath(path + search) || isListByItsWord(path)) return null;
  const names = sql.join(spellings(path, search), sql`, `);
  const [found] = await runSql(
    // Cast, so that SQLite begins with the addresses and not with all that is live.
    sql`SELECT a.id, a.language FROM articles_texts t JOIN articles a ON a.id = t.parent_id
        WHERE t.text IN (${names}) AND t.path = 'legacyUrls' AND CAST(a._status AS text) = 'published' ORDER BY a.id DESC LIMIT 1`,
    await openStore(),
  );
  if (!found || (await hasPage(path))) return null;
  const [teaser] = await listLiveByNumber(found.language as Language, [Number(found.id)]);
  return teaser?.address ?? null;
}

/**
 * How an article may have noted an address that is asked for now: with or without its escapes and the slash at its end, or
 * with its query.
 */
export function spellings(path: string, search: string): string[] {
  const withQuery = search === '' ? [] : [path + search];
  // What a front page is asked with is what tells one old article from another.
  if (isFrontPath(path)) return withQuery;
  const bare = withoutEnd(path, '/');
  return [...new Set([bare, withoutEscapes(bare)].flatMap((spelling) => [spelling, `${spelling}/`]).concat(withQuery))];
}

function withoutEscapes(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const listWords = [
  addressWords.latest,
  addressWords.saved,
  addressWords.topic,
  addressWords.author,
  addressWords.archive,
  addressWords.search,
  addressWords.corrections,
];

/** Topics, authors and the like: the first word says it, nothing has to be asked. */
function isListByItsWord(path: string): boolean {
  const { language, segments } = placeOf(plainPath(path));
  return listWords.some((words) => words[language] === segments[0]);
}

/** Whether the address, with at most its form put right, is a section's, one of its numbered pages' or a live article's. */
async function hasPage(path: string): Promise<boolean> {
  const plain = plainPath(path);
  const { language, segments } = placeOf(plain);
  const [first, word, number] = segments;
  const isList = segments.length === 1 || (segments.length === 3 && word === addressWords.page[language] && pageNumberOf(number!) !== null);
  if (isList) return (await listSections(language)).some(({ slug }) => slug === first);
  return (await findArticleAddress(plain)) === plain;
}
