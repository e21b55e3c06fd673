import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { openRedis, type Redis } from '@/lib/redis';
import { longestWord, sayOverStore, StoreWord } from './store-word';
import { tags as knownTags, withdrawnNumbersIn } from './tags';

const channel = 'trang-nhat:expired';

/** Where a server hears who has done what it has told them to. */
const answersTo = (server: string): string => `trang-nhat:done:${server}`;

const news = z.object({
  from: z.string(),
  number: z.number().default(0),
  tags: z.array(z.string()),
  /** The caches in front that who tells it tells, when all have done it. */
  edges: z.array(z.string()).default([]),
});
type News = z.infer<typeof news>;

/** How many have done what was told, of how many that were. */
type Told = { done: number; of: number; whenAllHave: () => void; onLate: () => void; isOver: boolean };

type Settings = {
  redisUrl: string;
  /** PostgreSQL, by which word comes while Redis is away; null where the store is a file, and nobody else has it. */
  storeUrl: string | null;
  /**
   * Does what has to be done when tags have expired at another server. Must not be called again before it has ended; retried when
   * it rejects.
   * @param untold of the tags, those of which nobody else tells our caches in front
   */
  hear: (tags: readonly string[], untold: readonly string[]) => Promise<void>;
  /** The caches in front that we tell. */
  edges?: readonly string[];
  /** Milliseconds between two times of taking everything for old, while others cannot be heard. */
  deafInterval?: number;
};

/** Milliseconds after which what could not be done is tried again. */
const pause = 1000;

/** Milliseconds for which who has changed something waits at most until the others show it, or Redis has been found not to answer. */
const longestTelling = 1000;

/** Milliseconds after which somebody who has not said that it was done is taken to have ended. */
const longestWork = 60_000;

/**
 * How the servers of one newspaper tell each other which tags have expired: over Redis, which says how many have heard, so
 * that who has changed something can wait for them; and over the store as well, so that word comes while Redis is away.
 *
 * Both give a message to who listens at that moment, and to nobody later. So a server that could hear neither takes everything
 * for old when it can again, and every few seconds meanwhile: nobody shows for longer than that what has been changed
 * elsewhere, and every page is still given.
 *
 * A server listens before it is open, so that then it has nothing to take for old. Until then it answers at once: nobody is
 * given a page by it yet.
 */
export class PurgeBus {
  readonly #self = randomUUID();
  readonly #told = new Map<number, Told>();
  /** What has changed here while nobody could be told. */
  readonly #unsaid = new Set<string>();
  #lastNumber = 0;
  readonly #hear: Settings['hear'];
  readonly #edges: readonly string[];
  readonly #heard = new Set<string>();
  readonly #untold = new Set<string>();
  #toAnswer: Pick<News, 'from' | 'number'>[] = [];
  readonly #telling: Redis;
  readonly #listening: Redis;
  readonly #store: StoreWord | null;
  /** What has come by the one way is not done again when it comes by the other. */
  readonly #known = new LRUCache<string, true>({ max: 10_000 });
  readonly #deafTimer: NodeJS.Timeout;
  #isListening = false;
  #hasListened = false;
  #isOpen = false;
  #work: Promise<void> | null = null;

  constructor({ redisUrl, storeUrl, hear, edges = [], deafInterval = 5000 }: Settings) {
    this.#hear = hear;
    this.#edges = edges;
    this.#listening = openRedis(redisUrl, 'what other servers change is heard of over the store alone until it answers');
    this.#telling = openRedis(redisUrl, 'other servers are told of changes over the store alone until it answers');
    const onHearing = (): void => this.#nowHears(this.#isListening);
    this.#store = storeUrl === null ? null : new StoreWord({ url: storeUrl, onWord: this.#onNews, onHearing });
    this.#telling.on('ready', () => void this.#sayLate());
    // Anew on each connection: what was said between two of them, nobody knows.
    this.#listening.on('ready', () => void this.#listen());
    for (const event of ['error', 'reconnecting', 'end']) this.#listening.on(event, () => (this.#isListening = false));
    this.#deafTimer = setInterval(() => this.#hears || this.#takeEverything(), deafInterval).unref();
  }

  /** From now on pages are made here. Resolves when what was heard before has been done. */
  async open(): Promise<void> {
    this.#isOpen = true;
    this.#begin();
    await this.#work;
  }

