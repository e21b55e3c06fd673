import type { ServerResponse } from 'node:http';

const writing = ['writeHead', 'flushHeaders', 'write', 'end'] as const;

/**
 * Lets an answer wait before its first byte until something is done. To be called before Next gets the request.
 * @param act called once, when the answer begins; what it returns is waited for, and null for nothing. Must not reject.
 */
export function holdAnswer(response: ServerResponse, act: () => Promise<void> | null): void {
  const originals = Object.fromEntries(writing.map((name) => [name, response[name]]));
  const waiting: (() => void)[] = [];
  let isHeld = false;
  const begin = (): void => {
    const done = act();
    if (done === null) return void Object.assign(response, originals);
    isHeld = true;
    void done.then(() => {
      Object.assign(response, originals);
      for (const write of waiting) write();
    });
  };
  for (const name of writing) {
    const later = (...args: unknown[]): unknown => {
      if (!isHeld) begin();
      const write = (): unknown => (response[name] as (...args: unknown[]) => unknown)(...args);
      if (!isHeld) return write();
      waiting.push(write);
      // An answer to a request that writes is small enough to wait in memory.
      return name === 'write' ? true : response;
    };
    Object.assign(response, { [name]: later });
  }
}
