import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresPath } from '@/lib/answering/messages';
import { answerHealth, answerNotReady } from '@/lib/answering/health';
import { notOpen, serverWords } from '@/lib/answering/said-by-the-server';
import { cannotListen, startAnsweringThread } from '@/lib/answering/start-thread';
import { readEnvironment, sharedStoreUrl } from '@/lib/env';
import { clientAddress, clientAddressHeader } from '@/lib/http/client-address';
import { beginningNow, requestIdHeader, requestIdOf } from '@/lib/http/current-request';
import { logStructured } from '@/lib/log';
import { answerNowhere } from './answer-nowhere';
import { beforeFirstByte } from './before-first-byte';
import { checkDatabase, isAnswering } from './check-database';
import { sendCleanHeaders } from './clean-headers';
import { ensureDataFolder } from './data-folder';
import { sendEdgeKeys } from './edge-keys';
import type { OpenedNewspaper } from './open-newspaper';
import { processBoard } from './process-board';
import { receiveBeacon } from './receive-beacons';
import { limitClients } from './limit-clients';
import { refuseForeignWrite } from './refuse-foreign-writes';
import { answerFigures } from './answer-figures';
import { sayStep } from './report';
import { toldToEnd } from './run-command';
import { sendSecurityHeaders } from './security-headers';
import { sendWholePages } from './whole-pages';

type Serving = {
  /** True for `npm run dev`: Next compiles what is asked for, and again after a change. */
  isDevelopment: boolean;
  /** What has to be there before Next is loaded. */
  prepare: () => Promise<void>;
};

/**
 * Opens the newspaper and serves it until the process is told to end; requests under way then get their answer.
 * @returns the exit code
 * @throws OperatorError when the port or the database cannot be used
 */
export async function servePortal({ isDevelopment, prepare }: Serving): Promise<number> {
  const { port, siteUrl, dataDir, database, staging, edges, redisUrl, metricsListen, logFormat } = readEnvironment();
  // Whoever reads the log may go away. Next would say so in the log, and so on without end, with a processor to itself.
  for (const log of [process.stdout, process.stderr]) log.on('error', () => undefined);
  if (logFormat === 'json') logStructured();
  console.log('Trang Nhất');
  ensureDataFolder(dataDir);

  // Open to nobody but this account.
  const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const socketPath = join(folder, 'next.sock');
  // The port is taken first: to learn after a build that it is in use would cost minutes.
  const answering = isDevelopment
    ? null
    : await startAnsweringThread({
        port,
        socketPath,
        isSecure: siteUrl.startsWith('https:'),
        staging,
        edges,
        redisUrl,
        storeUrl: sharedStoreUrl(database),
        metricsListen,
        logFormat,
      });
  await checkDatabase(database);
  await prepare();

  let listener: RequestListener = answerNotReady(notOpen);
  const server = createServer((request, response) => listener(request, response));
  // The thread in front keeps connections for as long as it likes, and closes them itself.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => reject(cannotListen({ setting: 'PORT', port, code, message })));
    server.listen(isDevelopment ? port : socketPath, resolve);
  });
  const opened = new Promise<OpenedNewspaper>((resolve, reject) => {
    processBoard.onOpened = resolve;
    processBoard.onOpeningFailed = reject;
  });
  const { default: next } = await import('next');
  const app = next({ dev: isDevelopment, port, httpServer: server });
  const [newspaper] = await Promise.all([opened, app.prepare()]);
  const handle = app.getRequestHandler();
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const id = requestIdOf(request.headers);
    beforeFirstByte(response, (status) => {
      if (status >= 500) response.setHeader(requestIdHeader, id);
    });
    sendCleanHeaders(response);
    sendSecurityHeaders(response, { isHttps: siteUrl.startsWith('https:') });
    if (edges.length > 0) sendEdgeKeys(request, response);
    sendWholePages(request, response, { port, words: serverWords, isStoreAnswering: () => isAnswering(database) });
    // Of who says nothing of themselves Next takes it that their scripts will put a title where it belongs.
    request.headers['user-agent'] ??= '-';
    beginningNow(id, () => void handle(request, response));
  };
  listener = (request, response) => {
    if (answerHealth(request, response, () => isAnswering(database))) return;
    if (request.url === figuresPath) return void answerFigures(request, response);
    if (isDevelopment) request.headers[clientAddressHeader] = clientAddress(request);
    if (refuseForeignWrite(request, response, siteUrl) || receiveBeacon(request, response)) return;
    void limitClients(request, response, () => {
      if (isDevelopment) serve(request, response);
      else answerNowhere(request, response, () => serve(request, response));
    });
  };
  processBoard.onExpired = (tags, isHeard) => {
    processBoard.knownAddresses?.expire(tags);
    if (!isHeard) answering?.say({ kind: 'expired', tags });
  };
  answering?.say({ kind: 'opened' });

  sayStep(`${newspaper.articles} articles in the store`);
  console.log(`\n  Newspaper  ${siteUrl}  (English: ${siteUrl}/en)\n  Newsroom   ${siteUrl}/admin`);
  if (newspaper.account)
    console.log(`  Account    ${newspaper.account.email}\n  Password   ${newspaper.account.password}   (change it under Account)`);
  else if (!newspaper.hasUsers) console.log('  No account yet: npm run user -- create --email YOU@EXAMPLE.COM --role editorInChief');
  console.log('\n  Ctrl+C stops it.');

  await toldToEnd();
  await answering?.close();
  server.closeAllConnections();
  await processBoard.onEnding?.();
  return 0;
}
