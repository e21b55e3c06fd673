import type { Payload } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { linkRefusals } from '@/lib/payload/hooks/translation-link';
import { referenceId } from '@/lib/payload/reference-id';
import { keyOf, type ImportRecord } from './record';

type ForeseenArticle = { language: Language; /** The name of its original. */ original: string | null };

/**
 * Who would translate whom if an import wrote: what the store has, and over it what was read. A dry run asks it, record
 * by record in the order of writing, what the store would say to their links. Articles go by a name: `#id` when they
 * are stored, so that one that no import knows has one too, and the record's key when they are not.
 */
export class ForeseenLinks {
  readonly #articles = new Map<string, ForeseenArticle>();
  readonly #translations = new Map<string, Set<string>>();
  readonly #idByKey = new Map<string, number>();

  constructor(readonly store: Payload) {}

  /** Has to come before the records are asked about: looks up those of them that are stored, their originals and their translations. */
  async load(records: ImportRecord[]): Promise<void> {
    const keys = new Set(records.flatMap((record) => [keyOf(record), originalKeyOf(record) ?? keyOf(record)]));
    const known = await this.#find({ sourceKey: { in: [...keys] } });
    for (const { id, sourceKey } of known) this.#idByKey.set(sourceKey!, id);
    const translations = known.length === 0 ? [] : await this.#find({ translationOf: { in: known.map(({ id }) => id) } });
    for (const { id, language, translationOf } of [...known, ...translations]) {
      // What was foreseen since then stands.
      if (this.#articles.has(`#${id}`)) continue;
      const originalId = referenceId(translationOf);
      this.#set(`#${id}`, { language, original: originalId === null ? null : `#${originalId}` });
    }
  }

  /** Whether the original that a record names is there to be linked to. */
  hasOriginal(record: ImportRecord): boolean {
    const originalKey = originalKeyOf(record);
    return originalKey !== null && this.#articles.has(this.#name(originalKey));
  }

  /** The record is written, without its link. */
  write(record: ImportRecord): void {
    this.#set(this.#name(keyOf(record)), { language: record.language, original: null });
  }

  /** Sets the link of a record that is written; null when it has none, or its original is not there. Else why the store would refuse it. */
  link(record: ImportRecord): string | null {
    const originalKey = originalKeyOf(record);
    if (originalKey === null) return null;
    const [name, originalName] = [this.#name(keyOf(record)), this.#name(originalKey)];
    if (name === originalName) return linkRefusals.self.en;
    const original = this.#articles.get(originalName);
    if (!original) return null;
    if (original.language === record.language) return linkRefusals.sameLanguage.en;
    if (original.original !== null) return linkRefusals.chain.en;
    if (this.#translationsOf(name).length > 0) return linkRefusals.original.en;
    const isTaken = this.#translationsOf(originalName).some(
      (other) => other !== name && this.#articles.get(other)!.language === record.language,
    );
    if (isTaken) return linkRefusals.taken.en;
    this.#set(name, { language: record.language, original: originalName });
    return null;
  }

  #name(key: string): string {
    const id = this.#idByKey.get(key);
    return id === undefined ? key : `#${id}`;
  }

  #translationsOf(name: string): string[] {
    return [...(this.#translations.get(name) ?? [])];
  }

  #set(name: string, article: ForeseenArticle): void {
    const before = this.#articles.get(name)?.original;
    if (before) this.#translations.get(before)?.delete(name);
    this.#articles.set(name, article);
    if (article.original === null) return;
    const translations = this.#translations.get(article.original) ?? new Set();
    this.#translations.set(article.original, translations.add(name));
  }

  async #find(where: Parameters<Payload['find']>[0]['where']) {
    const { docs } = await this.store.find({
      collection: 'articles',
      where,
      depth: 0,
      pagination: false,
      draft: true,
      joins: false,
      select: { sourceKey: true, language: true, translationOf: true },
    });
    return docs;
  }
}

function originalKeyOf({ sourceSystem, translationOf }: ImportRecord): string | null {
  return translationOf === null ? null : keyOf({ sourceSystem, sourceId: translationOf });
}
