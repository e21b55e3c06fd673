import { createServer, type RequestListener } from 'node:http';
import { readEnvironment } from '@/lib/env';
import { buildIfNeeded } from '@/lib/startup/build';
import { checkDatabase } from '@/lib/startup/check-database';
import { ensureDataFolder } from '@/lib/startup/data-folder';
import type { OpenedNewspaper } from '@/lib/startup/open-newspaper';
import { processBoard } from '@/lib/startup/process-board';
import { sayStep } from '@/lib/startup/report';
import { sendLocationOnce } from '@/lib/startup/single-location';
import { sendWholeNotFoundPage } from '@/lib/startup/whole-not-found-page';
import { OperatorError, runCommand } from '@/lib/startup/run-command';

/** Until the newspaper is open, whoever asks is told to come back. */
const notYetOpen: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('Tòa soạn đang mở cửa, xin thử lại sau ít giây.\nThe newspaper is opening; please try again in a few seconds.\n');
};

/** False for an address that no program spells rightly, such as `/%E0%A4%A`: Next answers those with 500. */
function isWellFormed(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0]!);
    return true;
  } catch {
    return false;
  }
}

const malformedAddress: RequestListener = (_request, response) => {
  response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>400</title><p>Địa chỉ này viết sai. <a href="/">Về trang nhất</a></p><p lang="en">This address is malformed. <a href="/en">To the front page</a></p></html>\n',
  );
};

await runCommand(async () => {
  const { port, siteUrl, dataDir, database } = readEnvironment();
  console.log('Trang Nhất');
  ensureDataFolder(dataDir);

  let listener = notYetOpen;
  const server = createServer((request, response) => listener(request, response));
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
  await buildIfNeeded();
  const opened = new Promise<OpenedNewspaper>((resolve, reject) => {
    processBoard.onOpened = resolve;
    processBoard.onOpeningFailed = reject;
  });
  const { default: next } = await import('next');
  const app = next({ dev: false, port, httpServer: server });
  const [newspaper] = await Promise.all([opened, app.prepare()]);
  const handle = app.getRequestHandler();
  listener = (request, response) => {
    if (!isWellFormed(request.url ?? '/')) return malformedAddress(request, response);
    sendLocationOnce(response);
    sendWholeNotFoundPage(request, response, port);
    void handle(request, response);
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
  return 0;
});
