import type { Payload } from 'payload';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { slugify } from '@/lib/slug';
import type { SectionOfRecord } from './record';

type LocalizedSlug = Record<Language, string | null>;

/** Slug of a document per language, with its id: what the store already files articles under. */
class SlugDirectory {
  #byLanguage: Record<Language, Map<string, number>> = { vi: new Map(), en: new Map() };
  #slugs = new Map<number, LocalizedSlug>();

  add(id: number, slugs: Partial<LocalizedSlug>): void {
    const known = this.#slugs.get(id) ?? { vi: null, en: null };
    for (const language of ['vi', 'en'] as const) {
      const slug = slugs[language];
      if (!slug) continue;
      known[language] = slug;
      this.#byLanguage[language].set(slug, id);
    }
    this.#slugs.set(id, known);
  }

  /** By the slug in the language, else by the same slug in the other one. */
  find(slug: string, language: Language): { id: number; existsIn: (language: Language) => boolean } | null {
    const id = this.#byLanguage[language].get(slug) ?? this.#byLanguage[otherLanguage(language)].get(slug);
    if (id === undefined) return null;
    return { id, existsIn: (asked) => Boolean(this.#slugs.get(id)?.[asked]) };
  }
}

/** "chinh-tri" → "Chinh tri": all that a slug tells of a name. An editor sets the marks. */
function nameFromSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Finds the sections, topics and authors that a source names, and makes those that are missing. */
export class Filing {
  readonly #store: Payload;
  readonly #directories = { sections: new SlugDirectory(), topics: new SlugDirectory() };
  readonly #authors = new Map<string, number>();

  private constructor(store: Payload) {
    this.#store = store;
  }

  static async open(store: Payload): Promise<Filing> {
    const filing = new Filing(store);
    for (const collection of ['sections', 'topics'] as const) {
      const { docs } = await store.find({ collection, locale: 'all', depth: 0, pagination: false, select: { slug: true } });
      for (const doc of docs) filing.#directories[collection].add(doc.id, (doc.slug ?? {}) as Partial<LocalizedSlug>);
    }
    const authors = await store.find({ collection: 'authors', depth: 0, pagination: false, select: { slug: true } });
    for (const author of authors.docs) if (author.slug) filing.#authors.set(author.slug, author.id);
    return filing;
  }

  section({ slug, name }: SectionOfRecord, language: Language): Promise<number> {
    return this.#localized('sections', slug, name ?? nameFromSlug(slug), language);
  }

  topic(name: string, language: Language): Promise<number> {
    return this.#localized('topics', slugify(name), name, language);
  }

  async author(name: string): Promise<number> {
    const slug = slugify(name);
    const known = this.#authors.get(slug);
    if (known !== undefined) return known;
    const { id } = await this.#store.create({ collection: 'authors', data: { name, slug }, depth: 0 });
    this.#authors.set(slug, id);
    return id;
  }

  async #localized(collection: 'sections' | 'topics', slug: string, name: string, language: Language): Promise<number> {
    const directory = this.#directories[collection];
    const found = directory.find(slug, language);
    if (found?.existsIn(language)) return found.id;
    const id = found
      ? (await this.#store.update({ collection, id: found.id, locale: language, data: { name, slug }, depth: 0 })).id
      : (await this.#store.create({ collection, locale: language, data: { name, slug }, depth: 0 })).id;
    directory.add(id, { [language]: slug });
    return id;
  }
}
