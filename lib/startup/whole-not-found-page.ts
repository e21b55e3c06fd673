import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { notFoundPageAddress } from '@/lib/i18n/addresses';
import { defaultLanguage, languages } from '@/lib/i18n/languages';

/** The page "not found" of an edition, as our own server renders it. */
async function loadPage(port: number, address: string): Promise<Buffer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: 'localhost', port, path: address }, resolve).on('error', reject);
  });
  return buffer(answer);
}

/** Neither the admin nor the interfaces: they answer in their own way. */
const isReadersPath = (path: string): boolean => !/^\/(?:admin|api|_next)(?:\/|$)/.test(path);

/**
 * Sends the newspaper's whole page "not found" where Next answers 404 with a document that is empty until a script has
 * run, which is what it does for `notFound()` in a page. To be called before Next gets the request: what it writes is
 * dropped once it turns out to be such an answer, and passes otherwise.
 */
export function sendWholeNotFoundPage(request: IncomingMessage, response: ServerResponse, port: number): void {
  const path = (request.url ?? '/').split('?')[0]!;
  if (!isReadersPath(path)) return;
  const isPageItself = languages.some((language) => path === notFoundPageAddress(language));
  if (isPageItself) {
    // Somebody who asks for the page itself gets what it says of every other address.
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
    Object.assign(response, { writeHead: (_status: number, ...rest: unknown[]) => writeHead(404, ...rest) });
    return;
  }
  const send = { write: response.write.bind(response), end: response.end.bind(response), writeHead: response.writeHead.bind(response) };
  let replaced: boolean | undefined;
  const isReplaced = (): boolean => {
    replaced ??= response.statusCode === 404 && String(response.getHeader('content-type') ?? '').startsWith('text/html');
    return replaced;
  };
  const sendPage = async (): Promise<void> => {
    const language = languages.find((candidate) => candidate !== defaultLanguage && new RegExp(`^/${candidate}(?:/|$)`).test(path));
    const page = await loadPage(port, notFoundPageAddress(language ?? defaultLanguage)).catch(() => Buffer.from('404'));
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead = send.writeHead;
    send.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length, 'cache-control': 'no-cache' });
    send.end(request.method === 'HEAD' ? undefined : page);
  };
  Object.assign(response, {
    writeHead: (...args: Parameters<ServerResponse['writeHead']>) => {
      response.statusCode = args[0];
      return isReplaced() ? response : send.writeHead(...args);
    },
    flushHeaders: () => {
      // Nothing is gained by sending the headers alone, and they might still be another page's.
    },
    write: (...args: Parameters<ServerResponse['write']>) => (isReplaced() ? true : send.write(...args)),
    end: (...args: Parameters<ServerResponse['end']>) => {
      if (!isReplaced()) return send.end(...args);
      void sendPage();
      return response;
    },
  });
}
