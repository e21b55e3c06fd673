import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { ArticleWriter, type ArticleData, type WriteOutcome } from './article-writer';
import { mediaOf, relatedOf, type MediaReference, type SourcePicture } from './body';
import { Filing } from './filing';
import { ForeseenLinks } from './foreseen-links';
import { MediaShelf } from './media-shelf';
import { keyOf, type ImportRecord, type Refusal, type SourceItem } from './record';
import { reasonOf } from './reason';
import { RemotePictures } from './remote-pictures';
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
  /** Stores pictures of other servers too, instead of referring to them there. */
  fetchMedia?: boolean;
  /** Called after each batch with the number of articles read so far. */
  onProgress?: (read: number, summary: ImportSummary) => void;
  /** Told, after each commit, which cached pages are no longer true. */
  onExpired: (tags: string[]) => Promise<void>;
};

/** Articles per transaction: large enough to write fast, small enough that a second process gets its turn. */
const batchSize = 200;

/**
 * Ends the digest of an article that came in without something that its source names (an article, a picture that was
 * refused), with the number of those; a later import tries again, and says again what is missing.
 */
const openMark = (open: number): string => (open === 0 ? '' : `:waiting-for-${open}`);
const openPattern = /:waiting-for-(\d+)$/;
const openIn = (digest: string | null): number => Number(openPattern.exec(digest ?? '')?.[1] ?? 0);

/** Marks the digest of an article whose pictures were fetched from other servers. */
const fetched = ':fetched';

type Stored = { id: number; digest: string | null };
type Known = Stored & { isInBin: boolean };

