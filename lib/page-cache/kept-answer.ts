import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { isFresh } from '@/lib/http/conditional';
import type { Asked } from './rules';

/** What an answer was made from, in the words in which the cache is told what has changed. */
export type Sources = {
  own: readonly string[];
  /** What stands beside what was asked for, and may for a moment be as it was. */
  beside: readonly string[];
};

/** What was made for a request, before it is sent to anybody. */
export type MadeAnswer = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** The address of the page that is shown at this address as at many others; it is kept once. */
  instead?: string;
  /** True where what it shows was changed while it was being made: it may be from before a change that had happened when it was asked for. */
  isOvertaken?: boolean;
  /** What it was made from; null where that is not known. */
  sources?: Sources | null;
};

type Encoding = 'br' | 'gzip' | 'identity';

/** Of the body alone, and so not said where none is sent. */
const ofTheBody = new Set(['content-length', 'content-encoding']);

/** For what a cache in front may give for a second and no longer, since it could just not be made anew. */
export const untilTriedAgain = 'until tried again';

/** Seconds for which a cache in front of us may give an answer; 0 when it may not at all. */
type Left = number | typeof untilTriedAgain;

/** An answer as it goes over the wire. */
export class WireForm {
  /** A header that is said several times stands here as often. */
  readonly #headers: readonly (readonly [name: string, value: string])[];
  readonly #cacheControl: string;
  /** What was sent last, and for how long it was to be true: the same for all who ask within a second. */
  #sent: { left: Left; headers: string[] } | undefined;

  constructor(
    { 'cache-control': cacheControl, ...headers }: OutgoingHttpHeaders,
    readonly body: Buffer,
  ) {
    this.#cacheControl = String(cacheControl ?? '');
    this.#headers = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, String(one)] as const),
    );
  }

  /** Names and values in turn, the form that Node writes fastest. */
  headers(left: Left): string[] {
    if (this.#sent?.left !== left) this.#sent = { left, headers: this.#headersSaying(left, () => true) };
    return this.#sent.headers;
  }

  /** The same for an answer that says only that whoever asks has it already. */
  headersWithoutBody(left: Left): string[] {
    return this.#headersSaying(left, (name) => !ofTheBody.has(name));
  }

  #cacheControlSaying(left: Left): string {
    if (left === 0) return 'private, no-store';
    if (left === untilTriedAgain) return 'max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=0';
    return this.#cacheControl.replace(/s-maxage=\d+/, `s-maxage=${left}`);
  }

  #headersSaying(left: Left, isSaid: (name: string) => boolean): string[] {
    const truth = this.#cacheControlSaying(left);
    const said = this.#headers.filter(([name]) => isSaid(name)).flat();
    return truth === '' ? said : [...said, 'cache-control', truth];
  }
}

/** Of each connection, or said anew for each answer. */
const notKept = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'date',
  'etag',
  // What Next tells its own script, which asks past this cache.
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
]);

/** Bytes; what is smaller fits into one packet anyway. */
const worthCompressing = 1024;

/** Higher takes several times as long and saves some hundredths; a page is made anew after each change of what is on it. */
const brotliQuality = 6;

const compressors: Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (body) => promisify(gzip)(body, { level: 7 }),
};

/** An answer that is sent to many: compressed once, when it is first asked for so. */
export class KeptAnswer {
  readonly #headers: OutgoingHttpHeaders;
  readonly #body: Buffer;
  readonly #etag: string;
  readonly #isCompressible: boolean;
  /** Made for whoever asked, and nobody else. */
  readonly isPrivate: boolean;
  readonly #forms = new Map<Encoding, WireForm | Promise<WireForm>>();

  /** What it was made from. Null where that is not known: any change may have touched it, and so for all that are no pages. */
  readonly sources: Sources | null;

  /**
   * @param generation of the cache up to which it is known to be current; null for what no change touches
   * @param currentAt milliseconds at which it was last known to be
   * @param freshUntil milliseconds
   */
  constructor(
    readonly status: number,
    { headers, body, sources = null }: MadeAnswer,
    public generation: number | null,
    public currentAt: number,
    readonly freshUntil: number,
  ) {
    this.sources = status === 200 ? sources : null;
    this.#headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !notKept.has(name)));
    this.#body = body;
    this.isPrivate = headers['set-cookie'] !== undefined;
    this.#etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const isText = /^(?:text\/|application\/(?:javascript|json|feed\+json|rss\+xml|atom\+xml|xml|manifest\+json))/.test(
      String(headers['content-type'] ?? ''),
    );
    this.#isCompressible = isText && body.length >= worthCompressing;
  }

  /** Bytes in memory, about: the body, and what it is compressed to. */
  get size(): number {
    return this.#body.length + (this.#isCompressible ? this.#body.length / 3 : 0) + 1000;
  }

  /** A form that whoever asks can read: at once where it is there. */
  formFor({ headers }: Asked): WireForm | Promise<WireForm> {
    const encoding = this.#isCompressible ? encodingFor(headers['accept-encoding']) : 'identity';
    const known = this.#forms.get(encoding);
    if (known) return known;
    const made = this.#make(encoding);
    this.#forms.set(encoding, made);
    if (made instanceof Promise) {
      made.then(
        (form) => this.#forms.set(encoding, form),
        () => this.#forms.delete(encoding),
      );
    }
    return made;
  }

  /** Whether who asks has it already. */
  isKnownTo({ headers }: Asked): boolean {
    if (headers['if-none-match'] === undefined && headers['if-modified-since'] === undefined) return false;
    const modified = this.#headers['last-modified'];
    const asked = { noneMatch: headers['if-none-match'], modifiedSince: headers['if-modified-since'] };
    return isFresh(asked, this.#etag, modified === undefined ? null : String(modified));
  }

  #make(encoding: Encoding): WireForm | Promise<WireForm> {
    const form = (body: Buffer): WireForm => {
      const headers = {
        ...this.#headers,
        // Weak: the same for every encoding of the same bytes (RFC 9110 §8.8.1).
        ...(this.status === 200 && { etag: `W/${this.#etag}` }),
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
        'content-length': body.length,
      };
      return new WireForm(headers, body);
    };
    return encoding === 'identity' ? form(this.#body) : compressors[encoding](this.#body).then(form);
  }
}

/** Browsers differ little in what they accept, so what was found out is kept; for invented values, not for long. */
const encodings = new LRUCache<string, Encoding>({ max: 100 });

/** The best of the encodings that are accepted (RFC 9110 §12.5.3). */
function encodingFor(accepted: string | string[] | undefined): Encoding {
  const all = String(accepted ?? '').toLowerCase();
  const known = encodings.get(all);
  if (known) return known;
  const found = bestOf(all);
  encodings.set(all, found);
  return found;
}

function bestOf(all: string): Encoding {
  const takes = (name: string): boolean => {
    const [, weight = '1'] = new RegExp(`(?:^|[,\\s])${name}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`).exec(all) ?? [null, '0'];
    return Number(weight) > 0;
  };
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}
