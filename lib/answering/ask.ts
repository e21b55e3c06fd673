import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Asked = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Where one asks: the port that readers come to, or the socket behind it, past what is kept and asked for all. */
export type Server = { port: number } | { socketPath: string };

/**
 * What a server on this machine answers at a path, whole. @param posted JSON; where there is any, the question is a POST
 * @throws when there is no answer
 */
export async function ask(server: Server, path: string, headers: OutgoingHttpHeaders = {}, posted?: string): Promise<Asked> {
  const where: RequestOptions = 'port' in server ? { host: 'localhost', port: server.port } : { socketPath: server.socketPath };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const body = posted === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(posted) };
    request({ ...where, path, method: posted === undefined ? 'GET' : 'POST', headers: { host: 'localhost', ...headers, ...body } }, resolve)
      .on('error', reject)
      .end(posted);
  });
  return { status: answer.statusCode ?? 503, headers: answer.headers, body: await buffer(answer) };
}
