import { get, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Asked = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Where one asks: the port that readers come to, or the socket behind it, past what is kept and asked for all. */
export type Server = { port: number } | { socketPath: string };

/**
 * What a server on this machine answers at a path, whole.
 * @throws when there is no answer
 */
export async function ask(server: Server, path: string, headers: OutgoingHttpHeaders = {}): Promise<Asked> {
  const where: RequestOptions = 'port' in server ? { host: 'localhost', port: server.port } : { socketPath: server.socketPath };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ ...where, path, headers: { host: 'localhost', ...headers } }, resolve).on('error', reject);
  });
  return { status: answer.statusCode ?? 503, headers: answer.headers, body: await buffer(answer) };
}