  async #listen(): Promise<void> {
    try {
      await this.#listening.subscribe(channel, this.#onNews);
      await this.#listening.subscribe(answersTo(this.#self), this.#onDone);
      this.#isListening = true;
      this.#nowHears(this.isHearingStore);
    } catch {
      // The connection has broken again, and the next one tries.
    }
  }

  /** One of the two ways is open. @param byOther whether the other was all the time: then nothing has been missed */
  #nowHears(byOther: boolean): void {
    if (!byOther && (this.#isOpen || this.#hasListened)) this.#takeEverything();
    this.#hasListened = true;
  }

  get #hears(): boolean {
    return this.#isListening || this.isHearingStore;
  }

  // One function for all times: the client calls each listener of a channel once.
  readonly #onNews = (message: string): void => {
    const said = news.safeParse(parsed(message));
    if (!said.success || said.data.from === this.#self) return;
    const { from, number, tags, edges } = said.data;
    const name = `${from} ${number}`;
    if (this.#known.has(name)) return;
    this.#known.set(name, true);
    if (this.#isOpen) this.#toAnswer.push({ from, number });
    else this.#sayDone({ from, number });
    this.#take(tags, !this.#edges.every((edge) => edges.includes(edge)));
  };

  #sayDone({ from, number }: Pick<News, 'from' | 'number'>): void {
    void this.#telling.publish(answersTo(from), String(number)).catch(() => undefined);
  }

  readonly #onDone = (number: string): void => {
    const told = this.#told.get(Number(number));
    if (!told) return;
    told.done += 1;
    if (told.isOver) told.onLate();
    else if (told.done >= told.of) told.whenAllHave();
  };

  /** Whether what others say can be heard over Redis now. */
  get isHearing(): boolean {
    return this.#isListening;
  }

  /** Whether what others say can be heard over the store now. */
  get isHearingStore(): boolean {
    return this.#store?.isHearing ?? false;
  }

  #takeEverything(): void {
    this.#take([knownTags.everything], true);
  }

  #take(tags: readonly string[], isUntold: boolean): void {
    for (const tag of tags) {
      this.#heard.add(tag);
      if (isUntold) this.#untold.add(tag);
    }
    if (this.#isOpen) this.#begin();
  }

  #begin(): void {
    if (this.#heard.size > 0) this.#work ??= this.#hearAll();
  }

  async #hearAll(): Promise<void> {
    while (this.#heard.size > 0) {
      const tags = taken(this.#heard);
      const untold = taken(this.#untold);
      const toAnswer = this.#toAnswer;
      this.#toAnswer = [];
      try {
        await this.#hear(tags, untold);
        for (const one of toAnswer) this.#sayDone(one);
      } catch {
        this.#toAnswer.push(...toAnswer);
        for (const tag of tags) this.#heard.add(tag);
        for (const tag of untold) this.#untold.add(tag);
        await wait(pause, undefined, { ref: false });
      }
    }
    this.#work = null;
  }

  /**
   * Tells all others, and waits until they have done what there is to do: then nobody is given the page from before, whichever
   * server they ask. At most for a second, and never rejects: who has not been told finds out by itself.
   * @param onLate called for each that has done it after that second: until then a cache in front could have had the page from
   * before from it
   */
  async tell(tags: readonly string[], onLate: () => void): Promise<void> {
    const number = (this.#lastNumber += 1);
    const told: Told = { done: 0, of: Infinity, whenAllHave: () => undefined, onLate, isOver: false };
    const haveAll = new Promise<void>((resolve) => (told.whenAllHave = resolve));
    this.#told.set(number, told);
    await Promise.race([
      this.#publish({ from: this.#self, number, tags: [...tags], edges: [...this.#edges] }).then(() => haveAll),
      wait(longestTelling, undefined, { ref: false }),
    ]);
    told.isOver = true;
    if (told.done >= told.of) this.#told.delete(number);
    else setTimeout(() => this.#told.delete(number), longestWork).unref();
  }

  async #publish(said: News): Promise<void> {
    const told = this.#told.get(said.number)!;
    // Who listens counts as one that hears itself.
    const listening = await this.#say(said);
    told.of = listening - Number(this.#isListening);
    if (told.done >= told.of) told.whenAllHave();
  }

  /** @returns how many hear it over Redis; none where Redis does not answer, which is made up for when it does */
  async #say(said: News): Promise<number> {
    const overStore = this.#store?.say(asWord(said));
    try {
      return await this.#telling.publish(channel, JSON.stringify(said));
    } catch {
      for (const tag of said.tags) this.#unsaid.add(tag);
      await overStore;
      return 0;
    }
  }

  /** Who listens by a connection that Redis has let in again sooner than ours would otherwise never hear of it. */
  async #sayLate(): Promise<void> {
    // The caches in front were told at the time, and may have had the page from before since.
    if (this.#unsaid.size > 0) await this.#say({ from: this.#self, number: (this.#lastNumber += 1), tags: taken(this.#unsaid), edges: [] });
  }

  close(): void {
    clearInterval(this.#deafTimer);
    this.#store?.close();
    for (const redis of [this.#listening, this.#telling]) redis.destroy();
  }
}

/** As PostgreSQL takes it: where an import has changed more than one message holds, that everything has changed. */
function asWord(said: News): string {
  const word = JSON.stringify(said);
  return Buffer.byteLength(word) <= longestWord ? word : JSON.stringify({ ...said, tags: inShort([knownTags.everything, ...said.tags]) });
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    // Whoever may write into this Redis has said something of their own.
    return null;
  }
}

/** Where everything has changed, only what has been withdrawn need be said beside it. */
function inShort(tags: string[]): string[] {
  if (!tags.includes(knownTags.everything)) return tags;
  return [knownTags.everything, ...withdrawnNumbersIn(tags).map(knownTags.withdrawn)];
}

/** Empties it. @returns what was in it */
function taken(tags: Set<string>): string[] {
  const all = inShort([...tags]);
  tags.clear();
  return all;
}

/** Milliseconds for which a command waits for Redis. */
const longestCall = 3000;

/**
 * Tells every server, from a command that serves nothing itself.
 * @throws when neither Redis nor the store could be told
 */
export async function tellAllServers(
  { redisUrl, storeUrl }: Pick<Settings, 'redisUrl' | 'storeUrl'>,
  tags: readonly string[],
): Promise<void> {
  const said: News = { from: randomUUID(), number: 0, tags: [...tags], edges: [] };
  const ways = [sayOverRedis(redisUrl, said), ...(storeUrl === null ? [] : [sayOverStore(storeUrl, asWord(said))])];
  // Both to their end: the one that is quicker may not be heard by all.
  await Promise.allSettled(ways);
  await Promise.any(ways);
}

async function sayOverRedis(url: string, said: News): Promise<void> {
  const redis = createClient({ url, socket: { connectTimeout: longestCall, reconnectStrategy: false } });
  redis.on('error', () => undefined);
  await redis.connect();
  try {
    await redis.publish(channel, JSON.stringify(said));
  } finally {
    redis.destroy();
  }
}
