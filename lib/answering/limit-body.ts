import type { RequestListener } from 'node:http';
import { Transform } from 'node:stream';
import { pathAsUnderstood } from '@/lib/http/path-as-understood';
import { splitAtQuery } from '@/lib/http/split-at-query';
import { refusalForMachines } from './said-by-the-server';

/** Bytes that a request may bring, by what it is for; the first that applies. Next and Payload would hold all of it in memory. */
const limits: readonly { isMeant: (path: string) => boolean; most: number }[] = [
  // Pictures, films and recordings: as much as Payload is told to take, and what a form says beside them.
  { isMeant: (path) => /^\/api\/media(?:\/|$)/.test(path), most: 202 * 2 ** 20 },
  // What readers send and what opens a session: an address, a number, a password.
  {
    isMeant: (path) => /^\/api\/(?:newsletter|views|users\/(?:login|forgot-password|reset-password))(?:\/|$)/.test(path),
    most: 16 * 2 ** 10,
  },
  // An article with all its blocks is some hundred kilobytes.
  { isMeant: (path) => /^\/(?:api|admin)(?:\/|$)/.test(path), most: 8 * 2 ** 20 },
  { isMeant: () => true, most: 16 * 2 ** 10 },
];

export function mostBytes(address: string): number {
  const path = pathAsUnderstood(splitAtQuery(address)[0]);
  return limits.find(({ isMeant }) => isMeant(path))!.most;
}

/** No more of a body is taken. */
export class BodyRefused extends Error {
  constructor(
    why: string,
    /** Tells whoever is sending it. */
    readonly answer: RequestListener,
  ) {
    super(why);
  }
}

/** Milliseconds that a body has in any case, and those that each byte of it gives it beyond: 500 bytes a second, as Apache asks by mod_reqtimeout. */
const patience = { inAnyCase: 20_000, eachByte: 2 };

/** Passes on what comes, and fails with `BodyRefused` once it is more than it may be, or too slow to be meant well. */
export function upTo(most: number): Transform {
  let received = 0;
  const began = performance.now();
  const left = (): number => patience.inAnyCase + received * patience.eachByte - (performance.now() - began);
  const body = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      received += chunk.length;
      pass(received > most ? new BodyRefused(`More than ${most} bytes came.`, answerTooLarge) : null, chunk);
    },
    destroy(error, done) {
      clearTimeout(timer);
      done(error);
    },
  });
  const look = (): void => {
    // What has come and is not taken yet is not waited for.
    if (left() <= 0 && body.readableLength === 0)
      body.destroy(new BodyRefused(`${received} bytes came in ${Math.round(performance.now() - began)} ms.`, answerTooSlow));
    else timer = setTimeout(look, Math.max(left(), 1000));
  };
  let timer = setTimeout(look, left());
  return body;
}

/** Milliseconds for which what is still coming is read and thrown away. */
const lingering = 30_000;

/**
 * Answers at once, and ends the connection once nothing more comes (RFC 9112 §9.6): who is still sending when it is cut off
 * does not hear why, and a cache in front would say that the newspaper is away.
 */
export const answerTooLarge: RequestListener = (request, response) => {
  const said = refusalForMachines('tooLarge');
  response.writeHead(413, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(said),
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.write(said);
  const end = (): void => void response.end();
  const longest = setTimeout(end, lingering);
  response.once('close', () => clearTimeout(longest));
  request.unpipe();
  request.once('end', end).resume();
};

/** Who sends a byte now and then wants the connection, and not an answer: it ends with this one (RFC 9110 §15.5.9). */
const answerTooSlow: RequestListener = (_request, response) => {
  response.writeHead(408, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' });
  response.end(refusalForMachines('slowRequest'));
};
