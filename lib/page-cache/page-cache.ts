import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { KeptAnswer, type MadeAnswer, untilTriedAgain, type WireForm } from './kept-answer';
import { keptFor, type Place, placeInCache } from './rules';

type Settings = {
  /** Bytes that the answers may take together; the least recently asked for goes first. */
  maxBytes: number;
  /** Makes an answer, whole and not compressed. */
  make: (address: string, headers: Record<string, string>) => Promise<MadeAnswer>;
  /** Milliseconds. */
  now?: () => number;
};

/**
 * How a request was answered: with what is kept; with what is kept and is being made anew; with what was made for it; with what
 * was being made for another, or could just not be made; with what had to stand in, because nothing new could be had; or not by the
 * cache, having asked.
 */
export type Outcome = 'hit' | 'old' | 'made' | 'shared' | 'stoodIn' | 'passedOn';

/** Of the memory, what may be taken by answers that are no pages, "not found" and "elsewhere": addresses can be invented. */
const shareOfInvented = 0.02;

/** The generation of what is not current when it comes, and so is kept by nobody. */
const overtaken = -1;

/** Changes that are remembered by what has changed; after so many all that is kept counts as touched. An import makes thousands. */
const mostRemembered = 10_000;

/** Milliseconds after which an answer is made anew that has something old beside it: by then what has changed itself has been made. */
const shortestBeside = 10_000;

/**
 * Milliseconds after which nobody is given one any more. Long enough for hundreds to be made anew one after the other: those
 * that are left then are all asked for at once, in front of whatever changes at that moment.
 */
const longestBeside = 5 * 60_000;

/** Whether what is kept is true; `besides`, but for what stands beside it. */
type Truth = 'true' | 'besides' | 'old';

/** Milliseconds for which what Next had kept for too long stands, until it has made it anew. */
const whileRemade = 1000;

/** Milliseconds after which what could not be made is tried again. Each try takes Next some fifty, and a store that hangs seconds. */
const pause = 1000;

/** Answers that could not be made and are remembered; whoever asks for invented addresses meanwhile has old ones forgotten. */
const mostFailures = 1000;

/** When a question could not be answered, milliseconds that it took, and what was said; null where nothing was that others may have. */
type Failure = { at: number; took: number; answer: KeptAnswer | null };

/**
 * Keeps whole answers for readers, and gives each to everybody who asks for the same. What makes them is asked once for all
 * who wait, and again
 *
 * - when something was published that it was made from: the next request waits until it has been asked for anew. An answer
 *   that does not say what it was made from is asked for anew at every change. One that was under way meanwhile is given to
 *   those who had asked by then, and kept only if it says that the change was none of its business.
 * - when something was published that only stands beside it: the old one is given for a while, and such answers are made anew
 *   one after the other while nobody waits for another, since there may be hundreds.
 * - when its time is over: the old one is given until the new one is there.
 *
 * Where no new one can be had because the store does not answer, the old one is given, and where there is none, who asks within a
 * second is told the same. It is tried once a second; as long as a try took, nobody waits for the next one.
 */
export class PageCache {
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #invented: LRUCache<string, KeptAnswer>;
  readonly #underWay = new Map<string, Promise<KeptAnswer>>();
  /** By the question. A change makes another question of it, and so has it asked. */
  readonly #failures = new LRUCache<string, Failure>({ max: mostFailures });
  readonly #make: Settings['make'];
  readonly #now: () => number;
  /** Counts changes. */
  #generation = 0;
  /** The generation in which each thing has changed last. */
  readonly #changed = new Map<string, number>();
  /** The generation before which it is not known any more what has changed. */
  #forgotten = 0;
  /** The generation in which something was changed last that nobody may be given, wherever it stands. */
  #urgent = 0;
  /** When one that has something old beside it may be made anew next. */
  #nextBeside = 0;
  /** Requests so far, by how they were answered. */
  readonly outcomes: Record<Outcome, number> = { hit: 0, old: 0, made: 0, shared: 0, stoodIn: 0, passedOn: 0 };

  constructor({ maxBytes, make, now = Date.now }: Settings) {
    const sizeCalculation = ({ size }: KeptAnswer): number => Math.ceil(size);
    this.#kept = new LRUCache({ maxSize: maxBytes, sizeCalculation });
    this.#invented = new LRUCache({ maxSize: Math.max(1, Math.floor(maxBytes * shareOfInvented)), sizeCalculation });
    this.#make = make;
    this.#now = now;
  }

