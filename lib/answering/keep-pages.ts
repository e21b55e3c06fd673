import type { IncomingMessage, ServerResponse } from 'node:http';
import { articleNumberOfTag } from '@/lib/cache/tags';
import { leaveOutFramework } from '@/lib/framework-script/leave-out';
import { policyHeader, policyOfPage } from '@/lib/http/content-policy';
import { type MadeAnswer, PageCache } from '@/lib/page-cache';
import type { Asked } from './ask';
import { publishSeconds, renderSeconds } from './figures';
import { insteadHeader, overtakenHeader } from './messages';

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

/** A page as it goes to readers: those that are only read carry no script of Next's, and all say which scripts are theirs. */
function readersForm({ status, headers: said, body }: Asked): MadeAnswer {
  const { [insteadHeader]: instead, [overtakenHeader]: overtaken, ...headers } = said;
  const answer = { status, headers, body, isOvertaken: overtaken !== undefined };
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
    return readersForm(answer);
  };
  const cache = new PageCache({ maxBytes, make });
  /** Of each request that writes and has not been answered, what has expired meanwhile. */
  const unfinished = new Set<Set<string>>();
  const drop = (expired: readonly string[]): void => cache.expire(expired.flatMap((tag) => articleNumberOfTag(tag) ?? []));
  const expire = (expired: readonly string[]): void => {
    drop(expired);
    for (const tags of unfinished) for (const tag of expired) tags.add(tag);
    if (unfinished.size === 0) void elsewhere.purge(expired);
  };
  /** What Next was told to expire it expires just before it answers. A page that was asked for meanwhile may be an old one. */
  const expireBeforeAnswer = (response: ServerResponse): (() => Promise<void> | null) => {
    const expired = new Set<string>();
    const published = publishSeconds.startTimer();
    unfinished.add(expired);
    const finish = (): Promise<void> | null => {
      const isFirst = unfinished.delete(expired);
      if (!isFirst || expired.size === 0) return null;
      cache.expire();
      // Last of all: a cache in front that asked earlier would get the old page once more.
      return elsewhere.purge([...expired]).then(() => void published());
    };
    response.once('close', () => {
      if (unfinished.has(expired)) setTimeout(finish, longestUnfinished).unref();
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
