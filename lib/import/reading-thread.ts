import { workerData, type MessagePort } from 'node:worker_threads';
import { readSource } from './read-source';
import { UnreadableSourceError } from './record';
import type { Piece, ReadingThreadData } from './read-in-thread';

/** The thread that reads a source: see `read-in-thread.ts`. */
const { source, itemsAtATime, messages } = workerData as ReadingThreadData & { messages: MessagePort };
const items = readSource(source);

async function readPiece(): Promise<Piece> {
  const piece: Piece = { items: [], isLast: false };
  try {
    while (piece.items.length < itemsAtATime && !piece.isLast) {
      const { value, done } = await items.next();
      if (done) piece.isLast = true;
      else piece.items.push(value);
    }
    return piece;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...piece, failure: { message, isUnreadable: error instanceof UnreadableSourceError } };
  }
}

// Asked for the next piece; it is asked for one at a time.
messages.on('message', () => void readPiece().then((piece) => messages.postMessage(piece)));
