import type { IncomingMessage, ServerResponse } from 'node:http';
import { insteadHeader } from '@/lib/answering/messages';
import { splitAtQuery } from '@/lib/http/split-at-query';
import { fullPathOf, liteAddress, notFoundPageAddress, placeOf, plainPath } from '@/lib/i18n/addresses';
import { pictureToResize } from '@/lib/media/resized';
import { processBoard } from './process-board';

/** What is read: what is sent somewhere is for who answers there to refuse. */
const reading: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD']);

/** The upload that is asked for in another size. */
const uploadOf = (path: string, search: string): string | null =>
  /^\/api\/media\/file\/([^/?]+)$/.exec(pictureToResize(path, search) ?? '')?.[1] ?? null;

/**
 * Answers a request for an address at which nothing can be by naming the page that says so, which the thread in front keeps:
 * neither Next nor the store has to look for what is not there.
 */
export function answerNowhere(request: IncomingMessage, response: ServerResponse, serve: () => void): void {
  const { knownAddresses } = processBoard;
  if (!knownAddresses || !reading.has(request.method)) return serve();
  const [path, search] = splitAtQuery(request.url ?? '/');
  const upload = uploadOf(path, search);
  if (upload !== null && processBoard.isUploadThere) {
    // Next keeps on its disk what it has once resized, and does not ask again whether the file may still be shown.
    void processBoard.isUploadThere(upload).then(
      (isThere) => (isThere ? serve() : response.writeHead(404, { 'cache-control': 'no-store' }).end()),
      () => serve(),
    );
    return;
  }
  void knownAddresses.mayLead(path, search).then((mayLead) => {
    if (mayLead) return serve();
    const ofFull = fullPathOf(path);
    const page = notFoundPageAddress(placeOf(plainPath(ofFull ?? path)).language);
    response.writeHead(404, { [insteadHeader]: ofFull === null ? page : liteAddress(page) }).end();
  });
}