/** `counted`: it was written in the first pass and is in the summary. */
type Waiting = { record: ImportRecord; known: Stored; counted: boolean };

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
  readonly #remotePictures = new RemotePictures();
  #filing!: Filing;
  #read = 0;
  /** Records whose article is not complete: one that they name was not in the store, or something was refused before. */
  readonly #waiting: Waiting[] = [];
  readonly #seen = new Set<string>();
  /** For a dry run: who would translate whom, and the records whose link would be set in the second pass. */
  readonly #foreseen: ForeseenLinks;
  readonly #linkedLater: ImportRecord[] = [];

  constructor(
    readonly store: Payload,
    readonly options: ImportOptions,
  ) {
    this.#shelf = new MediaShelf(store);
    this.#writer = new ArticleWriter(store);
    this.#foreseen = new ForeseenLinks(store);
  }

  async run(items: AsyncIterable<SourceItem> | Iterable<SourceItem>): Promise<ImportSummary> {
    this.#filing = await Filing.open(this.store);
    let batch: ImportRecord[] = [];
    for await (const item of items) {
      if (item.kind === 'skipped') this.#summary.skipped[item.what] = (this.#summary.skipped[item.what] ?? 0) + 1;
      else if (item.kind === 'refused') this.#refuse(item.refusal);
      else {
        this.#seen.add(keyOf(item.record));
        this.#summary.refusals.push(...item.refusals);
        batch.push(item.record);
      }
      if (item.kind !== 'skipped') this.#read++;
      if (batch.length === batchSize) {
        await this.#importBatch(batch);
        batch = [];
      }
    }
    if (batch.length > 0) await this.#importBatch(batch);
    for (const record of this.#linkedLater) this.#foreseeLink(record);
    await this.#completeWaiting();
    await this.#remotePictures.close();
    return this.#summary;
  }

  #refuse(refusal: Refusal): void {
    this.#summary.refusals.push(refusal);
    if (refusal.scope === 'article') this.#summary.refused++;
  }

  /** Translations after the originals of the same batch: they find them in the store, and need no second pass. */
  async #importBatch(records: ImportRecord[]): Promise<void> {
    const keys = new Set(records.map(keyOf));
    const follows = ({ sourceSystem, translationOf }: ImportRecord) =>
      translationOf !== null && keys.has(keyOf({ sourceSystem, sourceId: translationOf }));
    await this.#import(records.filter((record) => !follows(record)));
    await this.#import(records.filter(follows));
    this.options.onProgress?.(this.#read, this.#summary);
  }

  async #import(records: ImportRecord[]): Promise<void> {
    if (records.length === 0) return;
    const known = await this.#known(records.map(keyOf));
    const named = await this.#named(records);
    const creations: Attempt[] = [];
    const waitingBefore = this.#waiting.length;
    for (const record of records) {
      const existing = known.get(keyOf(record));
      if (existing?.isInBin) {
        const reason = 'This article was deleted and lies in the bin; restore it there first, or leave it out of the source.';
        this.#refuse({ place: record.place, scope: 'article', reason });
        continue;
      }
      const said = await this.#digest(record);
      const digest = this.options.fetchMedia && hasRemotePicture(record) ? said + fetched : said;
      const stored = existing?.digest?.replace(openPattern, '');
      if (existing && stored === digest && openIn(existing.digest) > 0) {
        this.#waiting.push({ record, known: existing, counted: false });
      } else if (stored === digest || stored === said + fetched) {
        this.#summary.unchanged++;
      } else if (this.options.dryRun) {
        this.#summary[existing ? 'updated' : 'created']++;
        this.#waiting.push({ record, known: { id: existing?.id ?? 0, digest }, counted: true });
      } else {
        const attempt = await this.#attempt(record, digest, this.#links(record, named));
        if (!attempt) continue;
        this.#summary.refusals.push(...attempt.refusals);
        if (existing) await this.#update(existing.id, attempt);
        else creations.push(attempt);
      }
    }
    if (this.options.dryRun) return this.#foreseeLinks(this.#waiting.slice(waitingBefore));
    // The rule against a second translation of an article looks for the first in the store.
    const isFirstOfItsOriginal = ({ data: { translationOf } }: Attempt, index: number) =>
      translationOf === null || creations.findIndex((other) => other.data.translationOf === translationOf) === index;
    await this.#create(creations.filter(isFirstOfItsOriginal));
    for (const attempt of creations.filter((attempt, index) => !isFirstOfItsOriginal(attempt, index))) await this.#create([attempt]);
  }

  async #create(attempts: Attempt[]): Promise<void> {
    const outcomes = await this.#writer.createAll(attempts.map(stamped));
    for (const [index, outcome] of outcomes.entries()) {
      await this.#settle(attempts[index]!, outcome, 'created', async (data) => (await this.#writer.createAll([data]))[0]!);
    }
    await this.options.onExpired(this.#writer.takeExpiredTags());
  }

  async #update(id: number, attempt: Attempt): Promise<void> {
    const update = (data: ArticleData) => this.#writer.update(id, data);
    await this.#settle(attempt, await update(stamped(attempt)), 'updated', update);
    await this.options.onExpired(this.#writer.takeExpiredTags());
  }

  /** Counts what became of an article; one whose link to its original the store refuses is written again without it. */
  async #settle(attempt: Attempt, first: WriteOutcome, count: 'created' | 'updated', write: (data: ArticleData) => Promise<WriteOutcome>) {
    const { record, links } = attempt;
    let [outcome, written] = [first, attempt];
    if ('reason' in first && attempt.data.translationOf !== null) {
      written = withoutOriginal(attempt);
      outcome = await write(stamped(written));
    }
    if ('reason' in outcome) {
      this.#refuse({ place: record.place, scope: 'article', reason: outcome.reason });
      return;
    }
    if ('reason' in first) this.#unlinked(record, first.reason);
    this.#summary[count]++;
    if (links.missing > 0) this.#waiting.push({ record, known: { id: outcome.id, digest: stamped(written).sourceDigest }, counted: true });
  }

  /** What the store would say to the links of articles that would be written together: none of them finds another of them. */
  async #foreseeLinks(group: Waiting[]): Promise<void> {
    await this.#foreseen.load(group.map(({ record }) => record));
    // One that is not counted is stored as it is, and only its link is tried again.
    const written = group.filter(({ counted }) => counted);
    const linkedAtOnce = written.filter(({ record }) => this.#foreseen.hasOriginal(record));
    for (const { record } of written) this.#foreseen.write(record);
    // An article that is there is updated at once, the new ones are created together after that.
    for (const { record } of linkedAtOnce.sort((one, other) => Number(one.known.id === 0) - Number(other.known.id === 0))) {
      this.#foreseeLink(record);
    }
    this.#linkedLater.push(...group.filter((waiting) => !linkedAtOnce.includes(waiting)).map(({ record }) => record));
  }

  #foreseeLink(record: ImportRecord): void {
    const refusal = this.#foreseen.link(record);
    if (refusal !== null) this.#unlinked(record, refusal);
  }

  /** Second pass: every article of the source is in the store now, so what is still missing is missing. */
  async #completeWaiting(): Promise<void> {
    for (const { record, known, counted } of this.#waiting) {
      const links = this.#links(record, await this.#named([record]));
      const openBefore = openIn(known.digest);
      let completed = false;
      if (!this.options.dryRun && links.missing < openBefore) {
        const attempt = await this.#attempt(record, known.digest!.replace(openPattern, ''), links);
        if (!attempt) continue;
        // The first pass has reported those of an article that it wrote.
        if (!counted) this.#summary.refusals.push(...attempt.refusals);
        completed = await this.#complete(known.id, attempt, openBefore);
      }
      if (!counted) this.#summary[completed ? 'updated' : 'unchanged']++;
      if (links.originalIsMissing) {
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

  /** Writes what is known now, if that leaves less open than before; true when it was written. */
  async #complete(id: number, attempt: Attempt, openBefore: number): Promise<boolean> {
    if (attempt.open >= openBefore) return false;
    const outcome = await this.#writer.complete(id, stamped(attempt));
    if ('id' in outcome) return true;
    this.#unlinked(attempt.record, outcome.reason);
    return attempt.data.translationOf !== null && this.#complete(id, withoutOriginal(attempt), openBefore);
  }

  #unlinked(record: ImportRecord, reason: string): void {
    this.#summary.refusals.push({ place: record.place, scope: 'field', reason: `${reason} The article came in without the link.` });
  }

  /** The articles that records name, as originals or related ones, by their keys. What lies in the bin is not there. */
  async #named(records: ImportRecord[]): Promise<Map<string, Known>> {
    const known = await this.#known(
      records.flatMap(({ sourceSystem, translationOf, body }) =>
        [...relatedOf(body), ...(translationOf === null ? [] : [translationOf])].map((sourceId) => keyOf({ sourceSystem, sourceId })),
      ),
    );
    return new Map([...known].filter(([, { isInBin }]) => !isInBin));
  }

  #links(record: ImportRecord, named: Map<string, Known>): Links {
    const related = relatedOf(record.body);
    const idOf = (sourceId: string) => named.get(keyOf({ sourceSystem: record.sourceSystem, sourceId }))?.id ?? null;
    // A dry run writes nothing, so what it has read counts as being there.
    const isMissing = (sourceId: string) =>
      idOf(sourceId) === null && !(this.options.dryRun && this.#seen.has(keyOf({ sourceSystem: record.sourceSystem, sourceId })));
    const originalIsMissing = record.translationOf !== null && isMissing(record.translationOf);
    const missingRelated = related.filter(isMissing);
    return {
      translationOf: record.translationOf === null ? null : idOf(record.translationOf),
      originalIsMissing,
      related: new Map(related.flatMap((sourceId) => (idOf(sourceId) === null ? [] : [[sourceId, idOf(sourceId)!] as const]))),
      missingRelated,
      missing: missingRelated.length + (originalIsMissing ? 1 : 0),
    };
  }

  async #known(keys: string[]): Promise<Map<string, Known>> {
    if (keys.length === 0) return new Map();
    // SQLite allows 32,766 variables in a statement; a batch needs some hundreds.
    const { docs } = await this.store.find({
      collection: 'articles',
      where: { sourceKey: { in: [...new Set(keys)] } },
      depth: 0,
      pagination: false,
      draft: false,
      joins: false,
      trash: true,
      select: { sourceKey: true, sourceDigest: true, deletedAt: true },
    });
    return new Map(docs.map((doc) => [doc.sourceKey!, { id: doc.id, digest: doc.sourceDigest ?? null, isInBin: Boolean(doc.deletedAt) }]));
  }

  /** What the record says, its files by their content: the same digest means that nothing has changed. */
  async #digest(record: ImportRecord): Promise<string> {
    const files = new Map<string, string>();
    for (const { media } of picturesOf(record)) {
      if ('file' in media) files.set(media.file, await this.#shelf.digest(media.file));
    }
    const said = JSON.stringify(record, (key, value: unknown) => {
      if (key === 'place') return undefined;
      return key === 'file' && typeof value === 'string' ? files.get(value) : value;
    });
    return createHash('sha256').update(said).digest('hex');
  }

  /** Stores the record's files and names its section, authors and topics by their ids. Null, after a refusal, when that fails. */
  async #attempt(record: ImportRecord, digest: string, links: Links): Promise<Attempt | null> {
    const refusals: Refusal[] = [];
    const { language } = record;
    const mediaIds = new Map<string, number>();
    for (const picture of picturesOf(record)) {
      const source = 'file' in picture.media ? picture.media.file : picture.media.url;
      if (mediaIds.has(source) || ('url' in picture.media && !this.options.fetchMedia)) continue;
      try {
        const file = 'file' in picture.media ? picture.media.file : await this.#remotePictures.fetch(picture.media.url);
        mediaIds.set(source, await this.#shelf.put(file, picture, language));
      } catch (error) {
        refusals.push({
          place: record.place,
          scope: 'figure',
          reason: `${source} was not stored: ${reasonOf(error)} ${'file' in picture.media ? 'The article came in without it.' : 'The article refers to it where it is.'}`,
        });
      }
    }
    const mediaId = (media: MediaReference) => mediaIds.get('file' in media ? media.file : media.url) ?? null;
    try {
      const data = {
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
        hero: heroFields(record.hero, mediaId),
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
      };
      return { record, digest, links, data, refusals, open: links.missing + refusals.length };
    } catch (error) {
      this.#refuse({
        place: record.place,
        scope: 'article',
        reason: `It could not be filed: ${reasonOf(error)}`,
      });
      return null;
    }
  }
}

