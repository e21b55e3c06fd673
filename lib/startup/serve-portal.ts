import { createServer, type RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { readEnvironment } from '@/lib/env';
import { Edges } from '@/lib/edge';
import { clientAddress, clientAddressHeader } from '@/lib/http/client-address';
import { frontAddress } from '@/lib/i18n/addresses';
import { defaultLanguage, languages, type Language } from '@/lib/i18n/languages';
import en from '@/messages/en.json';
import vi from '@/messages/vi.json';
import { checkDatabase, isAnswering } from './check-database';
import { sendCleanHeaders } from './clean-headers';
import { ensureDataFolder } from './data-folder';
import { sendEdgeKeys } from './edge-keys';
import { keepPages } from './keep-pages';
import { answerLivePoll } from './live-polls';
import type { OpenedNewspaper } from './open-newspaper';
import { processBoard } from './process-board';
import { receiveView } from './receive-views';
import { sayStep } from './report';
import { isReadableAddress, withSingleSlashes } from './request-address';
import { OperatorError } from './run-command';
import { sendWholePages } from './whole-pages';

/** What the server says by itself, in every language: it does not know who asks, and Next does not answer here. */
const words = { vi: vi.Server, en: en.Server } satisfies Record<Language, object>;

/** Until the newspaper is open, whoever asks is told to come back. */
const notYetOpen: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end(languages.map((language) => `${words[language].opening}\n`).join(''));
};

/** In every language, with the way to its front page. */
function bilingualPage(status: number, word: 'malformedAddress' | 'longAddress'): string {
  const paragraph = (language: Language) =>
    `<p lang="${language}">${words[language][word]} <a href="${frontAddress(language)}">${words[language].toFront}</a></p>`;
  const body = languages.map(paragraph).join('');
  return `<!doctype html><html lang="${defaultLanguage}"><meta charset="utf-8"><title>${status}</title>${body}</html>\n`;
}

const malformedAddress: RequestListener = (_request, response) => {
  response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' });
  response.end(bilingualPage(400, 'malformedAddress'));
};

/** What Node cannot read has no request and no response; it is answered on the connection, which then ends. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const isLong = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const page = bilingualPage(parseInt(status), isLong ? 'longAddress' : 'malformedAddress');
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: text/html; charset=utf-8',
      `content-length: ${Buffer.byteLength(page)}`,
      'cache-control: no-store',
      'connection: close',
      '',
      page,
    ].join('\r\n'),
  );
}

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
  const { port, siteUrl, dataDir, database, staging, edges } = readEnvironment();
  console.log('Trang Nhất');
  ensureDataFolder(dataDir);

  let listener = notYetOpen;
  const server = createServer((request, response) => listener(request, response));
  server.on('clientError', answerUnreadable);
  // Longer than whoever asks keeps an idle connection, a proxy or a test: one that we close just as they use it again is an
  // error to them, and with Node's five seconds that happens.
  server.keepAliveTimeout = 120_000;
  server.headersTimeout = 125_000;
  // The port is taken first: to learn after a build that it is in use would cost minutes.
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new OperatorError(
          error.code === 'EADDRINUSE'
            ? `PORT ${port} is in use by another program; stop that, or set PORT to a free one.`
            : `PORT ${port} cannot be listened on: ${error.message}.`,
        ),
      );
    });
    server.listen(port, resolve);
  });

  await checkDatabase(database);
  await prepare();
  const opened = new Promise<OpenedNewspaper>((resolve, reject) => {
    processBoard.onOpened = resolve;
    processBoard.onOpeningFailed = reject;
  });
  const { default: next } = await import('next');
  const app = next({ dev: isDevelopment, port, httpServer: server });
  const [newspaper] = await Promise.all([opened, app.prepare()]);
  const handle = app.getRequestHandler();
  const pages = isDevelopment ? null : keepPages(port, edges.length > 0 ? new Edges(edges) : null);
  listener = (request, response) => {
    if (!isReadableAddress(request.url ?? '/')) return malformedAddress(request, response);
    request.url = withSingleSlashes(request.url ?? '/');
    // A crawler that reads no robots.txt, or was led here by a link.
    if (staging) response.setHeader('x-robots-tag', 'noindex, nofollow');
    if (receiveView(request, response) || answerLivePoll(request, response, port)) return;
    const letNextAnswer = (): void => {
      request.headers[clientAddressHeader] = clientAddress(request);
      sendCleanHeaders(response);
      if (edges.length > 0) sendEdgeKeys(request, response);
      sendWholePages(request, response, { port, words, isStoreAnswering: () => isAnswering(database) });
      void handle(request, response);
    };
    if (!pages?.answer(request, response, letNextAnswer)) letNextAnswer();
  };

  sayStep(`${newspaper.articles} articles in the store`);
  console.log(`\n  Newspaper  ${siteUrl}  (English: ${siteUrl}/en)\n  Newsroom   ${siteUrl}/admin`);
  if (newspaper.account)
    console.log(`  Account    ${newspaper.account.email}\n  Password   ${newspaper.account.password}   (change it under Account)`);
  else if (!newspaper.hasUsers) console.log('  No account yet: npm run user -- create --email YOU@EXAMPLE.COM --role editorInChief');
  console.log('\n  Ctrl+C stops it.');

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  // Requests under way get their answer; connections that only wait are closed.
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 10_000))]);
  await processBoard.onEnding?.();
  return 0;
}
