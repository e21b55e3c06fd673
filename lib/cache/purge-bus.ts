import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { z } from 'zod';
import { openRedis, type Redis } from '@/lib/redis';
import { tags as knownTags } from './tags';

const channel = 'trang-nhat:expired';

/** Where a server hears who has done what it has told them to. */
const answersTo = (server: string): string => `trang-nhat:done:${server}`;

const news = z.object({ from: z.string(), number: z.number().default(0), tags: z.array(z.string()) });
type News = z.infer<typeof news>;

/** How many have done what was told, of how many that were. */
type Told = { done: number; of: number; whenAllHave: () => void };

type Settings = {
  url: string;
  /** Does what has to be done when tags have expired at another server. Must not be called again before it has ended; retried when it rejects. */
  hear: (tags: readonly string[]) => Promise<void>;
  /** Milliseconds between two times of taking everything for old, while others cannot be heard. */
  deafInterval?: number;
};

/** Milliseconds after which what could not be done is tried again. */
const pause = 1000;

/** Milliseconds for which who has changed something waits at most until the others show it, or Redis has been found not to answer. */
const longestTelling = 1000;

/**
 * How the servers of one newspaper tell each other, over Redis, which tags have expired.
 *
 * Redis gives a message to who listens at that moment, and to nobody later. So a server that has not been able to listen takes
 * everything for old when it can again, and every few seconds meanwhile: while Redis is away nobody shows for longer than
 * that what has been changed elsewhere, and every page is still given.
 */
export class PurgeBus {
  readonly #self = randomUUID();
  readonly #told = new Map<number, Told>();
  #lastNumber = 0;
  readonly #hear: Settings['hear'];
  readonly #heard = new Set<string>();
  #toAnswer: Pick<News, 'from' | 'number'>[] = [];
  readonly #telling: Redis;
  readonly #listening: Redis;
  readonly #deafTimer: NodeJS.Timeout;
  #isListening = false;
  #isAtWork = false;

  constructor({ url, hear, deafInterval = 5000 }: Settings) {
    this.#hear = hear;
    const seconds = deafInterval / 1000;
    this.#listening = openRedis(url, `what other servers change may show here up to ${seconds} seconds later until it answers`);
    this.#telling = openRedis(url, `other servers may show changes made here up to ${seconds} seconds later until it answers`);
    // Anew on each connection: what was said between two of them, nobody knows.
    this.#listening.on('ready', () => void this.#listen());
    for (const event of ['error', 'reconnecting', 'end']) this.#listening.on(event, () => (this.#isListening = false));
    this.#deafTimer = setInterval(() => this.#isListening || this.#take([knownTags.everything]), deafInterval).unref();
  }

  async #listen(): Promise<void> {
    try {
      await this.#listening.subscribe(channel, this.#onNews);
      await this.#listening.subscribe(answersTo(this.#self), this.#onDone);
      this.#isListening = true;
      this.#take([knownTags.everything]);
    } catch {
      // The connection has broken again, and the next one tries.
    }
  }

  // One function for all times: the client calls each listener of a channel once.
  readonly #onNews = (message: string): void => {
    const said = news.safeParse(JSON.parse(message));
    if (!said.success || said.data.from === this.#self) return;
    this.#toAnswer.push(said.data);
    this.#take(said.data.tags);
  };

  readonly #onDone = (number: string): void => {
    const told = this.#told.get(Number(number));
    if (told && (told.done += 1) >= told.of) told.whenAllHave();
  };

  /** Whether what others say can be heard now. */
  get isHearing(): boolean {
    return this.#isListening;
  }

  #take(tags: readonly string[]): void {
    for (const tag of tags) this.#heard.add(tag);
    if (!this.#isAtWork) void this.#hearAll();
  }

  async #hearAll(): Promise<void> {
    this.#isAtWork = true;
    while (this.#heard.size > 0) {
      const tags = this.#heard.has(knownTags.everything) ? [knownTags.everything] : [...this.#heard];
      this.#heard.clear();
      const toAnswer = this.#toAnswer;
      this.#toAnswer = [];
      try {
        await this.#hear(tags);
        for (const { from, number } of toAnswer) void this.#telling.publish(answersTo(from), String(number)).catch(() => undefined);
      } catch {
        this.#toAnswer.push(...toAnswer);
        for (const tag of tags) this.#heard.add(tag);
        await wait(pause, undefined, { ref: false });
      }
    }
    this.#isAtWork = false;
  }

  /**
   * Tells all others, and waits until they have done what there is to do: then nobody is given the page from before, whichever
   * server they ask. At most for a second, and never rejects: who has not been told finds out by itself.
   */
  async tell(tags: readonly string[]): Promise<void> {
    const number = (this.#lastNumber += 1);
    const haveAll = new Promise<void>((resolve) => this.#told.set(number, { done: 0, of: Infinity, whenAllHave: resolve }));
    await Promise.race([
      this.#publish({ from: this.#self, number, tags: [...tags] }).then(() => haveAll),
      wait(longestTelling, undefined, { ref: false }),
    ]);
    this.#told.delete(number);
  }

  async #publish(said: News): Promise<void> {
    const told = this.#told.get(said.number)!;
    // Who listens counts as one that hears itself.
    const listening = await this.#telling.publish(channel, JSON.stringify(said)).catch(() => 0);
    told.of = listening - Number(this.#isListening);
    if (told.done >= told.of) told.whenAllHave();
  }

  close(): void {
    clearInterval(this.#deafTimer);
    for (const redis of [this.#listening, this.#telling]) redis.destroy();
  }
}

/** Milliseconds for which a command waits for Redis. */
const longestCall = 3000;

/**
 * Tells every server, from a command that serves nothing itself.
 * @throws when Redis cannot be reached
 */
export async function tellAllServers(url: string, tags: readonly string[]): Promise<void> {
  const redis = createClient({ url, socket: { connectTimeout: longestCall, reconnectStrategy: false } });
  redis.on('error', () => undefined);
  await redis.connect();
  try {
    await redis.publish(channel, JSON.stringify({ from: 'a command', tags }));
  } finally {
    redis.destroy();
  }
}