  /**
   * Something that readers see has changed.
   * @param changed what; an answer that was made from none of it stays
   * @param withdrawn numbers of articles of which no copy may be given any more, come what may, and which may not stand beside
   * anything either
   */
  expire(changed: readonly string[], { withdrawn = [] }: { withdrawn?: readonly number[] } = {}): void {
    this.#generation += 1;
    if (withdrawn.length > 0) this.#urgent = this.#generation;
    for (const one of changed) this.#changed.set(one, this.#generation);
    if (this.#changed.size > mostRemembered) {
      this.#changed.clear();
      this.#forgotten = this.#generation;
    }
    if (withdrawn.length === 0) return;
    const ends = withdrawn.map((number) => new RegExp(`[-/]${number}(?:/|$| )`));
    for (const key of this.#kept.keys()) if (ends.some((end) => end.test(key))) this.#kept.delete(key);
  }

  /**
   * Answers a request out of what is kept, or keeps the answer to it.
   * @returns false for what is none of the cache's business
   */
  answer(request: IncomingMessage, response: ServerResponse, passOn: () => void): boolean {
    const place = placeInCache(request);
    if (!place) return false;
    const kept = this.#find(place.key);
    // What stands behind the question mark goes with a redirect, and may be what an address of another site is known by.
    if (place.hasIdleQuery && kept && kept.status !== 200) return false;
    const question = this.#questionFor(place.key);
    const send = (answer: KeptAnswer, outcome: Outcome): void => {
      this.outcomes[outcome] += 1;
      const isAllThereIs = outcome === 'stoodIn' || answer.status >= 500;
      this.#send(answer, request, response, isAllThereIs && question === this.#questionFor(place.key));
    };
    const passItOn = (): void => {
      this.outcomes.passedOn += 1;
      passOn();
    };
    const truth = kept ? this.#truthOf(kept) : 'old';
    if (kept && truth !== 'old') {
      const isHit = truth === 'true' && this.#now() < kept.freshUntil;
      if (truth === 'besides') this.#makeBeside(kept, place);
      // Only its time is over.
      else if (!isHit) this.#tryAgain(place);
      send(kept, isHit ? 'hit' : 'old');
      return true;
    }
    const failure = this.#failures.get(question);
    const instead = kept ?? failure?.answer;
    if (failure && instead && this.#now() < failure.at + pause + failure.took) {
      this.#tryAgain(place);
      send(instead, kept ? 'stoodIn' : 'shared');
      return true;
    }
    const isBeingMade = this.#underWay.has(question);
    const anew = this.#ask(place);
    anew.then(
      (made) => {
        const isMade = made.status < 500;
        if (!isMade && kept) send(kept, 'stoodIn');
        else if (made.isPrivate || (place.hasIdleQuery && isMade && made.status !== 200)) passItOn();
        else send(made, isBeingMade ? 'shared' : 'made');
      },
      () => (kept ? send(kept, 'stoodIn') : passItOn()),
    );
    return true;
  }

  /** Answers any request with the page at an address, whatever was asked for. */
  show(address: string, request: IncomingMessage, response: ServerResponse): void {
    this.#give(address, {}).then(
      (page) => this.#send(page, request, response),
      () => response.writeHead(503, { 'retry-after': '5' }).end(),
    );
  }

