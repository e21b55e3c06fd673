import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build has bundled. Read anew for each page that is made, so that `npm run dev` needs no second start. */
const read = (name: string): Buffer => readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'public/reader-scripts', name));

/** The address of the script that readers' pages share, with a mark of its content: it may be kept for ever, and another build has another. */
export function readerScriptAddress(): string {
  return `/reader-scripts/reader.js?v=${createHash('sha256').update(read('reader.js')).digest('hex').slice(0, 12)}`;
}

/** The few lines that stand in each page's head, as they are. */
export function readBeforePaintScript(): string {
  return read('before-paint.js').toString();
}
