import type { PayloadRequest } from 'payload';

/**
 * What a batch of writes shares through `req.context`: hooks keep answers that cannot change within the batch,
 * and collect the tags that its owner expires once the transaction is committed.
 */
export type BatchContext = { expiredTags: Set<string>; answers: Map<string, Promise<unknown>> };

export function newBatchContext(): BatchContext {
  return { expiredTags: new Set(), answers: new Map() };
}

/** Within a batch, asks `read` once per key; anywhere else, every time. */
export function oncePerBatch<T>(req: PayloadRequest, key: string, read: () => Promise<T>): Promise<T> {
  const answers = req.context.answers;
  if (!(answers instanceof Map)) return read();
  if (!answers.has(key)) answers.set(key, read());
  return answers.get(key) as Promise<T>;
}
