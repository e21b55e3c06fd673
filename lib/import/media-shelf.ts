import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Payload } from 'payload';
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

/** The files that an import has put into the store: each content once, however often it is used. */
export class MediaShelf {
  readonly #store: Payload;
  readonly #digests = new Map<string, Promise<string>>();
  readonly #stored = new Map<string, { id: number; altIn: Set<Language> }>();

  constructor(store: Payload) {
    this.#store = store;
  }

  /** SHA-256 of the file's content, in hex; read once per import. */
  digest(file: string): Promise<string> {
    let digest = this.#digests.get(file);
    if (!digest) {
      digest = readFile(file).then((content) => createHash('sha256').update(content).digest('hex'));
      this.#digests.set(file, digest);
    }
    return digest;
  }

  /** The id of the file's stored document, or null when it has not been stored. */
  async idOf(file: string): Promise<number | null> {
    return this.#stored.get(await this.digest(file))?.id ?? null;
  }

  /**
   * Stores a file of the import with its alternative text in the article's language.
   * @throws what Payload says when the file is not what its name says
   */
  async put(file: string, picture: Pick<SourcePicture, 'alt' | 'credit'>, language: Language): Promise<number> {
    const digest = await this.digest(file);
    const known = this.#stored.get(digest) ?? (await this.#find(file));
    if (known) {
      this.#stored.set(digest, known);
      if (picture.alt && !known.altIn.has(language)) {
        await this.#store.update({ collection: 'media', id: known.id, locale: language, data: { alt: picture.alt }, depth: 0 });
        known.altIn.add(language);
      }
      return known.id;
    }
    const data = await readFile(file);
    const created = await this.#store.create({
      collection: 'media',
      locale: language,
      data: { alt: picture.alt || undefined, credit: picture.credit || undefined },
      file: {
        data,
        name: basename(file),
        size: data.length,
        mimetype: mimeTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
      },
      depth: 0,
    });
    this.#stored.set(digest, { id: created.id, altIn: new Set(picture.alt ? [language] : []) });
    return created.id;
  }

  async #find(file: string): Promise<{ id: number; altIn: Set<Language> } | null> {
    const { docs } = await this.#store.find({
      collection: 'media',
      where: { filename: { equals: mediaFileName(basename(file), await readFile(file)) } },
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
