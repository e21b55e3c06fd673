import type { PayloadRequest } from 'payload';

import type { Article } from './generated-types';

/**
 * What a batch of writes shares through `req.context`: hooks keep answers that cannot change within the batch, collect
 * the tags that its owner expires once the transaction is committed, and leave what follows a change for all articles
 * together: `followChangesOfBatch` does it, before the commit.
 */
export type BatchContext = {
  expiredTags: Set<string>;
  answers: Map<string, Promise<unknown>>;
  /** By their number, articles that the batch has written, as readers saw them before it. */
  changed: Map<number, Article | null>;
};

export function newBatchContext(): BatchContext {
  return { expiredTags: new Set(), answers: new Map(), changed: new Map() };
}

/** Within a batch, asks `read` once per key; anywhere else, every time. */
export function oncePerBatch<T>(req: PayloadRequest, key: string, read: () => Promise<T>): Promise<T> {
  const answers = req.context.answers;
  if (!(answers instanceof Map)) return read();
  if (!answers.has(key)) answers.set(key, read());
  return answers.get(key) as Promise<T>;
}
