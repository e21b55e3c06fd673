import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportRecord, Refusal, SourceItem } from './record';

/** A folder with these files in it, for a test. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trang-nhat-import-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

export type Read = { records: ImportRecord[]; refusals: Refusal[]; skipped: string[] };

/** Everything that a reader yields, sorted by what it is. */
export async function readAll(items: AsyncIterable<SourceItem>): Promise<Read> {
  const read: Read = { records: [], refusals: [], skipped: [] };
  for await (const item of items) {
    if (item.kind === 'record') {
      read.records.push(item.record);
      read.refusals.push(...item.refusals);
    } else if (item.kind === 'refused') read.refusals.push(item.refusal);
    else read.skipped.push(item.what);
  }
  return read;
}
