import type { ServerResponse } from 'node:http';

const writing = ['writeHead', 'flushHeaders', 'write', 'end'] as const;

/**
 * Lets an answer wait before its first byte until something is done. To be called before Next gets the request.
 * @param act called once, when the answer begins; what it returns is waited for, and null for nothing. Must not reject.
 */
export function holdAnswer(response: ServerResponse, act: () => Promise<void> | null): void {
  let state: 'not begun' | 'held' | 'sent' = 'not begun';
  const waiting: (() => void)[] = [];
  const begin = (): void => {
    const done = act();
    state = done === null ? 'sent' : 'held';
    void done?.then(() => {
      state = 'sent';
      for (const write of waiting) write();
    });
  };
  for (const name of writing) {
    // Stays in its place: Next wraps it once more, to compress.
    const original = response[name].bind(response) as (...args: unknown[]) => unknown;
    Object.assign(response, {
      [name]: (...args: unknown[]): unknown => {
        if (state === 'not begun') begin();
        if (state === 'sent') return original(...args);
        // Who writes and sees no header sent yet, as Next does, sends it again before each part.
        waiting.push(() => void ((name === 'writeHead' && response.headersSent) || original(...args)));
        // An answer to a request that writes is small enough to wait in memory.
        return name === 'write' ? true : response;
      },
    });
  }
}
