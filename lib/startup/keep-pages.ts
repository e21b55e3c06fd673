import type { IncomingMessage, ServerResponse } from 'node:http';
import { articleNumberOfTag } from '@/lib/cache/tags';
import { leaveOutFramework } from '@/lib/framework-script/leave-out';
import { PageCache } from '@/lib/page-cache';
import { askNext, isOwnQuestion, type NextAnswer } from './ask-next';
import { beforeFirstByte } from './before-first-byte';
import { processBoard } from './process-board';

/** Bytes: some thousand pages, and far more than the hundred that nearly everybody reads. */
const maxBytes = 256 * 2 ** 20;

export type KeptPages = {
  /** Answers from the cache, or lets it keep the answer; false for what is not for it. */
  answer: (request: IncomingMessage, response: ServerResponse, passOn: () => void) => boolean;
};

/** A page as it goes to readers: those that are only read carry no script of Next's. */
function readersForm(answer: NextAnswer): NextAnswer {
  if (!answer.headers['content-type']?.startsWith('text/html')) return answer;
  return { ...answer, body: Buffer.from(leaveOutFramework(answer.body.toString())) };
}

/** The page cache before Next in this server, expired by the same word that expires Next's own. */
export function keepPages(port: number): KeptPages {
  const cache = new PageCache({ maxBytes, make: async (path, headers) => readersForm(await askNext(port, path, headers)) });
  let expiries = 0;
  processBoard.onExpired = (expired) => {
    expiries += 1;
    cache.expire(expired.flatMap((tag) => articleNumberOfTag(tag) ?? []));
  };
  return {
    answer: (request, response, passOn) => {
      if (isOwnQuestion(request)) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        // What Next was told to expire it expires just before it answers. A page that was asked for meanwhile may be an old one.
        const before = expiries;
        beforeFirstByte(response, () => expiries !== before && cache.expire());
      }
      return cache.answer(request, response, passOn);
    },
  };
}
