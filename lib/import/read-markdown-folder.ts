import { type Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { convertOrRefuse } from './convert-or-refuse';
import { articleFields } from './fields';
import { markdownToBody } from './from-markdown';
import { mediaFinder } from './media-file';
import { maximumBodyBytes, oversizeReason, UnreadableSourceError, type SourceItem } from './record';

/** Front matter larger than this is a mistake, and its parser would build all of it. */
const maximumFrontMatter = 64 * 1024;
/** Nothing larger is read from the disk: it cannot hold a body within the limit. */
const maximumFile = maximumBodyBytes + maximumFrontMatter;

/**
 * Reads every Markdown file of a folder and its subfolders, in the order of their paths, one article each.
 * Hidden files and folders are passed over; a README without front matter counts as skipped; links that lead out of
 * the folder are refused. Only one file is held at a time. Throws UnreadableSourceError when the folder has none.
 */
export async function* readMarkdownFolder(folder: string): AsyncGenerator<SourceItem> {
  const root = path.resolve(folder);
  const realRoot = await realpath(root);
  let files = 0;
  for await (const file of markdownFiles(root)) {
    files += 1;
    const place = path.relative(root, file);
    yield (await realpath(file).catch(() => '')).startsWith(realRoot + path.sep)
      ? await readArticle(file, root, place)
      : refused(place, 'The file is a link that leads out of the import folder or nowhere. Copy the file itself into the folder.');
  }
  if (files === 0)
    throw new UnreadableSourceError(`The folder ${folder} holds no Markdown file (.md). Name the folder that the articles are in.`);
}

async function* markdownFiles(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort(byName)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* markdownFiles(file);
    else if (/\.(?:md|markdown)$/i.test(entry.name)) yield file;
  }
}

// Not by the machine's language, so that the order is the same everywhere.
const byName = (one: Dirent, other: Dirent) => (one.name < other.name ? -1 : 1);

async function readArticle(file: string, root: string, place: string): Promise<SourceItem> {
  const status = await stat(file);
  if (!status.isFile()) return refused(place, 'This is not a file. Take it out of the import folder.');
  if (status.size > maximumFile) {
    return refused(
      place,
      `The file is ${(status.size / 1024 / 1024).toFixed(1)} MB; the limit for a body is 1 MB. Split the article or take what is not text out of it.`,
    );
  }
  const decoded = decodeUtf8(await readFile(file));
  if (decoded === null) return refused(place, 'The file is not UTF-8. Save it again in that encoding.');
  return markdownArticle(decoded, { root, folder: path.dirname(file), place });
}

/** Text without byte order mark and with `\n` for every line end; null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

type MarkdownPlace = { root: string; folder: string; place: string };

function markdownArticle(source: string, { root, folder, place }: MarkdownPlace): SourceItem {
  const parts = splitFrontMatter(source);
  if (parts === null) {
    if (/(?:^|[/\\])readme\.(?:md|markdown)$/i.test(place)) return { kind: 'skipped', what: 'readme' };
    return refused(place, 'The front matter is missing. Begin the file with a line ---, the keys in YAML, and another line ---.');
  }
  if (parts.frontMatter.length > maximumFrontMatter)
    return refused(`${place}:1`, 'The front matter is larger than 64 KB. Move what is text into the body.');
  const keys = parseYaml(parts.frontMatter);
  if ('reason' in keys) return refused(`${place}:${keys.line + 1}`, keys.reason);
  const tooLarge = oversizeReason(parts.body);
  if (tooLarge !== null) return refused(place, tooLarge);

  const findMedia = mediaFinder(root, folder);
  const checked = articleFields(keys.value, { sourceSystem: 'markdown', place, findMedia });
  if ('reason' in checked) return refused(place, checked.reason);
  return convertOrRefuse(place, () => {
    const { body, refusals } = markdownToBody(parts.body, {
      findMedia,
      placeOf: (line) => `${place}:${line + parts.bodyLine - 1}`,
    });
    return { kind: 'record', record: { ...checked.fields, body }, refusals: [...checked.refusals, ...refusals] };
  });
}

type FrontMatterAndBody = { frontMatter: string; body: string; /** The line of the file that the body begins on. */ bodyLine: number };

function splitFrontMatter(source: string): FrontMatterAndBody | null {
  const lines = source.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening === -1 || lines[opening]?.trimEnd() !== '---') return null;
  const closing = lines.findIndex((line, index) => index > opening && /^(?:---|\.\.\.)\s*$/.test(line));
  if (closing === -1) return null;
  // Blank lines stand in for the ones before it, so that YAML counts lines as the file does.
  const frontMatter = '\n'.repeat(opening) + lines.slice(opening + 1, closing).join('\n');
  return { frontMatter, body: lines.slice(closing + 1).join('\n'), bodyLine: closing + 2 };
}

/** `line` counts from 1 within the front matter. */
function parseYaml(yaml: string): { value: unknown } | { reason: string; line: number } {
  const document = parseDocument(yaml, { prettyErrors: true, logLevel: 'silent' });
  const error = document.errors[0];
  if (error !== undefined) {
    const said = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'unknown error';
    return {
      reason: `The front matter is not valid YAML: ${said.replace(/\.$/, '')}. A value that holds a colon or begins with a sign needs "quotation marks" around it.`,
      line: error.linePos?.[0].line ?? 1,
    };
  }
  try {
    // Aliases are counted, so that a document of aliases to aliases cannot fill the memory.
    return { value: document.toJS({ maxAliasCount: 50 }) ?? {} };
  } catch (cause) {
    return { reason: `The front matter is not usable YAML: ${cause instanceof Error ? cause.message : String(cause)}.`, line: 1 };
  }
}

const refused = (place: string, reason: string): SourceItem => ({ kind: 'refused', refusal: { place, reason, scope: 'article' } });
