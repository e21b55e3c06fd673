import { setTimeout as wait } from 'node:timers/promises';
import { Client, Pool } from 'pg';

const channel = 'trang_nhat_expired';

/** Bytes of the longest message that PostgreSQL takes (NOTIFY in its documentation: shorter than 8,000). */
export const longestWord = 7999;

/** Milliseconds after which a connection that has broken is tried again, and after which one that says nothing is asked whether it is there. */
const pause = 1000;
const pingInterval = 3000;

/** Milliseconds for which PostgreSQL may keep us waiting. */
const patience = 3000;

const connection = (url: string) => ({ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience });

const notify = 'SELECT pg_notify($1, $2)';

type Settings = {
  /** The newspaper's PostgreSQL. */
  url: string;
  onWord: (word: string) => void;
  /** Called whenever words can be heard, for the first time or again. */
  onHearing: () => void;
};

/**
 * What servers of one newspaper say to each other by way of their store, PostgreSQL's NOTIFY: there, whoever has something to
 * show can reach it. It says to nobody how many have heard, and keeps nothing for who did not listen.
 */
export class StoreWord {
  readonly #settings: Settings;
  readonly #telling: Pool;
  #listening: Client | null = null;
  #isHearing = false;
  #isClosed = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#telling = new Pool({ ...connection(settings.url), max: 1 });
    // One that has broken while nobody used it; the next word opens another.
    this.#telling.on('error', () => undefined);
    void this.#listenAlways();
  }

  get isHearing(): boolean {
    return this.#isHearing;
  }

  /** Resolves when it has been said, or could not be. @param word of at most `longestWord` bytes */
  async say(word: string): Promise<void> {
    await this.#telling.query(notify, [channel, word]).catch(() => undefined);
  }

  async #listenAlways(): Promise<void> {
    while (!this.#isClosed) {
      const client = new Client(connection(this.#settings.url));
      this.#listening = client;
      client.on('error', () => undefined);
      client.on('notification', ({ payload }) => this.#settings.onWord(payload ?? ''));
      // Not `once` of node:events, which rejects on an error, and nobody takes that before it listens: it would end the server.
      const ended = new Promise<void>((resolve) => client.once('end', resolve));
      try {
        await client.connect();
        await client.query(`LISTEN ${channel}`);
        this.#isHearing = true;
        this.#settings.onHearing();
        await Promise.race([ended, untilSilent(client)]);
      } catch {
        // It does not answer, or not any more.
      }
      this.#isHearing = false;
      // One that hangs does not take its leave either.
      void client.end().catch(() => undefined);
      if (!this.#isClosed) await wait(pause, undefined, { ref: false });
    }
  }

  close(): void {
    this.#isClosed = true;
    void this.#listening?.end().catch(() => undefined);
    void this.#telling.end().catch(() => undefined);
  }
}

/** @throws when the connection does not answer any more */
async function untilSilent(client: Client): Promise<never> {
  for (;;) {
    await wait(pingInterval, undefined, { ref: false });
    await client.query('SELECT 1');
  }
}

/**
 * Says one word, from a process that hears none.
 * @throws when the store does not answer
 */
export async function sayOverStore(url: string, word: string): Promise<void> {
  const client = new Client(connection(url));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(notify, [channel, word]);
  } finally {
    await client.end();
  }
}
