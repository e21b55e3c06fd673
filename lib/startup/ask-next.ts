import { get, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type NextAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/**
 * What Next answers in this server at a path, whole.
 * @throws when there is no answer
 */
export async function askNext(port: number, path: string, headers: OutgoingHttpHeaders = {}): Promise<NextAnswer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: 'localhost', port, path, headers }, resolve).on('error', reject);
  });
  return { status: answer.statusCode ?? 503, headers: answer.headers, body: await buffer(answer) };
}
