import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { ArticleWriter, type ArticleData } from './article-writer';
import { mediaOf, relatedOf } from './body';
import { Filing } from './filing';
import { MediaShelf } from './media-shelf';
import type { ImportRecord, Refusal, SourceItem } from './record';
import { toLexical } from './to-lexical';

export type ImportSummary = {
  created: number;
  updated: number;
  unchanged: number;
  /** Articles that did not come in. What came in without a figure or a value is in `refusals` alone. */
  refused: number;
  /** What is not an article, by kind. */
  skipped: Record<string, number>;
  refusals: Refusal[];
};

export type ImportOptions = {
  /** Reads, checks and compares, and writes nothing. */
  dryRun?: boolean;
  /** Called after each batch with the number of articles read so far. */
  onProgress?: (read: number, summary: ImportSummary) => void;
  /** Told, after each commit, which cached pages are no longer true. */
  onExpired: (tags: string[]) => Promise<void>;
};

/** Articles per transaction: large enough to write fast, small enough that a second process gets its turn. */
const batchSize = 100;

/** Marks the digest of an article that still waits for one that it names; a later import tries again. */
const waiting = ':waiting';

type Known = { id: number; digest: string | null };

/**
 * The last two stages of an import, validated records to stored articles.
 *
 * Identity is the record's source system and id, kept with the article under a unique index; what the record said is
 * kept as a digest. So a record that says the same again is left alone, a changed one updates its article, and an
 * import that was killed goes on where it stopped. Links between articles may point forward: they are set in a
 * second pass, and until then the digest says that the article waits.
 */
export async function importItems(
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  store: Payload,
  options: ImportOptions,
): Promise<ImportSummary> {
  return new Import(store, options).run(items);
}

class Import {
  readonly #summary: ImportSummary = { created: 0, updated: 0, unchanged: 0, refused: 0, skipped: {}, refusals: [] };
  readonly #shelf: MediaShelf;
  readonly #writer: ArticleWriter;
  #filing!: Filing;
  #read = 0;
  /** Records that name an article which is not in the store yet. */
  readonly #waiting: { record: ImportRecord; known: Known; counted: boolean }[] = [];
  readonly #seen = new Map<string, string>();

  constructor(
    readonly store: Payload,
    readonly options: ImportOptions,
  ) {
    this.#shelf = new MediaShelf(store);
    this.#writer = new ArticleWriter(store);
  }

  async run(items: AsyncIterable<SourceItem> | Iterable<SourceItem>): Promise<ImportSummary> {
    this.#filing = await Filing.open(this.store);
    let batch: ImportRecord[] = [];
    for await (const item of items) {
      if (item.kind === 'skipped') this.#summary.skipped[item.what] = (this.#summary.skipped[item.what] ?? 0) + 1;
      else if (item.kind === 'refused') this.#refuse(item.refusal);
      else if (this.#isFirstOfItsKey(item.record)) {
        this.#summary.refusals.push(...item.refusals);
        batch.push(item.record);
      }
      if (item.kind !== 'skipped') this.#read++;
      if (batch.length === batchSize) {
        await this.#import(batch);
        batch = [];
      }
    }
    if (batch.length > 0) await this.#import(batch);
    await this.#linkWaiting();
    return this.#summary;
  }

