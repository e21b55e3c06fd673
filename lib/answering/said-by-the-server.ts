import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { policyHeader, policyOfData } from '@/lib/http/content-policy';
import { frontAddress } from '@/lib/i18n/addresses';
import { defaultLanguage, languages, type Language } from '@/lib/i18n/languages';
import en from '@/messages/en.json';
import vi from '@/messages/vi.json';
import { logUnreadable } from './log-refusals';

/** What the server says by itself, in every language: it does not know who asks, and Next does not answer here. */
export const serverWords = { vi: vi.Server, en: en.Server } satisfies Record<Language, object>;

/** A sentence in every language, in the form in which the interfaces say what they refuse. */
export const refusalForMachines = (word: keyof (typeof serverWords)[Language]): string =>
  JSON.stringify({ errors: [{ message: languages.map((language) => serverWords[language][word]).join(' ') }] });

/** Until the newspaper is open, and when it has just gone, whoever asks is told to come back. */
export const notOpen: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' });
  response.end(languages.map((language) => `${serverWords[language].opening}\n`).join(''));
};

type ServerWord = 'malformedAddress' | 'longAddress' | 'slowRequest';

/** In every language, with the way to its front page. */
function bilingualPage(status: number, word: ServerWord): string {
  const paragraph = (language: Language) =>
    `<p lang="${language}">${serverWords[language][word]} <a href="${frontAddress(language)}">${serverWords[language].toFront}</a></p>`;
  const body = languages.map(paragraph).join('');
  return `<!doctype html><html lang="${defaultLanguage}"><meta charset="utf-8"><title>${status}</title>${body}</html>\n`;
}

export const malformedAddress: RequestListener = (_request, response) => {
  response.writeHead(400, { 'content-type': 'text/html; charset=utf-8', [policyHeader]: policyOfData });
  response.end(bilingualPage(400, 'malformedAddress'));
};

/** What the pages, the interfaces and the newsroom are asked with. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export const isKnownMethod = (method: string | undefined): boolean => methods.has(method ?? 'GET');

const statusOnly =
  (status: number, more: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', [policyHeader]: policyOfData };
    response.writeHead(status, { ...headers, ...more }).end(`${status}\n`);
  };

/** Next would make a page of it, each time anew (RFC 9110 §15.6.2). */
export const unknownMethod = statusOnly(501);

/** For what can only be read: Next answers 500 to a form that is sent to one of its files. */
export const onlyRead = statusOnly(405, { allow: 'GET, HEAD' });

const unreadable: Record<string, { status: string; word: ServerWord }> = {
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', word: 'longAddress' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', word: 'slowRequest' },
};

/** What Node cannot read has no request and no response; it is said in the log, and answered on the connection, which then ends. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, word } = unreadable[error.code ?? ''] ?? { status: '400 Bad Request', word: 'malformedAddress' };
  logUnreadable(status, (socket as Partial<Socket>).remoteAddress);
  const page = bilingualPage(parseInt(status), word);
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: text/html; charset=utf-8',
      `${policyHeader}: ${policyOfData}`,
      `content-length: ${Buffer.byteLength(page)}`,
      'cache-control: no-store',
      'connection: close',
      '',
      page,
    ].join('\r\n'),
  );
}
