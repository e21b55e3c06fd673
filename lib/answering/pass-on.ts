import { randomBytes } from 'node:crypto';
import { Agent, request as ask, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { policyHeader, policyOfFile, policyOfNonce, policyOfPage } from '@/lib/http/content-policy';
import { cookiesForBrowsers } from './host-cookies';
import { answerTooLarge, BodyRefused, mostBytes, upTo } from './limit-body';
import { insteadHeader, overtakenHeader, saidBetweenThreads } from './messages';

/** Of one connection, and so not for the next one (RFC 9110 §7.6.1). */
const ofTheConnection: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'expect',
]);

/** What Next would take from whoever asks: a nonce for its scripts, and how to compress, which is done here, once the page is whole. */
const notForNext: ReadonlySet<string> = new Set([policyHeader, `${policyHeader}-report-only`, 'accept-encoding']);

/** Pages that are made for each request, so that each can have a nonce. All others are kept by Next, and go by their hashes. */
const isOfNewsroom = (path: string): boolean => /^\/admin(?:[/?]|$)/.test(path);

const without = (headers: OutgoingHttpHeaders, names: (name: string) => boolean): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names(name)));

const agent = new Agent({ keepAlive: true });

type Behind = {
  socketPath: string;
  /** Called once the answer begins; what it returns is waited for before the first byte is sent on, and null for nothing. Must not reject. */
  beforeAnswer: () => Promise<void> | null;
  /** Answers when there is no answer to send on. */
  onFailure: () => void;
  /** Answers with a page that is kept, when that is all there is to say. */
  show: (address: string) => void;
  /** For readers who come by https. */
  isSecure: boolean;
};

/** Sends a request on to the server behind, and its answer back, as both come. */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { socketPath, beforeAnswer, onFailure, show, isSecure }: Behind,
): void {
  const { method, url: path = '/' } = request;
  const most = mostBytes(path);
  if (Number(request.headers['content-length'] ?? 0) > most) return answerTooLarge(request, response);
  const noncePolicy = isOfNewsroom(path) ? policyOfNonce(randomBytes(18).toString('base64')) : null;
  const headers = {
    ...without(request.headers, (name) => ofTheConnection.has(name) || notForNext.has(name)),
    ...(noncePolicy !== null && { [policyHeader]: noncePolicy }),
  };
  const begin = (write: () => void): void => {
    const waited = beforeAnswer();
    // The connection may fail while the answer waits, and has then been answered for.
    if (waited === null) write();
    else void waited.then(() => response.headersSent || write());
  };
  let isRefused = false;
  const fail = (): void => {
    if (isRefused) return;
    if (response.headersSent) response.destroy();
    else begin(onFailure);
  };
  const sendBack = async (answer: IncomingMessage, isSecond: boolean): Promise<void> => {
    if (answer.headers[overtakenHeader] !== undefined && method === 'GET' && !isSecond) {
      answer.resume();
      askBehind(true).end();
      return;
    }
    const type = String(answer.headers['content-type'] ?? '');
    const isPage = type.startsWith('text/html');
    // Which scripts stand in a page is known when all of it is there.
    const page = isPage && noncePolicy === null && method !== 'HEAD' ? await buffer(answer) : null;
    const policy = page ? policyOfPage(page.toString()) : isPage && noncePolicy !== null ? noncePolicy : policyOfFile(type);
    begin(() => {
      const instead = answer.headers[insteadHeader];
      if (typeof instead === 'string') {
        answer.resume();
        return show(instead);
      }
      // How the bytes are cut is a matter of each connection.
      const kept = without(
        answer.headers,
        (name) => ofTheConnection.has(name) || name === 'transfer-encoding' || saidBetweenThreads.has(name),
      );
      if (isSecure && answer.headers['set-cookie']) kept['set-cookie'] = cookiesForBrowsers(answer.headers['set-cookie']);
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, { [policyHeader]: policy, ...kept });
      if (page) response.end(page);
      else pipeline(answer, response, () => undefined);
    });
  };
  /** @param isSecond for a page that was asked for once more, because it was overtaken by a change */
  const askBehind = (isSecond: boolean): ClientRequest => {
    const sent = ask({ socketPath, agent, method, path, headers }, (answer) => void sendBack(answer, isSecond).catch(fail));
    sent.on('error', fail);
    // Who has gone needs no answer, and what they were sending has no end. Nor is more wanted of who has been answered already;
    // it is read all the same, for the next request on their connection may be another reader's.
    response.on('close', () => {
      if (response.writableEnded && request.complete) return;
      request.unpipe().resume();
      sent.destroy();
    });
    return sent;
  };
  const sent = askBehind(false);
  const limited = upTo(most);
  // Nobody takes any more of it.
  sent.once('close', () => limited.destroy());
  limited.once('error', (error) => {
    isRefused = true;
    sent.destroy();
    if (error instanceof BodyRefused && !response.headersSent) begin(() => error.answer(request, response));
  });
  request.pipe(limited).pipe(sent);
}
