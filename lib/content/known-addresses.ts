import 'server-only';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { articleNumberOfTag, tags } from '@/lib/cache/tags';
import {
  addressWords,
  articleNumberOf,
  authorAddress,
  feedFormats,
  fullPathOf,
  isMachinery,
  listAt,
  pageNumberOf,
  placeOf,
  plainPath,
  sectionAddress,
  sitemapRoutePath,
  topicAddress,
  type NamedList,
} from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { runSql, sql, type Row, type SQL } from '@/lib/payload/run-sql';
import { spellings } from './read-legacy';

/** Milliseconds for which a change may still be under way after it was told of: that happens before its commit. */
const longestWrite = 10_000;

/** Milliseconds between two looks at what has changed. */
const pause = 100;

/** Articles that may have been written without a word of it having come here yet. */
const unheard = 1000;

const listAddressOf = { section: sectionAddress, topic: topicAddress, author: authorAddress };
const feedFiles: readonly string[] = Object.values(feedFormats);

/** Pages that have an address by their own word, and what may stand behind it, numbers of pages apart. */
const shapes: { word: Record<Language, string>; holds: (rest: string, language: Language) => boolean }[] = [
  ...[addressWords.latest, addressWords.search, addressWords.corrections, addressWords.saved].map((word) => ({
    word,
    holds: (rest: string) => rest === '',
  })),
  { word: addressWords.archive, holds: (rest) => /^(?:(?:19|20)\d\d\/\d\d(?:\/\d\d)?)?$/.test(rest) },
  { word: addressWords.shared, holds: (rest) => /^[^/]+$/.test(rest) },
  {
    word: addressWords.newsletter,
    holds: (rest, language) =>
      rest === '' || [addressWords.confirm, addressWords.unsubscribe].some((action) => rest.startsWith(`${action[language]}/`)),
  },
];

/**
 * What an address could lead to, known in memory: who invents addresses, and no two the same, reaches neither the store nor
 * Next with them. It may take an address for a page that is none, never the other way.
 */
export class KnownAddresses {
  /** The highest number of an article: a number is given once, so one above it names nothing. */
  #highest = 0;
  readonly #lists = new Set<string>();
  /** Addresses of former sites, each as the number that is made from it: a million of them take some 30 MB. */
  readonly #former = new Set<number>();
  /** Articles that were written lately, and until when they are looked at. */
  readonly #written = new Map<number, number>();
  #listsChangeUntil = 0;
  #formerChangeUntil = 0;
  #lastFormer = 0;
  #isLoaded = false;
  #lastLook = 0;
  #nextLook: Promise<void> | null = null;

  /** @param files what stands at an address as a file */
  constructor(
    readonly store: Payload,
    readonly files: ReadonlySet<string>,
    readonly now: () => number = Date.now,
  ) {}

  /** Reads what there is; until then, every address may lead somewhere. */
  async load(): Promise<void> {
    await this.#readLists();
    await this.#readArticles();
    this.#isLoaded = true;
  }

  /** Something has changed, or is about to. */
  expire(expired: readonly string[]): void {
    for (const tag of expired) {
      if (tag === tags.everything) this.#listsChangeUntil = this.#formerChangeUntil = this.now() + longestWrite;
      if (tag === tags.site) this.#listsChangeUntil = this.now() + longestWrite;
      const number = articleNumberOfTag(tag);
      if (number !== null) this.#written.set(number, this.now() + longestWrite);
    }
  }

  /**
   * False where no page, file or redirect can be at an address, whoever asks.
   * @param search the query with its question mark, or empty
   */
  async mayLead(path: string, search: string): Promise<boolean> {
    if (!this.#isLoaded || this.#isKnown(path, search)) return true;
    const look = this.#catchUp();
    if (!look) return false;
    try {
      await look;
    } catch {
      // The store cannot be asked. What there is to say about that is said elsewhere.
      return true;
    }
    return this.#isKnown(path, search);
  }

  #isKnown(path: string, search: string): boolean {
    return this.#isOfToday(path) || spellings(path, search).some((spelling) => this.#former.has(numberOf(spelling)));
  }

