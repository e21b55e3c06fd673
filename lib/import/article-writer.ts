import {
  commitTransaction,
  createLocalReq,
  getLocalI18n,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type TypeWithVersion,
} from 'payload';
import { newBatchContext, type BatchContext } from '@/lib/payload/batch-context';
import type { Article } from '@/lib/payload/generated-types';
import { followChangesOfBatch } from '@/lib/payload/hooks/live-change';
import { insertTogether } from './insert-together';
import { reasonOf } from './reason';
import type { LexicalState } from './to-lexical';

/** An article as it is stored, its references by id. */
export type ArticleData = Pick<Article, 'language' | 'title' | 'format'> & {
  kicker: string | null;
  sapo: string;
  slug: string | null;
  body: LexicalState;
  hero: NonNullable<Article['hero']>;
  section: number;
  secondarySections: number[];
  topics: number[];
  authors: number[];
  byline: string | null;
  publishedAt: string | null;
  revisedAt: string | null;
  legacyUrls: string[];
  translationOf: number | null;
  _status: 'draft' | 'published';
  sourceKey: string;
  sourceDigest: string;
};

export type WriteOutcome = { id: number } | { reason: string };

/**
 * Writes articles in batches: one transaction for many, the collection's own hooks for each, the live row and its first
 * version straight into the database. Payload's Local API does the same with some dozen reads an article around it.
 */
export class ArticleWriter {
  #expired = new Set<string>();

  constructor(readonly store: Payload) {}

  /** The tags that the writes since the last call have expired; all of them are committed. */
  takeExpiredTags(): string[] {
    const expired = [...this.#expired];
    this.#expired = new Set();
    return expired;
  }

  /** All in one transaction; if that fails, each in its own, so that one bad article costs nobody else. */
  async createAll(articles: ArticleData[]): Promise<WriteOutcome[]> {
    if (articles.length === 0) return [];
    try {
      return await this.#inTransaction(async (req) => {
        const ids = await this.#create(articles, req);
        return ids.map((id) => ({ id }));
      });
    } catch (error) {
      if (articles.length > 1) {
        const outcomes: WriteOutcome[] = [];
        for (const article of articles) outcomes.push(...(await this.createAll([article])));
        return outcomes;
      }
      return [{ reason: reasonOf(error) }];
    }
  }

  /** Changes an article through Payload's Local API, as an editor does. */
  async update(id: number, article: ArticleData): Promise<WriteOutcome> {
    const { slug, ...rest } = article;
    try {
      await this.#inTransaction((req) =>
        this.store.update({ collection: 'articles', id, data: { ...rest, ...(slug ? { slug } : {}) } as Partial<Article>, depth: 0, req }),
      );
      return { id };
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  }

  /**
   * Sets what the creation of an article had to leave open, in the live row and in its first version: that is no edit.
   * An article that somebody has changed since then is updated instead.
   */
  async complete(id: number, article: ArticleData): Promise<WriteOutcome> {
    try {
      const isRewritten = await this.#inTransaction(async (req) => {
        const { docs: versions } = await this.store.db.findVersions<Article>({
          collection: 'articles',
          where: { parent: { equals: id } },
          limit: 2,
          pagination: false,
          req,
        });
        if (versions.length !== 1) return false;
        await this.#rewrite(id, versions[0]!, article, req);
        return true;
      });
      return isRewritten ? { id } : await this.update(id, article);
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  }

  async #inTransaction<T>(write: (req: PayloadRequest) => Promise<T>): Promise<T> {
    const context: BatchContext = newBatchContext();
    // What a hook refuses is read on a terminal, where everything else is English.
    const i18n = await getLocalI18n({ config: this.store.config, language: 'en' });
    const req = await createLocalReq({ context, req: { i18n } }, this.store);
    await initTransaction(req);
    try {
      const result = await write(req);
      await followChangesOfBatch(req);
      await commitTransaction(req);
      for (const tag of context.expiredTags) this.#expired.add(tag);
      return result;
    } catch (error) {
      await killTransaction(req);
      throw error;
    }
  }

  async #create(articles: ArticleData[], req: PayloadRequest): Promise<number[]> {
    const { config: collection } = this.store.collections.articles;
    const hookArguments = { collection, context: req.context, operation: 'create' as const, req };
    const now = new Date().toISOString();
    const documents: Record<string, unknown>[] = [];
    for (const article of articles) {
      const data = { ...article, substantiveEdit: false, createdAt: now, updatedAt: now };
      documents.push(await throughHooks(collection.hooks, hookArguments, data));
    }
    const ids = await insertTogether(this.store, 'sourceKey', async (adapter) => {
      for (const data of documents) await adapter.create({ collection: 'articles', data, req, returning: false });
    });
    await insertTogether(this.store, 'parent', async (adapter) => {
      for (const [index, data] of documents.entries()) {
        await adapter.createVersion({
          collectionSlug: 'articles',
          parent: ids[index]!,
          versionData: data as never,
          autosave: false,
          createdAt: now,
          updatedAt: now,
          req,
          returning: false,
        });
      }
    });
    for (const [index, data] of documents.entries()) {
      const doc = { ...data, id: ids[index]! };
      for (const hook of collection.hooks.afterChange) await hook({ ...hookArguments, data, doc, previousDoc: {} });
    }
    return ids;
  }

  async #rewrite(id: number, version: TypeWithVersion<Article>, article: ArticleData, req: PayloadRequest): Promise<void> {
    const { config: collection } = this.store.collections.articles;
    const originalDoc = await this.store.db.findOne<Article>({ collection: 'articles', where: { id: { equals: id } }, req });
    const hookArguments = { collection, context: req.context, operation: 'update' as const, req };
    const updatedAt = new Date().toISOString();
    const data = await throughHooks(collection.hooks, { ...hookArguments, originalDoc }, { ...originalDoc, ...article, updatedAt });
    await this.store.db.updateOne({ collection: 'articles', id, data, req, returning: false });
    const { createdAt } = version;
    await this.store.db.updateVersion({
      collection: 'articles',
      id: version.id,
      versionData: { createdAt, updatedAt, latest: true, parent: id, version: data as never },
      req,
      returning: false,
    });
    const doc = { ...data, id };
    for (const hook of collection.hooks.afterChange) await hook({ ...hookArguments, data, doc, previousDoc: originalDoc });
  }
}

type Hooks = SanitizedCollectionConfig['hooks'];
type HookArguments = Omit<Parameters<Hooks['beforeChange'][number]>[0], 'data'>;

/** What is to be stored, after the collection's own hooks have had it in their order. */
async function throughHooks(
  hooks: Hooks,
  hookArguments: HookArguments,
  article: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  let data = article;
  for (const hook of [...hooks.beforeValidate, ...hooks.beforeChange]) {
    data = ((await hook({ ...hookArguments, data })) as typeof data | undefined) ?? data;
  }
  return data;
}