  #refuse(refusal: Refusal): void {
    this.#summary.refusals.push(refusal);
    if (refusal.scope === 'article') this.#summary.refused++;
  }

  #isFirstOfItsKey(record: ImportRecord): boolean {
    const key = keyOf(record);
    const first = this.#seen.get(key);
    if (first === undefined) {
      this.#seen.set(key, record.place);
      return true;
    }
    this.#refuse({
      place: record.place,
      scope: 'article',
      reason: `The id "${record.sourceId}" is already taken by ${first}. Give every article an id of its own.`,
    });
    return false;
  }

  async #import(records: ImportRecord[]): Promise<void> {
    const known = await this.#known(records.map(keyOf));
    const creations: { record: ImportRecord; data: ArticleData; waits: boolean }[] = [];
    for (const record of records) {
      const existing = known.get(keyOf(record));
      const digest = await this.#digest(record);
      if (existing?.digest === digest) {
        this.#summary.unchanged++;
      } else if (existing?.digest === digest + waiting) {
        this.#waiting.push({ record, known: existing, counted: false });
      } else if (this.options.dryRun) {
        this.#summary[existing ? 'updated' : 'created']++;
      } else {
        const links = await this.#links(record);
        const data = await this.#articleData(record, digest + (links.complete ? '' : waiting), links);
        if (!data) continue;
        if (existing) await this.#update(record, existing, data, !links.complete);
        else creations.push({ record, data, waits: !links.complete });
      }
    }
    await this.#create(creations);
    this.options.onProgress?.(this.#read, this.#summary);
  }

  async #create(creations: { record: ImportRecord; data: ArticleData; waits: boolean }[]): Promise<void> {
    const outcomes = await this.#writer.createAll(creations.map(({ data }) => data));
    await this.options.onExpired(this.#writer.takeExpiredTags());
    for (const [index, outcome] of outcomes.entries()) {
      const { record, data, waits } = creations[index]!;
      if ('reason' in outcome) {
        this.#refuse({ place: record.place, scope: 'article', reason: outcome.reason });
        continue;
      }
      this.#summary.created++;
      if (outcome.unlinkedBecause) this.#unlinked(record, outcome.unlinkedBecause);
      if (waits) this.#waiting.push({ record, known: { id: outcome.id, digest: data.sourceDigest }, counted: true });
    }
  }

  async #update(record: ImportRecord, existing: Known, data: ArticleData, waits: boolean): Promise<void> {
    const outcome = await this.#writer.update(existing.id, data);
    await this.options.onExpired(this.#writer.takeExpiredTags());
    if ('reason' in outcome) {
      this.#refuse({ place: record.place, scope: 'article', reason: outcome.reason });
      return;
    }
    this.#summary.updated++;
    if (outcome.unlinkedBecause) this.#unlinked(record, outcome.unlinkedBecause);
    if (waits) this.#waiting.push({ record, known: { id: existing.id, digest: data.sourceDigest }, counted: true });
  }

  /** Second pass: every article of the source is in the store now, so what is still missing is missing. */
  async #linkWaiting(): Promise<void> {
    for (const { record, known, counted } of this.#waiting) {
      const links = await this.#links(record);
      const before = known.digest?.slice(0, -waiting.length) ?? '';
      const linksMoreThanBefore = links.complete || counted;
      if (this.options.dryRun || !linksMoreThanBefore) {
        if (!counted) this.#summary.unchanged++;
      } else {
        const data = await this.#articleData(record, before + (links.complete ? '' : waiting), links);
        if (!data) continue;
        const outcome = await this.#writer.update(known.id, data);
        if ('reason' in outcome) this.#unlinked(record, outcome.reason);
        else if (outcome.unlinkedBecause) this.#unlinked(record, outcome.unlinkedBecause);
        if (!counted) this.#summary.updated++;
      }
      if (record.translationOf !== null && links.translationOf === null) {
        this.#unlinked(record, `translationOf names "${record.translationOf}", which is neither in this source nor in the store.`);
      }
      for (const missing of links.missingRelated) {
        this.#summary.refusals.push({
          place: record.place,
          scope: 'field',
          reason: `The related article "${missing}" is neither in this source nor in the store; the box leaves it out.`,
        });
      }
    }
    await this.options.onExpired(this.#writer.takeExpiredTags());
  }

  #unlinked(record: ImportRecord, reason: string): void {
    this.#summary.refusals.push({ place: record.place, scope: 'field', reason: `${reason} The article came in without the link.` });
  }

  async #links(record: ImportRecord): Promise<Links> {
    const related = relatedOf(record.body);
    const wanted = [...related, ...(record.translationOf === null ? [] : [record.translationOf])];
    if (wanted.length === 0) return { translationOf: null, related: new Map(), missingRelated: [], complete: true };
    const found = await this.#known(wanted.map((sourceId) => keyOf({ sourceSystem: record.sourceSystem, sourceId })));
    const idOf = (sourceId: string) => found.get(keyOf({ sourceSystem: record.sourceSystem, sourceId }))?.id ?? null;
    const translationOf = record.translationOf === null ? null : idOf(record.translationOf);
    const missingRelated = related.filter((sourceId) => idOf(sourceId) === null);
    return {
      translationOf,
      related: new Map(related.flatMap((sourceId) => (idOf(sourceId) === null ? [] : [[sourceId, idOf(sourceId)!] as const]))),
      missingRelated,
      complete: missingRelated.length === 0 && (record.translationOf === null || translationOf !== null),
    };
  }

  async #known(keys: string[]): Promise<Map<string, Known>> {
    // SQLite allows 32,766 variables in a statement; a batch needs some hundreds.
    const { docs } = await this.store.find({
      collection: 'articles',
      where: { sourceKey: { in: [...new Set(keys)] } },
      depth: 0,
      pagination: false,
      draft: false,
      joins: false,
      select: { sourceKey: true, sourceDigest: true },
    });
    return new Map(docs.map((doc) => [doc.sourceKey!, { id: doc.id, digest: doc.sourceDigest ?? null }]));
  }

  /** What the record says, its files by their content: the same digest means that nothing has changed. */
  async #digest(record: ImportRecord): Promise<string> {
    const files = new Map<string, string>();
    for (const { media } of [...(record.hero ? [record.hero] : []), ...mediaOf(record.body)]) {
      if ('file' in media) files.set(media.file, await this.#shelf.digest(media.file));
    }
    const said = JSON.stringify(record, (key, value: unknown) => {
      if (key === 'place') return undefined;
      return key === 'file' && typeof value === 'string' ? files.get(value) : value;
    });
    return createHash('sha256').update(said).digest('hex');
  }

  /** Stores the record's files and names its section, authors and topics by their ids. Null, after a refusal, when that fails. */
  async #articleData(record: ImportRecord, sourceDigest: string, links: Links): Promise<ArticleData | null> {
    const { language } = record;
    const mediaIds = new Map<string, number>();
    for (const picture of [...(record.hero ? [record.hero] : []), ...mediaOf(record.body)]) {
      if (!('file' in picture.media) || mediaIds.has(picture.media.file)) continue;
      try {
        mediaIds.set(picture.media.file, await this.#shelf.put(picture.media.file, picture, language));
      } catch (error) {
        this.#summary.refusals.push({
          place: record.place,
          scope: 'figure',
          reason: `${picture.media.file} was not stored: ${error instanceof Error ? error.message : String(error)} The article came in without it.`,
        });
      }
    }
    const mediaId = (media: { file: string } | { url: string }) => ('file' in media ? (mediaIds.get(media.file) ?? null) : null);
    try {
      return {
        language,
        kicker: record.kicker,
        title: record.title,
        sapo: record.sapo,
        slug: record.slug,
        format: record.format,
        body: toLexical(record.body, {
          identity: keyOf(record),
          media: mediaId,
          article: (sourceId) => links.related.get(sourceId) ?? null,
        }),
        hero: record.hero
          ? {
              media: mediaId(record.hero.media),
              remote:
                'url' in record.hero.media
                  ? { src: record.hero.media.url, width: record.hero.media.width, height: record.hero.media.height, alt: record.hero.alt }
                  : {},
              caption: record.hero.caption || null,
              credit: record.hero.credit || null,
            }
          : { media: null, remote: {}, caption: null, credit: null },
        section: await this.#filing.section(record.section, language),
        secondarySections: await inOrder(record.secondarySections, (section) => this.#filing.section(section, language)),
        topics: await inOrder(record.topics, (topic) => this.#filing.topic(topic, language)),
        authors: await inOrder(record.authors, (author) => this.#filing.author(author)),
        byline: record.byline,
        publishedAt: record.publishedAt,
        revisedAt: record.updatedAt,
        legacyUrls: record.legacyUrls,
        translationOf: links.translationOf,
        _status: record.status,
        sourceKey: keyOf(record),
        sourceDigest,
      };
    } catch (error) {
      this.#refuse({
        place: record.place,
        scope: 'article',
        reason: `It could not be filed: ${error instanceof Error ? error.message : String(error)}`,
      });
      return null;
    }
  }
}

type Links = { translationOf: number | null; related: Map<string, number>; missingRelated: string[]; complete: boolean };

function keyOf({ sourceSystem, sourceId }: Pick<ImportRecord, 'sourceSystem' | 'sourceId'>): string {
  return `${sourceSystem}:${sourceId}`;
}

/** One after the other, each id once: two new topics with the same slug must not be made at the same moment. */
async function inOrder<T>(values: T[], find: (value: T) => Promise<number>): Promise<number[]> {
  const ids = new Set<number>();
  for (const value of values) ids.add(await find(value));
  return [...ids];
}
