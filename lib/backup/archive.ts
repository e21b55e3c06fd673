import { createHash, type Hash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { OperatorError } from '@/lib/startup/run-command';

/*
 * A backup is a tar file, packed by gzip. It holds, in this order:
 *
 *   tables/NAME.jsonl   the rows of a table, one JSON object a line, as `stored-tables.ts` writes them
 *   media/FILE          what was uploaded
 *   manifest.json       what all of these must come to
 */

const manifestName = 'manifest.json';

export const tableEntry = (table: string): string => `tables/${table}.jsonl`;
export const mediaEntry = (file: string): string => `media/${file}`;

/** What a path in a backup is of; null for one that no backup has. */
export function readEntryName(path: string): { table: string } | { media: string } | null {
  const [, table] = /^tables\/([a-z_][a-z\d_]*)\.jsonl$/.exec(path) ?? [];
  if (table) return { table };
  const [, media] = /^media\/([^/\\\0]+)$/.exec(path) ?? [];
  return media && media !== '.' && media !== '..' ? { media } : null;
}

const manifestShape = z.object({
  format: z.literal(1),
  /** When it was made, ISO 8601. */
  made: z.string(),
  /** The names of the migrations that its tables have behind them, oldest first. */
  migrations: z.array(z.string()),
  /** By table, the highest number that was ever given: that of an article which was deleted is not given again. */
  lastNumbers: z.record(z.string(), z.number()),
  parts: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string(), rows: z.number().optional() })),
});

export type Manifest = z.infer<typeof manifestShape>;

/** Takes bytes in, and says what they come to. */
export class Sum {
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;

  add(chunk: Buffer | string): void {
    this.#hash.update(chunk);
    this.#bytes += Buffer.byteLength(chunk);
  }

  end(): { bytes: number; sha256: string } {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

const damaged = (file: string, why: string): OperatorError =>
  new OperatorError(`${file} is no whole backup: ${why}. Nothing was restored; take another copy of it.`);

/**
 * Reads a backup through, and gives each of its parts to `take`, which may leave it unread. The manifest is compared with
 * what was read, at the end.
 * @throws OperatorError with one sentence when the file is no backup, or is not as it was written
 */
export async function readArchive(
  file: string,
  take: (path: string, bytes: AsyncIterable<Buffer>) => Promise<void> = async () => undefined,
): Promise<Manifest> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new OperatorError(`There is no file ${file}.`);
  const entries = extract();
  pipeline(createReadStream(file), createGunzip(), entries, () => undefined);
  const found: Manifest['parts'] = {};
  let manifest: Manifest | undefined;
  let failed: unknown;
  try {
    for await (const entry of entries) {
      const { name } = entry.header;
      const content = entry as AsyncIterable<Buffer>;
      if (name === manifestName) {
        manifest = manifestShape.parse(JSON.parse(await textOf(content)));
        continue;
      }
      if (readEntryName(name) === null) throw damaged(file, `it holds ${JSON.stringify(name)}, which no backup does`);
      const sum = new Sum();
      const bytes = summed(content, sum);
      try {
        await take(name, bytes);
      } catch (error) {
        failed = error;
        throw error;
      }
      // What was not taken is looked at all the same.
      for await (const chunk of bytes) void chunk;
      found[name] = sum.end();
    }
  } catch (error) {
    if (failed !== undefined || error instanceof OperatorError) throw error;
    throw damaged(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
  if (!manifest) throw damaged(file, 'its end is missing');
  const names = new Set([...Object.keys(manifest.parts), ...Object.keys(found)]);
  for (const name of names) {
    if (manifest.parts[name]?.sha256 !== found[name]?.sha256) throw damaged(file, `${name} is not as it was written`);
  }
  return manifest;
}

async function* summed(chunks: AsyncIterable<Buffer>, sum: Sum): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    sum.add(chunk);
    yield chunk;
  }
}

async function textOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

/** The lines of a text that comes in pieces. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

export const manifestEntry = (manifest: Manifest): { name: string; text: string } => ({
  name: manifestName,
  text: JSON.stringify(manifest, null, 2),
});
