import compression from 'compression';
import { createServer, ServerResponse, type IncomingMessage, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import { receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { PurgeBus } from '@/lib/cache/purge-bus';
import { expirePath, internalToken } from '@/lib/cache/running-servers';
import { tags as cacheTags } from '@/lib/cache/tags';
import { Edges } from '@/lib/edge';
import { clientAddress, clientAddressHeader } from '@/lib/http/client-address';
import { requestIdHeader, requestIdOf } from '@/lib/http/current-request';
import { splitAtQuery } from '@/lib/http/split-at-query';
import { logStructured } from '@/lib/log';
import { neverChanges } from '@/lib/page-cache/rules';
import { securityHeaders } from '@/lib/startup/security-headers';
import { ask } from './ask';
import { countFront, serveFigures } from './figures';
import { answerNotReady, asksForHealth } from './health';
import { cookiesBehind } from './host-cookies';
import { keepPages } from './keep-pages';
import { answerLivePoll } from './live-polls';
import { logRefusal } from './log-refusals';
import type { AnsweringSettings, FromAnswering, TakenPort, ToAnswering } from './messages';
import { passOn } from './pass-on';
import { isReadableAddress, withSingleSlashes } from './request-address';
import { answerUnreadable, isKnownMethod, malformedAddress, notOpen, onlyRead, unknownMethod } from './said-by-the-server';
import { warmUp } from './warm-up';

/**
 * The thread that readers' requests come to. It answers what is kept, and passes the rest on to the thread that Next runs in.
 * See `docs/decisions/0023`.
 */
const { port, socketPath, isSecure, staging, edges, redisUrl, storeUrl, metricsListen, logFormat, messages } =
  workerData as AnsweringSettings & {
    messages: MessagePort;
  };
if (logFormat === 'json') logStructured();
const say = (message: FromAnswering): void => messages.postMessage(message);

/** Milliseconds that requests under way have when the server ends. */
const longestEnd = 10_000;

const behind = { socketPath };
/** What is kept is compressed once; this is for the rest. Its types are Express's; what it does is Node's alone. */
const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
const caches = edges.length > 0 ? new Edges(edges) : null;
const bus = redisUrl === null ? null : new PurgeBus({ redisUrl, storeUrl, hear: hearFromElsewhere, edges });
const pages = keepPages((path, headers) => ask(behind, path, headers), {
  async purge(tags) {
    // Caches in front last of all, and once for all servers: one that asked another earlier would get the old page once more.
    await bus?.tell(tags, () => void caches?.purge(tags));
    await caches?.purge(tags);
  },
});
void caches?.purgeEverything();

/** What has expired at another server expires here: with Next, then what is kept here, and then in the caches in front. */
async function hearFromElsewhere(tags: readonly string[], untold: readonly string[]): Promise<void> {
  const { status } = await ask(behind, expirePath, { authorization: `Bearer ${internalToken()}` }, JSON.stringify({ tags, isHeard: true }));
  if (status !== 204) throw new Error(`Next answered ${status} to the news of a change.`);
  pages.drop(tags);
  if (untold.includes(cacheTags.everything)) await caches?.purgeEverything(untold);
  else if (untold.length > 0) await caches?.purge(untold);
}

const answerReaders: RequestListener = (request, response) => {
  if (!isKnownMethod(request.method)) return unknownMethod(request, response);
  if (!isReadableAddress(request.url ?? '/')) return malformedAddress(request, response);
  request.url = withSingleSlashes(request.url ?? '/');
  if (request.method !== 'GET' && request.method !== 'HEAD' && neverChanges(splitAtQuery(request.url)[0]))
    return onlyRead(request, response);
  if (isSecure) {
    const cookies = cookiesBehind(request.headers.cookie);
    // One that is there and undefined Node refuses to send on.
    if (cookies === undefined) delete request.headers.cookie;
    else request.headers.cookie = cookies;
  }
  // A crawler that reads no robots.txt, or was led here by a link.
  if (staging) response.setHeader('x-robots-tag', 'noindex, nofollow');
  if (asksForHealth(request)) return sendOn(request, response, () => null);
  if (answerLivePoll(request, response, behind)) return;
  pages.answer(request, response, (expireBeforeAnswer) => {
    request.headers[clientAddressHeader] = clientAddress(request);
    request.headers[requestIdHeader] = requestIdOf(request.headers);
    sendOn(request, response, () => {
      hear();
      return expireBeforeAnswer();
    });
  });
};

function sendOn(request: IncomingMessage, response: ServerResponse, beforeAnswer: () => Promise<void> | null): void {
  const show = (address: string): void => pages.show(address, request, response);
  const onFailure = (): void => notOpen(request, response);
  compress(request, response, () => passOn(request, response, { ...behind, isSecure, beforeAnswer, show, onFailure }));
}

const statuses: Record<number, number> = {};

const ofEveryAnswer = securityHeaders({ isHttps: isSecure });

/** Where each answer passes once: counts it, says in the log what is refused, and has it say what every answer says. Next's have said it already. */
class CountedResponse extends ServerResponse {
  override writeHead(status: number, ...said: unknown[]): this {
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status >= 400) logRefusal(this.req, status);
    const headers = (typeof said.at(-1) === 'object' ? said.pop() : {}) as OutgoingHttpHeaders;
    // What is kept has its headers in a row, as Next has said them.
    const isComplete = Array.isArray(headers) || 'x-content-type-options' in headers;
    return super.writeHead(status, ...([...said, isComplete ? headers : { ...ofEveryAnswer, ...headers }] as [OutgoingHttpHeaders]));
  }
}

const closed = answerNotReady(notOpen);
// Node's own figures have a clock and an observer: only where somebody looks at them.
if (metricsListen) countFront({ pages, statuses, isHearing: () => bus?.isHearing ?? null });
const figures = metricsListen && serveFigures(metricsListen, behind);
let listener = closed;
// Who opens connections and says little on them would keep everybody else out: they are looked for every few seconds.
const server = createServer({ connectionsCheckingInterval: 2000, ServerResponse: CountedResponse }, (request, response) => {
  try {
    listener(request, response);
  } catch (error) {
    // One request that nobody has thought of must not end the server for all others.
    console.error(error);
    if (response.headersSent) response.destroy();
    else notOpen(request, response);
  }
});
server.on('clientError', answerUnreadable);
// Longer than whoever asks keeps an idle connection, a proxy or a test: one that we close just as they use it again is an
// error to them, and with Node's five seconds that happens.
server.keepAliveTimeout = 120_000;
// A request's head is sent in one go, even over a bad network. What follows it, a film perhaps, has five minutes.
server.headersTimeout = 10_000;
server.requestTimeout = 300_000;

async function close(): Promise<void> {
  // On connections that are kept, whoever watches is told at once.
  const open = listener;
  listener = (request, response) => (asksForHealth(request) ? closed : open)(request, response);
  const ended = new Promise((resolve) => server.close(resolve));
  // Connections that only wait are closed.
  server.closeIdleConnections();
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, longestEnd))]);
  bus?.close();
  figures?.close();
  say({ kind: 'closed' });
}

