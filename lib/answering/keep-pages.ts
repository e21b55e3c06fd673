import type { IncomingMessage, ServerResponse } from 'node:http';
import { articleNumberOfTag } from '@/lib/cache/tags';
import type { Edges } from '@/lib/edge';
import { leaveOutFramework } from '@/lib/framework-script/leave-out';
import { policyHeader, policyOfPage } from '@/lib/http/content-policy';
import { type MadeAnswer, PageCache } from '@/lib/page-cache';
import type { Asked } from './ask';
import { insteadHeader } from './messages';

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
};

/** A page as it goes to readers: those that are only read carry no script of Next's, and all say which scripts are theirs. */
function readersForm(answer: Asked): MadeAnswer {
  const instead = answer.headers[insteadHeader];
  if (typeof instead === 'string') return { ...answer, instead };
  if (!answer.headers['content-type']?.startsWith('text/html')) return answer;
  const page = leaveOutFramework(answer.body.toString());
  return { ...answer, headers: { ...answer.headers, [policyHeader]: policyOfPage(page) }, body: Buffer.from(page) };
}

/** Milliseconds after which a request that writes and whose sender has gone is over, whether or not it has said so. */
const longestUnfinished = 60_000;

/**
 * The page cache before Next, expired by the same word that expires Next's own, and then the caches in front.
 * @param askNext what Next answers @param edges caches in front of the portal; null where there are none
 */
export function keepPages(
  askNext: (path: string, headers: Record<string, string>) => Promise<Asked>,
  edges: Pick<Edges, 'purge' | 'purgeEverything'> | null,
): KeptPages {
  const cache = new PageCache({ maxBytes, make: async (path, headers) => readersForm(await askNext(path, headers)) });
  /** Of each request that writes and has not been answered, what has expired meanwhile. */
  const unfinished = new Set<Set<string>>();
  const expire = (expired: readonly string[]): void => {
    cache.expire(expired.flatMap((tag) => articleNumberOfTag(tag) ?? []));
    for (const tags of unfinished) for (const tag of expired) tags.add(tag);
    if (unfinished.size === 0) void edges?.purge(expired);
  };
  /** What Next was told to expire it expires just before it answers. A page that was asked for meanwhile may be an old one. */
  const expireBeforeAnswer = (response: ServerResponse): (() => Promise<void> | null) => {
    const expired = new Set<string>();
    unfinished.add(expired);
    const finish = (): Promise<void> | null => {
      const isFirst = unfinished.delete(expired);
      if (!isFirst || expired.size === 0) return null;
      cache.expire();
      // Last of all: a cache in front that asked earlier would get the old page once more.
      return edges?.purge(expired) ?? null;
    };
    response.once('close', () => {
      if (unfinished.has(expired)) setTimeout(finish, longestUnfinished).unref();
    });
    return finish;
  };
  void edges?.purgeEverything();
  return {
    expire,
    show: (address, request, response) => cache.show(address, request, response),
    answer: (request, response, passOn) => {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const beforeAnswer = isRead ? () => null : expireBeforeAnswer(response);
      const passItOn = (): void => passOn(beforeAnswer);
      if (!cache.answer(request, response, passItOn)) passItOn();
    },
  };
}
