import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { keysHeader } from '@/lib/edge';
import { isFresh } from '@/lib/http/conditional';
import { ask, type Server } from './ask';

/** Milliseconds for which an answer about a coverage is given to everybody who asks: far less than between two questions of a page. */
const kept = 1000;

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Of a coverage, or of one of its entries in a version. */
const liveAddress = /^\/api\/live\/[1-9]\d{0,9}(?:\/[1-9]\d{0,9}\?version=\d{1,16})?$/;

/** Of Next's answer, what concerns who asked. */
const passedOn = ['etag', 'content-type', 'cache-control', keysHeader] as const;

const answers = new Map<string, Promise<Answer>>();

/** After a change: a page that was opened since would otherwise be told what was before it, and stop asking if that was an end. */
export const forgetLivePolls = (): void => answers.clear();

/**
 * Answers the questions of open pages, what their live coverage is now and what an entry says: Next is asked once a second,
 * however many ask. Next itself takes longer over a question than its answer is worth, and after a change all who ask
 * together would find nothing in its cache and read the store.
 * @param behind where Next answers
 * @returns false for every other request, which is left alone
 */
export function answerLivePoll(request: IncomingMessage, response: ServerResponse, behind: Server): boolean {
  const path = request.url ?? '';
  const isPoll = path.startsWith('/api/live/') && request.method === 'GET' && liveAddress.test(path);
  if (isPoll) void send(path, request, response, behind);
  return isPoll;
}

async function send(path: string, request: IncomingMessage, response: ServerResponse, behind: Server): Promise<void> {
  try {
    const { status, headers, body } = await answerOf(path, behind);
    const { etag } = headers;
    const known = request.headers['if-none-match'];
    const isKnown = typeof etag === 'string' && known !== undefined && isFresh({ noneMatch: known, modifiedSince: null }, etag, null);
    response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? undefined : body);
  } catch {
    response.writeHead(503, { 'retry-after': '30', 'cache-control': 'no-store' }).end();
  }
}

function answerOf(path: string, behind: Server): Promise<Answer> {
  const under = answers.get(path);
  if (under) return under;
  const answer = askForPolls(path, behind);
  answers.set(path, answer);
  // From when it was asked: what changed while it was on its way is not in it.
  setTimeout(() => answers.get(path) === answer && answers.delete(path), kept).unref();
  return answer;
}

async function askForPolls(path: string, behind: Server): Promise<Answer> {
  const { status, headers, body } = await ask(behind, path);
  return {
    status,
    headers: Object.fromEntries(passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
    body,
  };
}
