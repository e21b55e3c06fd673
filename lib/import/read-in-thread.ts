import { MessageChannel, Worker } from 'node:worker_threads';
import { threadProgram } from '@/lib/startup/thread-program';
import { type SourceItem, UnreadableSourceError } from './record';

export type ReadingThreadData = { source: string; itemsAtATime: number };

/** Some items of a source, in its order, and why there are no more when that is not its end. */
export type Piece = { items: SourceItem[]; isLast: boolean; failure?: { message: string; isUnreadable: boolean } };

/** What is read ahead, while what was read before is written. */
const itemsAtATime = 100;

/**
 * The same as `readSource`, in a thread of its own: to read Markdown or HTML is a quarter of an import, and need not wait
 * for what is written. One piece is read ahead, so the memory stays flat.
 * @throws UnreadableSourceError as `readSource` does
 */
export async function* readInThread(source: string): AsyncGenerator<SourceItem> {
  const { port1: messages, port2 } = new MessageChannel();
  const data: ReadingThreadData = { source, itemsAtATime };
  const worker = new Worker(await threadProgram('lib/import/reading-thread.ts'), {
    eval: true,
    workerData: { ...data, messages: port2 },
    transferList: [port2],
  });
  let broken: Error | undefined;
  let giveUp: (error: Error) => void = () => undefined;
  worker.once('error', (error: Error) => giveUp((broken = error)));
  // Not a race with one promise for all pieces: it would hold every piece until it is settled, and it never is.
  const ask = (): Promise<Piece> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      giveUp = reject;
      messages.once('message', resolve);
      messages.postMessage('next');
    });
  try {
    for (let next = ask(); ;) {
      const { items, isLast, failure } = await next;
      if (!isLast && !failure) {
        next = ask();
        next.catch(() => undefined);
      }
      yield* items;
      if (failure) throw failure.isUnreadable ? new UnreadableSourceError(failure.message) : new Error(failure.message);
      if (isLast) return;
    }
  } finally {
    messages.close();
    await worker.terminate();
  }
}
