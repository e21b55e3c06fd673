import type { IncomingMessage, ServerResponse } from 'node:http';
import { isTagOfSubject, withdrawnNumbersIn } from '@/lib/cache/tags';
import { leaveOutFramework } from '@/lib/framework-script/leave-out';
import { policyHeader, policyOfPage } from '@/lib/http/content-policy';
import { articleNumberOf } from '@/lib/i18n/addresses';
import { type MadeAnswer, PageCache } from '@/lib/page-cache';
import type { Asked } from './ask';
import { publishSeconds, renderSeconds } from './figures';
import { forgetLivePolls } from './live-polls';
import { insteadHeader, madeFromHeader, overtakenHeader } from './messages';

/** Bytes: some thousand pages, and far more than the hundred that nearly everybody reads. */
const maxBytes = 256 * 2 ** 20;

/** Lets Next answer. @param beforeAnswer to be called when its answer begins, and waited for before the first byte; null for nothing */
type PassOn = (beforeAnswer: () => Promise<void> | null) => void;

export type KeptPages = {
  /** Answers from the cache, or passes on what is not for it. */
  answer: (request: IncomingMessage, response: ServerResponse, passOn: PassOn) => void;
  /** Answers with the page at an address, whatever was asked for. */
  show: (address: string, request: IncomingMessage, response: ServerResponse) => void;
  /** What was made from these tags is no longer true. */
  expire: (tags: readonly string[]) => void;
  /** The same, when everybody else knows it already. */
  drop: (tags: readonly string[]) => void;
  /** Requests so far, by how they were answered. */
  outcomes: PageCache['outcomes'];
  /** What is kept now. */
  memory: () => PageCache['memory'];
};

/** Whoever has to be told what has expired here: caches in front, and other servers. */
export type Elsewhere = { purge: (tags: readonly string[]) => Promise<void> };

/** What a page was made from. Beside a story stands what else there is about its subject: that may lag, the story may not. */
function sourcesOf(path: string, said: string): NonNullable<MadeAnswer['sources']> {
  const all = said.split(',');
  const isStory = articleNumberOf(path.split('/').at(-1)!) !== null;
  const isBeside = (tag: string): boolean => isStory && isTagOfSubject(tag);
  return { own: all.filter((tag) => !isBeside(tag)), beside: all.filter(isBeside) };
}

/** A page as it goes to readers: those that are only read carry no script of Next's, and all say which scripts are theirs. */
function readersForm(path: string, { status, headers: said, body }: Asked): MadeAnswer {
  const { [insteadHeader]: instead, [overtakenHeader]: overtaken, [madeFromHeader]: madeFrom, ...headers } = said;
  const sources = madeFrom === undefined ? null : sourcesOf(path, String(madeFrom));
  const answer = { status, headers, body, sources, isOvertaken: overtaken !== undefined };
  if (typeof instead === 'string') return { ...answer, instead };
  if (!headers['content-type']?.startsWith('text/html')) return answer;
  const page = leaveOutFramework(body.toString());
  return { ...answer, headers: { ...headers, [policyHeader]: policyOfPage(page) }, body: Buffer.from(page) };
}

/** Milliseconds after which a request that writes and whose sender has gone is over, whether or not it has said so. */
const longestUnfinished = 60_000;

/**
 * The page cache before Next, expired by the same word that expires Next's own, and then everybody else.
 * @param askNext what Next answers
 */
export function keepPages(askNext: (path: string, headers: Record<string, string>) => Promise<Asked>, elsewhere: Elsewhere): KeptPages {
  const make = async (path: string, headers: Record<string, string>): Promise<MadeAnswer> => {
    const rendered = renderSeconds.startTimer();
    const answer = await askNext(path, headers);
    rendered();
    return readersForm(path, answer);
  };
  const cache = new PageCache({ maxBytes, make });
  /** Of each request that writes and has not been answered, what has expired meanwhile, and whether its sender waits for the answer. */
  const unfinished = new Set<{ expired: Set<string>; isWaitedFor: boolean }>();
  const drop = (expired: readonly string[]): void => {
    cache.expire(expired, { withdrawn: withdrawnNumbersIn(expired) });
    forgetLivePolls();
  };
  const expire = (expired: readonly string[]): void => {
    const writes = [...unfinished];
    for (const write of writes) for (const tag of expired) write.expired.add(tag);
    // A request under way has changed it, and Next has the old pages until just before it answers that: all would be made twice.
    if (writes.length === 0 || writes.some(({ isWaitedFor }) => !isWaitedFor)) drop(expired);
    if (writes.length === 0) void elsewhere.purge(expired);
  };
  /** What Next was told to expire it expires just before it answers. A page that was asked for meanwhile may be an old one. */
  const expireBeforeAnswer = (response: ServerResponse): (() => Promise<void> | null) => {
    const write = { expired: new Set<string>(), isWaitedFor: true };
    const published = publishSeconds.startTimer();
    unfinished.add(write);
    const finish = (): Promise<void> | null => {
      const isFirst = unfinished.delete(write);
      if (!isFirst || write.expired.size === 0) return null;
      const expired = [...write.expired];
      drop(expired);
      // Last of all: a cache in front that asked earlier would get the old page once more.
      return elsewhere.purge(expired).then(() => void published());
    };
    response.once('close', () => {
      if (!unfinished.has(write)) return;
      write.isWaitedFor = false;
      drop([...write.expired]);
      setTimeout(finish, longestUnfinished).unref();
    });
    return finish;
  };
  return {
    expire,
    drop,
    outcomes: cache.outcomes,
    memory: () => cache.memory,
    show: (address, request, response) => cache.show(address, request, response),
    answer: (request, response, passOn) => {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const beforeAnswer = isRead ? () => null : expireBeforeAnswer(response);
      const passItOn = (): void => passOn(beforeAnswer);
      if (!cache.answer(request, response, passItOn)) passItOn();
    },
  };
}
