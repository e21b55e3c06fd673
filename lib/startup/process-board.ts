import type { KnownAddresses } from '@/lib/content';
import type { Counted } from '@/lib/metrics';
import type { View } from '@/lib/most-read';
import type { Vital } from './count-newspaper';
import type { OpenedNewspaper } from './open-newspaper';

/**
 * What the parts of one server process, bundled apart by Next, tell each other: the start command, the instrumentation
 * and the proxy. Kept on `globalThis`, because a module is loaded once in each bundle.
 */
type ProcessBoard = {
  /** What the opening of the newspaper came to; told to the start command, which says it to the operator. */
  onOpened?: (opened: OpenedNewspaper) => void;
  onOpeningFailed?: (error: unknown) => void;
  /** Today's address of the article that an address of the former site belongs to. */
  findLegacyAddress?: (path: string, search: string) => Promise<string | null>;
  /** The canonical address of the live article that a path names by its number. */
  findArticleAddress?: (path: string) => Promise<string | null>;
  /** Where the section, topic or author that used to stand at a path stands today. */
  findRenamedList?: (path: string) => Promise<string | null>;
  /** The number of the retracted article that a path names. */
  findRetractedNumber?: (path: string) => Promise<number | null>;
  /** What addresses could lead to. */
  knownAddresses?: Pick<KnownAddresses, 'mayLead' | 'expire'>;
  /** Whether an upload of that name is there, and not in the bin. */
  isUploadThere?: (name: string) => Promise<boolean>;
  /** Counts that an article was opened, where that counts. */
  countView?: (view: View) => Promise<boolean>;
  /**
   * Told of every tag that expires in this process, in the middle of what makes it expire.
   * `isHeard`: whoever answers readers has heard of it first, from another server.
   */
  onExpired?: (tags: readonly string[], isHeard: boolean) => void;
  /** Counts how long a reader has waited for something. */
  countVital?: (vital: Vital) => void;
  /** What the thread that Next runs in has counted. */
  figures?: () => Promise<Counted>;
  /** What a server has still to do before it ends. */
  onEnding?: () => Promise<void>;
  /** True when a share link's token opens nothing. */
  refusesShareLink?: (token: string) => Promise<boolean>;
};

const key = Symbol.for('trang-nhat.process-board');
const holder = globalThis as typeof globalThis & { [key]?: ProcessBoard };

export const processBoard: ProcessBoard = (holder[key] ??= {});