async function openToReaders(): Promise<void> {
  if (bus) {
    // Meanwhile others answer readers, and no editor waits for what is done here.
    await warmUp((path) => ask(behind, path));
    // What has changed since this server began to listen may stand in what it has read.
    await bus.open();
  }
  listener = answerReaders;
}

const reactions: { [Kind in ToAnswering['kind']]: (message: Extract<ToAnswering, { kind: Kind }>) => void } = {
  opened: () => void openToReaders(),
  expired: ({ tags }) => pages.expire(tags),
  close: () => void close(),
};
const react = (message: ToAnswering): void => (reactions[message.kind] as (message: ToAnswering) => void)(message);

/**
 * Hears at once what the other thread has said so far. What it has said before it answered a request is then known here
 * before the answer is sent on: after an editor's save has been answered, nobody is given the page from before it.
 */
function hear(): void {
  for (let said = receiveMessageOnPort(messages); said; said = receiveMessageOnPort(messages)) react(said.message as ToAnswering);
}

messages.on('message', react);
const sayWhyNot =
  (setting: TakenPort['setting'], wanted: number) =>
  ({ code, message }: NodeJS.ErrnoException): void =>
    say({ kind: 'cannotListen', setting, port: wanted, code, message });
server.once('error', sayWhyNot('PORT', port));
const listen = (): unknown => server.listen(port, () => say({ kind: 'listening' }));
// Whoever wants figures is told at the start that they cannot be had there, and not by what is missing later.
if (figures) figures.once('error', sayWhyNot('METRICS_LISTEN', metricsListen.port)).once('listening', listen);
else listen();