  #isOfToday(asked: string): boolean {
    if (this.files.has(asked)) return true;
    const path = readable(fullPathOf(asked) ?? asked);
    if (path === null || isMachinery(path) || sitemapRoutePath(path) !== null) return true;
    const plain = plainPath(path);
    const { language, segments } = placeOf(plain);
    const [first, ...rest] = segments;
    if (first === undefined) return true;
    if (rest.length === 0 && (first === '-' || feedFiles.includes(first))) return true;
    const ofWord = shapes.find(({ word }) => word[language] === first);
    if (ofWord) return ofWord.holds(this.#withoutPage(language, rest).join('/'), language);
    const list = listAt(plain);
    if (!list) return false;
    if (list.kind === 'section' && this.#isArticle(rest[0])) {
      const below = this.#withoutPage(language, rest.slice(1)).join('/');
      return below === '' || below === addressWords.fromStart[language];
    }
    const [below, ...deeper] = this.#withoutPage(language, list.rest);
    return this.#isList(list) && deeper.length === 0 && (below === undefined || feedFiles.includes(below));
  }

  #isArticle(segment: string | undefined): boolean {
    const number = articleNumberOf(segment ?? '');
    return number !== null && number <= this.#highest + unheard;
  }

  #isList({ kind, language, slug }: NamedList): boolean {
    return this.#lists.has(`${kind} ${slug}`) || this.#lists.has(listAddressOf[kind](language, slug));
  }

  /** What stands before the number of a page. No list has more pages than there are articles. */
  #withoutPage(language: Language, segments: string[]): string[] {
    const number = pageNumberOf(segments.at(-1) ?? '');
    const isPage = segments.at(-2) === addressWords.page[language] && number !== null && number <= this.#highest + unheard;
    return isPage ? segments.slice(0, -2) : segments;
  }

  /** A look at what has changed that begins after this call; undefined when nothing has. */
  #catchUp(): Promise<void> | undefined {
    if (this.#written.size === 0 && this.#listsChangeUntil === 0 && this.#formerChangeUntil === 0) return undefined;
    this.#nextLook ??= wait(Math.max(0, this.#lastLook + pause - this.now())).then(() => {
      this.#nextLook = null;
      this.#lastLook = this.now();
      return this.#look(this.#lastLook);
    });
    return this.#nextLook;
  }

  async #look(began: number): Promise<void> {
    if (this.#listsChangeUntil > 0) await this.#readLists();
    if (this.#listsChangeUntil < began) this.#listsChangeUntil = 0;
    if (this.#formerChangeUntil > 0) await this.#readArticles();
    if (this.#formerChangeUntil < began) this.#formerChangeUntil = 0;
    const numbers = [...this.#written.keys()];
    for (let start = 0; start < numbers.length; start += 500) {
      const some = numbers.slice(start, start + 500);
      await this.#readFormer(sql`parent_id IN (${sql.join(some, sql`, `)})`);
      this.#highest = Math.max(this.#highest, ...some);
    }
    for (const [number, until] of this.#written) if (until < began) this.#written.delete(number);
  }

  /** The highest number, and the former addresses that have been written since the last time: a change writes them anew. */
  async #readArticles(): Promise<void> {
    for (;;) {
      // SQLite answers before anybody else has had a turn.
      await setImmediate();
      const rows = await this.#readFormer(sql`id > ${this.#lastFormer} ORDER BY id LIMIT 2000`);
      if (rows.length === 0) break;
      this.#lastFormer = Number(rows.at(-1)!.id);
    }
    const [row] = await runSql(sql`SELECT MAX(id) AS highest FROM articles`, this.store);
    this.#highest = Math.max(Number(row?.highest ?? 0), ...this.#written.keys());
  }

  async #readLists(): Promise<void> {
    const today = sql`SELECT 'section' AS kind, slug FROM sections_locales UNION SELECT 'topic', slug FROM topics_locales
                      UNION SELECT 'author', slug FROM authors`;
    for (const { kind, slug } of await runSql(today, this.store)) this.#lists.add(`${String(kind)} ${String(slug)}`);
    const former = ['sections_texts', 'topics_texts', 'authors_texts'].map(
      (table) => sql`SELECT text FROM ${sql.identifier(table)} WHERE path = 'formerAddresses'`,
    );
    for (const { text } of await runSql(sql.join(former, sql` UNION `), this.store)) this.#lists.add(String(text));
  }

  async #readFormer(which: SQL): Promise<Row[]> {
    const rows = await runSql(sql`SELECT id, text FROM articles_texts WHERE path = 'legacyUrls' AND ${which}`, this.store);
    for (const { text } of rows) this.#former.add(numberOf(String(text)));
    return rows;
  }
}

/** Null for what nobody can read. */
function readable(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** 32 bits made from a text by FNV-1a (RFC 9923). That two texts have one number is rare, and costs one look into the store. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) number = Math.imul(number ^ text.charCodeAt(index), 0x01000193);
  return number >>> 0;
}
