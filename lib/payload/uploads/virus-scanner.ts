import { connect } from 'node:net';
import type { VirusScanner } from '@/lib/env';

/** Milliseconds of silence after which a scanner is taken to hang; for a film of 200 MB clamd takes some ten seconds. */
const patience = 60_000;

/**
 * Has ClamAV's daemon look at a file, by its INSTREAM command: the length, the bytes, and a length of nothing. Source: clamd(8).
 * @returns the name of what it has found, or null of a file that it knows nothing against
 * @throws when it cannot be reached, says nothing for a minute, or does not take the file; the message has what it said
 */
export async function virusIn(content: Buffer, scanner: VirusScanner): Promise<string | null> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const said = await answerTo([Buffer.from('zINSTREAM\0'), length, content, Buffer.alloc(4)], scanner);
  if (said === 'stream: OK') return null;
  const found = /^stream: (?<virus>.+) FOUND$/.exec(said)?.groups?.virus;
  if (!found) throw new Error(said || 'it hung up without an answer');
  return found;
}

/** What a server says until it hangs up. Where it does so before it was told all, what it said is the reason. */
function answerTo(parts: readonly Buffer[], server: VirusScanner): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(server).setEncoding('utf8').setTimeout(patience);
    socket.on('timeout', () => socket.destroy(new Error('it says nothing')));
    socket.on('data', (text: string) => (said += text));
    socket.on('error', (error) => (said ? undefined : reject(error)));
    socket.on('close', () => resolve(said.replace(/\0$/, '').trim()));
    for (const part of parts) socket.write(part);
  });
}