  /** What is kept of a page, or is when it has been asked for. */
  async #give(address: string, headers: Record<string, string>): Promise<KeptAnswer> {
    const place = placeInCache({ method: 'GET', url: address, headers });
    if (!place) throw new Error(`${address} is shown at other addresses and is no page that is kept.`);
    const kept = this.#find(place.key);
    return kept && this.#truthOf(kept) === 'true' && this.#now() < kept.freshUntil ? kept : this.#ask(place);
  }

  #find(key: string): KeptAnswer | undefined {
    return this.#kept.get(key) ?? this.#invented.get(key);
  }

  /** Whether nothing was published since it was asked for, or nothing that matters to it. */
  #truthOf(answer: KeptAnswer): Truth {
    const { generation, sources, currentAt } = answer;
    if (generation === null) return 'true';
    if (generation !== this.#generation) {
      const hasChanged = (one: string): boolean => (this.#changed.get(one) ?? 0) > generation;
      if (generation < this.#forgotten || sources === null || sources.own.some(hasChanged)) return 'old';
      if (sources.beside.some(hasChanged)) return generation >= this.#urgent && this.#now() < currentAt + longestBeside ? 'besides' : 'old';
      answer.generation = this.#generation;
    }
    answer.currentAt = this.#now();
    return 'true';
  }

  #makeBeside({ currentAt }: KeptAnswer, place: Place): void {
    const began = this.#now();
    // Whoever waits for a page goes first; and half of the time is left to those who will.
    if (this.#underWay.size > 0 || began < this.#nextBeside || began < currentAt + shortestBeside) return;
    this.#nextBeside = Infinity;
    this.#ask(place)
      .catch(() => undefined)
      .finally(() => {
        const ended = this.#now();
        this.#nextBeside = ended + (ended - began);
      });
  }

  #questionFor(key: string): string {
    return `${this.#generation} ${key}`;
  }

  /** Has it made anew while nobody waits for it. */
  #tryAgain(place: Place): void {
    const failure = this.#failures.get(this.#questionFor(place.key));
    if (!failure || this.#now() >= failure.at + pause) this.#ask(place).catch(() => undefined);
  }

  /** One question for all who wait; those who come after a change do not wait for what was asked before it. */
  #ask({ key, address, headers, neverChanges, madeFrom }: Place): Promise<KeptAnswer> {
    const asked = this.#questionFor(key);
    const underWay = this.#underWay.get(asked);
    if (underWay) return underWay;
    const generation = this.#generation;
    const began = this.#now();
    const answer = this.#make(address, headers)
      // Begun after this question, and so with all that had changed before it.
      .then((made) => (made.isOvertaken ? this.#make(address, headers) : made))
      .then((made) => {
        if (made.instead !== undefined) return this.#give(made.instead, headers);
        const seconds = secondsToKeep(made);
        const longest = made.headers['x-nextjs-cache'] === 'STALE' ? whileRemade : Infinity;
        const kept = new KeptAnswer(
          made.status,
          madeFrom && made.status === 200 ? { ...made, sources: { own: madeFrom, beside: [] } } : made,
          made.isOvertaken ? overtaken : neverChanges && made.status === 200 ? null : generation,
          began,
          this.#now() + Math.min(seconds * 1000, longest),
        );
        if (seconds > 0 && this.#truthOf(kept) !== 'old') (made.status === 200 ? this.#kept : this.#invented).set(key, kept);
        this.#note(asked, began, kept);
        return kept;
      })
      .catch((error: unknown) => {
        this.#note(asked, began, null);
        throw error;
      })
      .finally(() => this.#underWay.delete(asked));
    this.#underWay.set(asked, answer);
    return answer;
  }

  /** @param answer what has come of it; null for nothing */
  #note(question: string, began: number, answer: KeptAnswer | null): void {
    const at = this.#now();
    if (answer && answer.status < 500) this.#failures.delete(question);
    else this.#failures.set(question, { at, took: at - began, answer: answer?.isPrivate ? null : answer });
  }

  /** @param isAllThereIs whether it could just not be made anew: a cache in front may give it to others until that is tried again */
  #send(answer: KeptAnswer, request: IncomingMessage, response: ServerResponse, isAllThereIs = false): void {
    const form = answer.formFor(request);
    if (form instanceof Promise) {
      form.then(
        (made) => this.#write(answer, made, request, response, isAllThereIs),
        () => response.writeHead(503, { 'retry-after': '5' }).end(),
      );
    } else this.#write(answer, form, request, response, isAllThereIs);
  }

  #write(answer: KeptAnswer, form: WireForm, request: IncomingMessage, response: ServerResponse, isAllThereIs: boolean): void {
    const left = isAllThereIs ? untilTriedAgain : this.#secondsLeft(answer);
    if (answer.status === 200 && answer.isKnownTo(request)) {
      response.writeHead(304, form.headersWithoutBody(left)).end();
      return;
    }
    response.writeHead(answer.status, form.headers(left));
    response.end(request.method === 'HEAD' ? undefined : form.body);
  }

  /** Seconds for which a cache in front of us may keep it: not at all what is from before a change. */
  #secondsLeft(answer: KeptAnswer): number {
    const truth = this.#truthOf(answer);
    if (truth === 'old') return 0;
    return truth === 'besides' ? 1 : Math.max(1, Math.ceil((answer.freshUntil - this.#now()) / 1000));
  }

  /** For who watches over the server. */
  get memory(): { answers: number; bytes: number } {
    return { answers: this.#kept.size + this.#invented.size, bytes: this.#kept.calculatedSize + this.#invented.calculatedSize };
  }
}

/** 0 for what is not to be kept. */
function secondsToKeep({ status, headers }: MadeAnswer): number {
  const most = keptFor[status];
  const said = String(headers['cache-control'] ?? '');
  if (most === undefined || headers['set-cookie'] !== undefined || /private|no-store/.test(said)) return 0;
  const shared = /s-maxage=(\d+)/.exec(said) ?? /^public, max-age=(\d+)/.exec(said);
  // Of what is not there or has moved nothing is said.
  return shared ? Math.min(most, Number(shared[1])) : status === 200 ? 0 : Math.min(most, 60);
}
