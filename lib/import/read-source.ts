import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { defaultLanguage, type Language } from '@/lib/i18n/languages';
import { readJsonLines } from './read-json-lines';
import { readMarkdownFolder } from './read-markdown-folder';
import { readWxr } from './read-wxr';
import { UnreadableSourceError, type SourceItem } from './record';

export type ReadOptions = {
  /** The language of a WordPress export that names none of ours. */
  defaultLanguage?: Language;
};

type Reader = (file: string, options: Required<ReadOptions>) => AsyncGenerator<SourceItem>;

const readers: Record<string, Reader> = {
  '.xml': readWxr,
  '.wxr': readWxr,
  '.jsonl': (file) => readJsonLines(file),
  '.ndjson': (file) => readJsonLines(file),
};

/**
 * Reads whatever lies at `source`: a folder of Markdown, a WordPress export (.xml) or JSON Lines (.jsonl).
 * Articles come one at a time, so that the memory stays flat however large the source is; of those with the same id
 * the first counts and the others are refused. Throws UnreadableSourceError, with a sentence for the operator, when
 * nothing of it can be read.
 */
export async function* readSource(source: string, options: ReadOptions = {}): AsyncGenerator<SourceItem> {
  const reader = await readerFor(source);
  try {
    yield* eachIdOnce(reader(source, { defaultLanguage, ...options }));
  } catch (error) {
    throw asUnreadable(error, source);
  }
}

/** Refuses every article whose id an earlier one of the source has. */
export async function* eachIdOnce(items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem> {
  const placeOfId = new Map<string, string>();
  for await (const item of items) {
    if (item.kind !== 'record') {
      yield item;
      continue;
    }
    const { sourceId, place } = item.record;
    const taken = placeOfId.get(sourceId);
    if (taken === undefined) {
      placeOfId.set(sourceId, place);
      yield item;
    } else {
      const reason = `The id "${sourceId}" is already that of ${taken}. Give this article an id of its own.`;
      yield { kind: 'refused', refusal: { place, reason, scope: 'article' } };
    }
  }
}

async function readerFor(source: string): Promise<Reader> {
  let status;
  try {
    status = await stat(source);
    await access(source, constants.R_OK);
  } catch (error) {
    throw asUnreadable(error, source);
  }
  if (status.isDirectory()) return (folder) => readMarkdownFolder(folder);
  const extension = path.extname(source).toLowerCase();
  const reader = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (reader === undefined || !status.isFile()) {
    throw new UnreadableSourceError(
      `${source} cannot be imported. Give a WordPress export (.xml), JSON Lines (.jsonl) or a folder of Markdown files.`,
    );
  }
  return reader;
}

const systemErrors: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ENOTDIR: 'does not exist',
  ELOOP: 'is a link that leads to itself',
};

/** A failure of the file system as a sentence; every other error as it is. */
function asUnreadable(error: unknown, source: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = Object.hasOwn(systemErrors, code) ? systemErrors[code] : undefined;
  if (said === undefined) return error;
  const file = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : source;
  return new UnreadableSourceError(`${file} ${said}. Check the path and its permissions.`);
}
