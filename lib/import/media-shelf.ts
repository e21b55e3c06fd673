import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { getLocalI18n, type Payload } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { mediaFileName } from '@/lib/payload/media-file-name';
import type { SourcePicture } from './body';

const mimeTypes: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
};

/** A stored file, and the languages that it has an alternative text in. */
type Stored = { id: number; altIn: Set<Language> };

/** The files that an import has put into the store: each content once, however often it is used. */
export class MediaShelf {
  readonly #store: Payload;
  readonly #digests = new Map<string, Promise<string>>();
  readonly #stored = new Map<string, Stored>();

  constructor(store: Payload) {
    this.#store = store;
  }

  /** SHA-256 of the file's content, in hex. The content is not kept: most files that are looked at are stored already. */
  digest(file: string): Promise<string> {
    let digest = this.#digests.get(file);
    if (!digest) {
      digest = readFile(file).then((content) => createHash('sha256').update(content).digest('hex'));
      this.#digests.set(file, digest);
    }
    return digest;
  }

  /**
   * Stores a file of the import with its alternative text in the article's language.
   * @throws what Payload says when the file is not what its name says
   */
  async put(file: string, picture: Pick<SourcePicture, 'alt' | 'credit'>, language: Language): Promise<number> {
    const digest = await this.digest(file);
    let known = this.#stored.get(digest);
    if (!known) {
      const content = await readFile(file);
      const name = basename(file);
      known = (await this.#find(mediaFileName(name, content))) ?? (await this.#create(name, content, picture, language));
      this.#stored.set(digest, known);
    }
    if (picture.alt && !known.altIn.has(language)) {
      await this.#store.update({ collection: 'media', id: known.id, locale: language, data: { alt: picture.alt }, depth: 0 });
      known.altIn.add(language);
    }
    return known.id;
  }

  async #create(
    name: string,
    content: Buffer,
    { alt, credit }: Pick<SourcePicture, 'alt' | 'credit'>,
    language: Language,
  ): Promise<Stored> {
    // What is refused is read on a terminal, where everything else is English.
    const i18n = await getLocalI18n({ config: this.#store.config, language: 'en' });
    const created = await this.#store.create({
      collection: 'media',
      req: { i18n },
      locale: language,
      data: { alt: alt || undefined, credit: credit || undefined },
      file: {
        data: content,
        name,
        size: content.length,
        mimetype: mimeTypes[extname(name).toLowerCase()] ?? 'application/octet-stream',
      },
      depth: 0,
    });
    return { id: created.id, altIn: new Set(alt ? [language] : []) };
  }

  async #find(storedName: string): Promise<Stored | null> {
    const { docs } = await this.#store.find({
      collection: 'media',
      where: { filename: { equals: storedName } },
      locale: 'all',
      depth: 0,
      limit: 1,
      pagination: false,
    });
    const found = docs[0];
    if (!found) return null;
    const alt = (found.alt ?? {}) as unknown as Partial<Record<Language, string>>;
    return { id: found.id, altIn: new Set((['vi', 'en'] as const).filter((language) => alt[language])) };
  }
}
