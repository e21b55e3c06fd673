import type { Payload } from 'payload';
import { readEnvironment } from '@/lib/env';
import { openStoredFiles, type StoredFiles } from '@/lib/media/stored-files';
import { currentMigrations, purposeOf } from '@/lib/payload/database';
import { indexWhatIsMissing } from '@/lib/search';
import { OperatorError } from '@/lib/startup/run-command';
import { linesOf, type Manifest, readArchive, readEntryName, Sum, tableEntry } from './archive';
import { openWriting, rowsAtATime, type StoredRow, type Writing } from './stored-tables';

/**
 * Brings a backup into an empty store, of whichever database, and its uploads to where this newspaper keeps them. The file is read through before
 * anything is written, and all tables are written in one transaction: after a failure the store is as empty as before.
 * @throws OperatorError when the file is damaged or of another version, or the store is not empty
 */
export async function restoreBackup(file: string, store: Payload): Promise<{ articles: number; rows: number; files: number }> {
  const { database, media } = readEnvironment();
  await refuseUsedStore(store);
  const manifest = await readArchive(file);
  refuseOtherVersion(file, manifest);
  const uploads = await openStoredFiles(media);
  const brought: string[] = [];
  const writing = await openWriting(database, store);
  try {
    await readArchive(file, async (path, bytes) => {
      const entry = readEntryName(path)!;
      if ('table' in entry) await insertRows(writing, entry.table, bytes);
      else {
        const part = manifest.parts[path]!;
        // No row of this store has named it: one that is not the same has been left behind by something else.
        if (await isSame(uploads, entry.media, part)) return;
        brought.push(entry.media);
        await uploads.write(entry.media, bytes, part.bytes);
      }
    });
    await writing.commit(manifest.lastNumbers);
  } catch (error) {
    await writing.rollback();
    for (const upload of brought) await uploads.remove(upload);
    throw error;
  }
  await indexWhatIsMissing(store);
  const parts = Object.entries(manifest.parts);
  return {
    articles: manifest.parts[tableEntry('articles')]?.rows ?? 0,
    rows: parts.reduce((sum, [, { rows = 0 }]) => sum + rows, 0),
    files: parts.filter(([path]) => path.startsWith('media/')).length,
  };
}

async function isSame(uploads: StoredFiles, name: string, { bytes, sha256 }: Manifest['parts'][string]): Promise<boolean> {
  if ((await uploads.size(name)) !== bytes) return false;
  const sum = new Sum();
  for await (const chunk of await uploads.read(name)) sum.add(chunk as Buffer);
  return sum.end().sha256 === sha256;
}

async function refuseUsedStore(store: Payload): Promise<void> {
  for (const collection of ['articles', 'users', 'sections', 'media'] as const) {
    const { totalDocs } = await store.count({ collection });
    if (totalDocs === 0) continue;
    throw new OperatorError(
      `The store is not empty (${totalDocs} ${collection}), and a backup is only brought into an empty one: point DATA_DIR, or DATABASE_URL, to a new place.`,
    );
  }
}

function refuseOtherVersion(file: string, { migrations }: Manifest): void {
  const [theirs, ours] = [migrations.at(-1), currentMigrations().at(-1)!.name];
  if (theirs !== undefined && purposeOf(theirs) === purposeOf(ours)) return;
  throw new OperatorError(
    `${file} was made by another version of the newspaper (its tables are of ${theirs ?? 'no migration'}, those here of ${ours}): restore it with that version, then start this one on it.`,
  );
}

async function insertRows(writing: Writing, name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const table = writing.tables.find((candidate) => candidate.name === name);
  if (!table) throw new OperatorError(`The backup has a table "${name}", which this version does not know. Nothing was restored.`);
  let rows: StoredRow[] = [];
  for await (const line of linesOf(bytes)) {
    rows.push(JSON.parse(line) as StoredRow);
    if (rows.length < rowsAtATime) continue;
    await writing.insert(table, rows);
    rows = [];
  }
  if (rows.length > 0) await writing.insert(table, rows);
}
