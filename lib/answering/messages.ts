/**
 * In an answer of the thread that Next runs in, without a body: the address of the page that is shown, which is the same for
 * many, and is kept here.
 */
export const insteadHeader = 'x-trang-nhat-instead';

/**
 * In an answer of the thread that Next runs in: something that the page shows was changed while it was being made. It may have
 * been asked for before the change, and Next gives it to those who have asked since as well.
 */
export const overtakenHeader = 'x-trang-nhat-overtaken';

/** In an answer of the thread that Next runs in: the tags that a page is kept by (`lib/cache/tags.ts`), with commas between them. */
export const madeFromHeader = 'x-trang-nhat-made-from';

/** What the two threads say to each other, and nobody else is told. */
export const saidBetweenThreads: ReadonlySet<string> = new Set([insteadHeader, overtakenHeader, madeFromHeader]);

/** Where the thread that Next runs in says what it has counted, to who holds the newspaper's secret. */
export const figuresPath = '/api/internal/figures';

/** What the thread that answers readers is told by the one that Next runs in. */
export type ToAnswering =
  /** The newspaper is open: requests may be passed on. */
  | { kind: 'opened' }
  /** What was made from these tags is no longer true. */
  | { kind: 'expired'; tags: readonly string[] }
  /** No more requests; those under way get their answer. */
  | { kind: 'close' };

/** A port that cannot be had: by what it was set, and what the system says. */
export type TakenPort = { setting: 'PORT' | 'METRICS_LISTEN'; port: number; code?: string; message: string };

/** And what it tells. */
export type FromAnswering = { kind: 'listening' } | ({ kind: 'cannotListen' } & TakenPort) | { kind: 'closed' };

/** What the thread is started with. */
export type AnsweringSettings = {
  port: number;
  /** Where Next answers. */
  socketPath: string;
  /** True where readers come by https. */
  isSecure: boolean;
  /** True where crawlers are not to look. */
  staging: boolean;
  /** Caches in front of the portal. */
  edges: readonly string[];
  /** Where the servers of the newspaper tell each other what has changed; null where there is one. */
  redisUrl: string | null;
  /** The PostgreSQL by which they do so while Redis is away; null where the store is a file. */
  storeUrl: string | null;
  logFormat: 'text' | 'json';
  /** Where Prometheus asks; null where nobody does. */
  metricsListen: { host: string; port: number } | null;
};
