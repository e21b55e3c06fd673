import { format } from 'node:util';
import pino from 'pino';
import { currentRequest } from '@/lib/http/current-request';

/** Of the console's ways to say something, the level that each has in a log. */
const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * From now on everything that this thread says on the console, ours or a library's, is an object in a line: `time` (ISO),
 * `level`, `message`, `requestId` where it is about a request, and an error's stack.
 */
export function logStructured(): void {
  const logger = pino(
    {
      base: undefined,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => ({ requestId: currentRequest()?.id }),
    },
    // At once: what a process says last is why it ended.
    pino.destination({ fd: 1, sync: true }),
  );
  for (const [way, level] of Object.entries(levels) as [keyof typeof levels, (typeof levels)[keyof typeof levels]][]) {
    console[way] = (...said: unknown[]) => {
      const err = said.find((part) => part instanceof Error);
      logger[level](err ? { err } : {}, format(...said.map((part) => (part instanceof Error ? part.message : part))).trim());
    };
  }
}
