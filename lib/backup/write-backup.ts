import { closeSync, createReadStream, createWriteStream, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Payload } from 'payload';
import { pack, type Pack } from 'tar-stream';
import { readEnvironment } from '@/lib/env';
import { openStoredFiles, type StoredFiles } from '@/lib/media/stored-files';
import { currentMigrations } from '@/lib/payload/database';
import { OperatorError } from '@/lib/startup/run-command';
import { type Manifest, manifestEntry, mediaEntry, Sum, tableEntry } from './archive';
import { openReading, type Reading, type Table } from './stored-tables';

export type BackupSummary = {
  articles: number;
  rows: number;
  files: number;
  /** Of the backup. */
  bytes: number;
  /** Uploads that the store names and that are not there. */
  missing: string[];
};

/** Columns of `media` that name a file: the upload itself, and the sizes that were made of it. */
const namesFile = /^(?:filename|.*_filename)$/;

/**
 * Writes the store, as it is at this moment, and the uploads that it names into one file, for this account alone to read: it
 * holds addresses of readers and what passwords are checked against. Whoever reads or writes meanwhile does not notice.
 * What is made from the rest (the search, the page cache) and the secret in DATA_DIR are not in it.
 * @throws OperatorError when the file cannot be written; what stood there before then still does
 */
export async function writeBackup(file: string, store: Payload): Promise<BackupSummary> {
  const { database, media } = readEnvironment();
  const [part, spool] = [`${file}.part`, `${file}.rows`];
  const reading = await openReading(database, store);
  try {
    const packed = pack();
    const [, written] = await Promise.all([
      pipeline(packed, createGzip(), createWriteStream(part, { mode: 0o600 })),
      fill(packed, reading, { spool, uploads: await openStoredFiles(media) }).catch((error: unknown) => {
        packed.destroy(error as Error);
        throw error;
      }),
    ]);
    const whole = openSync(part, 'r+');
    fsyncSync(whole);
    closeSync(whole);
    renameSync(part, file);
    return { ...written, bytes: statSync(file).size };
  } catch (error) {
    throw asOperatorError(file, error);
  } finally {
    for (const leftover of [part, spool]) rmSync(leftover, { force: true });
    await reading.end();
  }
}

async function fill(
  packed: Pack,
  reading: Reading,
  { spool, uploads }: { spool: string; uploads: StoredFiles },
): Promise<Omit<BackupSummary, 'bytes'>> {
  const manifest: Manifest = {
    format: 1,
    made: new Date().toISOString(),
    migrations: currentMigrations().map(({ name }) => name),
    lastNumbers: await reading.lastNumbers(),
    parts: {},
  };
  const files = new Set<string>();
  for (const table of reading.tables) {
    const sum = await spoolRows(reading, table, spool, (row) => {
      if (table.name === 'media')
        for (const column of table.columns) if (namesFile.test(column) && row[column]) files.add(String(row[column]));
    });
    manifest.parts[tableEntry(table.name)] = sum;
    await addFile(packed, tableEntry(table.name), createReadStream(spool), sum.bytes);
  }
  const missing: string[] = [];
  for (const name of [...files].sort()) {
    const size = await uploads.size(name);
    if (size === null) missing.push(name);
    else manifest.parts[mediaEntry(name)] = await addFile(packed, mediaEntry(name), await uploads.read(name), size);
  }
  const { name, text } = manifestEntry(manifest);
  packed.entry({ name, mode: 0o600 }, text);
  packed.finalize();
  const rows = Object.values(manifest.parts).reduce((sum, part) => sum + (part.rows ?? 0), 0);
  return { articles: manifest.parts[tableEntry('articles')]?.rows ?? 0, rows, files: files.size - missing.length, missing };
}

/** A tar file says how long a part is before the part itself, so rows go into a file of their own first. */
async function spoolRows(
  reading: Reading,
  table: Table,
  spool: string,
  look: (row: Record<string, unknown>) => void,
): Promise<{ bytes: number; sha256: string; rows: number }> {
  const sum = new Sum();
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const row of reading.rows(table)) {
      look(row);
      rows += 1;
      const line = `${JSON.stringify(row)}\n`;
      sum.add(line);
      yield line;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(spool, { mode: 0o600 }));
  return { ...sum.end(), rows };
}

async function addFile(packed: Pack, name: string, source: Readable, size: number): Promise<{ bytes: number; sha256: string }> {
  const sum = new Sum();
  const entry = packed.entry({ name, size, mode: 0o600 });
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sum.add(chunk);
        yield chunk;
      }
    },
    entry,
  );
  return sum.end();
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EACCES: 'this user may not write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
};

function asOperatorError(file: string, error: unknown): unknown {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason ? new OperatorError(`The backup ${file} could not be written: ${reason}.`) : error;
}
