import { randomUUID } from 'node:crypto';
import { get, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type NextAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Marks a question that what stands before Next has asked itself, and does not answer. Nobody else can know it. */
const ownHeader = 'x-own-question';
const ownMark = randomUUID();

/** Whether what stands before Next in this server has asked this, to learn Next's own answer. */
export const isOwnQuestion = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => headers[ownHeader] === ownMark;

/**
 * What this server answers at a path, whole.
 * @throws when there is no answer
 */
export async function askServer(port: number, path: string, headers: OutgoingHttpHeaders = {}): Promise<NextAnswer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: 'localhost', port, path, headers }, resolve).on('error', reject);
  });
  return { status: answer.statusCode ?? 503, headers: answer.headers, body: await buffer(answer) };
}

/** What Next itself answers, past all that stands before it. @throws when there is no answer */
export const askNext = (port: number, path: string, headers: OutgoingHttpHeaders = {}): Promise<NextAnswer> =>
  askServer(port, path, { ...headers, [ownHeader]: ownMark });