type Links = {
  translationOf: number | null;
  originalIsMissing: boolean;
  related: Map<string, number>;
  missingRelated: string[];
  /** How many of the articles that it names are missing. */
  missing: number;
};

/** An article as far as it can be written now. */
type Attempt = {
  record: ImportRecord;
  digest: string;
  links: Links;
  data: Omit<ArticleData, 'sourceDigest'>;
  refusals: Refusal[];
  /** How much of what the source names is not in it. */
  open: number;
};

function stamped({ data, digest, open }: Attempt): ArticleData {
  return { ...data, sourceDigest: digest + openMark(open) };
}

function withoutOriginal(attempt: Attempt): Attempt {
  return { ...attempt, data: { ...attempt.data, translationOf: null }, open: attempt.open + 1 };
}

function picturesOf(record: ImportRecord): SourcePicture[] {
  return [...(record.hero ? [record.hero] : []), ...mediaOf(record.body)];
}

/** A remote picture has its text with its address; a stored one gets it here, because the file may be used with others. */
function heroFields(hero: SourcePicture | null, mediaId: (media: MediaReference) => number | null): ArticleData['hero'] {
  if (hero === null) return { media: null, remote: {}, caption: null, credit: null, alt: null };
  const { media, alt } = hero;
  const id = mediaId(media);
  return {
    media: id,
    remote: 'url' in media ? { src: media.url, width: media.width, height: media.height, alt } : {},
    caption: hero.caption || null,
    credit: hero.credit || null,
    alt: id === null ? null : alt || null,
  };
}

function hasRemotePicture(record: ImportRecord): boolean {
  return picturesOf(record).some(({ media }) => 'url' in media);
}

/** One after the other, each id once: two new topics with the same slug must not be made at the same moment. */
async function inOrder<T>(values: T[], find: (value: T) => Promise<number>): Promise<number[]> {
  const ids = new Set<number>();
  for (const value of values) ids.add(await find(value));
  return [...ids];
}
