import { request as askPlainly } from 'node:http';
import { request as askSecurely } from 'node:https';
import { everyAnswer, goneHeader, keysHeader, purgeOf, type Purge } from './keys';

type Settings = {
  /** Milliseconds that who has changed something waits at most until every cache has been told. */
  longestWait?: number;
  /** Milliseconds after which a cache is told once more: it may just then have been taking in an answer from before. */
  againAfter?: number;
  /** Milliseconds until a cache that does not answer is asked again; twice as long after each failure, up to a minute. */
  retryAfter?: number;
};

/** Milliseconds for which one question to a cache may take. */
const longestAnswer = 5000;
const longestPause = 60_000;

/** The caches in front of the portal, which are told what to drop. */
export class Edges {
  readonly #edges: Edge[];
  readonly #longestWait: number;
  readonly #againAfter: number;

  /** @param origins of the caches, such as `http://127.0.0.1:6081` */
  constructor(origins: readonly string[], { longestWait = 1000, againAfter = 2000, retryAfter = 1000 }: Settings = {}) {
    this.#edges = origins.map((origin) => new Edge(origin, retryAfter));
    this.#longestWait = longestWait;
    this.#againAfter = againAfter;
  }

  /**
   * Has every cache drop what was made from what has expired. Resolves when all have, at the latest after a second: one
   * that does not answer is told as soon as it does.
   */
  async purge(tags: Iterable<string>): Promise<void> {
    const expired = [...tags];
    const told = Promise.all(this.#edges.map((edge) => edge.drop(expired)));
    setTimeout(() => this.#edges.forEach((edge) => void edge.drop(expired)), this.#againAfter).unref();
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, this.#longestWait).unref())]);
  }

  /**
   * Has every cache drop every page: what has changed while no server ran, nobody knows.
   * @param tags of what is known
   */
  purgeEverything(tags: readonly string[] = []): Promise<void> {
    return this.purge([everyAnswer, ...tags]);
  }
}

/** One cache, and what it has still to be told. */
class Edge {
  readonly #waiting = new Set<string>();
  readonly #firstPause: number;
  #pause: number;
  #retry: NodeJS.Timeout | undefined;

  constructor(
    readonly origin: string,
    retryAfter: number,
  ) {
    this.#firstPause = this.#pause = retryAfter;
  }

  async drop(tags: readonly string[]): Promise<void> {
    for (const tag of tags) this.#waiting.add(tag);
    if (this.#waiting.size === 0) return;
    const told = [...this.#waiting];
    this.#waiting.clear();
    try {
      await tell(this.origin, purgeOf(told));
      if (this.#retry) console.warn(`The cache at ${this.origin} answers again, and has been told what changed.`);
      clearTimeout(this.#retry);
      [this.#retry, this.#pause] = [undefined, this.#firstPause];
    } catch (error) {
      for (const tag of told) this.#waiting.add(tag);
      this.#askAgainLater(error);
    }
  }

  #askAgainLater(error: unknown): void {
    if (!this.#retry) {
      const why = error instanceof Error ? error.message : String(error);
      console.warn(`The cache at ${this.origin} could not be told of a change (${why}); its readers may get old pages until it answers.`);
    }
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.drop([]), this.#pause).unref();
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }
}

/** @throws when the cache has not done it */
function tell(origin: string, { keys, gone }: Purge): Promise<void> {
  const ask = origin.startsWith('https:') ? askSecurely : askPlainly;
  // No body: said, since Node would otherwise send an empty one in chunks.
  const headers = { 'content-length': 0, [keysHeader]: keys, ...(gone !== '' && { [goneHeader]: gone }) };
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept may be closed just as it is used.
    const sent = ask(origin, { method: 'PURGE', headers, agent: false, timeout: longestAnswer }, (answer) => {
      answer.resume();
      const { statusCode = 0 } = answer;
      // A cache in which there was nothing to drop may say that it found nothing.
      if (statusCode < 300 || statusCode === 404 || statusCode === 412) resolve();
      else reject(new Error(`it answered ${statusCode}`));
    });
    sent.on('timeout', () => sent.destroy(new Error('it took too long')));
    sent.on('error', reject);
    sent.end();
  });
}
