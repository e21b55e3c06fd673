import { createReadStream } from 'node:fs';
import path from 'node:path';
import { convertOrRefuse } from './convert-or-refuse';
import { articleFields } from './fields';
import { htmlToBody } from './from-html';
import { markdownToBody } from './from-markdown';
import { mediaFinder, type MediaFinder } from './media-file';
import { oversizeReason, UnreadableSourceError, type SourceItem } from './record';

/** Longest line that is parsed; a longer one is passed over without being held. */
const maximumLine = 5 * 1024 * 1024;

type Line = { number: number; bytes: Buffer | null };

/**
 * Reads a file of JSON objects, one article a line, with the keys of the front matter and the body in `body` (Markdown)
 * or `bodyHtml`. Empty lines are passed over; a line that is not usable is refused under its number and the others go on.
 * One line is held at a time. Throws UnreadableSourceError when the file has no line at all.
 */
export async function* readJsonLines(file: string): AsyncGenerator<SourceItem> {
  const name = path.basename(file);
  const folder = path.dirname(path.resolve(file));
  const findMedia = mediaFinder(folder, folder);
  let lines = 0;
  for await (const { number, bytes } of linesOf(file)) {
    lines += 1;
    const place = `${name}:${number}`;
    if (bytes === null) {
      yield refused(place, 'The line is longer than 5 MB. Split the article or take what is not text out of it.');
      continue;
    }
    yield readLine(bytes, place, findMedia);
  }
  if (lines === 0) throw new UnreadableSourceError(`The file ${file} is empty. It has to hold one JSON object a line.`);
}

/** The lines that are not blank. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  let number = 1;
  let size = 0;
  let parts: Buffer[] = [];
  const finish = (): Line | null => {
    const line: Line = { number, bytes: size > maximumLine ? null : Buffer.concat(parts) };
    const isBlank =
      line.bytes !== null && /^\s*$/.test(line.bytes.subarray(0, 256).toString('latin1')) && line.bytes.toString('utf8').trim() === '';
    number += 1;
    size = 0;
    parts = [];
    return isBlank ? null : line;
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let position = 0;
    while (position < chunk.length) {
      const newline = chunk.indexOf(0x0a, position);
      const part = chunk.subarray(position, newline === -1 ? chunk.length : newline);
      size += part.length;
      // What is past the limit is counted, not kept.
      if (size <= maximumLine) parts.push(part);
      else parts = [];
      if (newline === -1) break;
      position = newline + 1;
      const line = finish();
      if (line !== null) yield line;
    }
  }
  const last = finish();
  if (last !== null) yield last;
}

function readLine(bytes: Buffer, place: string, findMedia: MediaFinder): SourceItem {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused(place, 'The line is not UTF-8. Write the file again in that encoding.');
  }
  let keys: unknown;
  try {
    keys = JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/, ".*$|\.$/su, '') : 'it cannot be parsed';
    return refused(place, `The line is not valid JSON (${said}). Each line has to be one complete object.`);
  }
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) {
    return refused(place, 'The line is JSON, but not an object. Each line has to be one article with its keys.');
  }
  const { body, bodyHtml, ...rest } = keys as Record<string, unknown>;
  return readArticle(rest, { body, bodyHtml }, place, findMedia);
}

function readArticle(
  keys: Record<string, unknown>,
  texts: { body: unknown; bodyHtml: unknown },
  place: string,
  findMedia: MediaFinder,
): SourceItem {
  for (const [key, value] of Object.entries(texts)) {
    if (value !== undefined && value !== null && typeof value !== 'string')
      return refused(place, `"${key}" has to be text. Write the body as one string.`);
  }
  const markdown = typeof texts.body === 'string' ? texts.body : '';
  const html = typeof texts.bodyHtml === 'string' ? texts.bodyHtml : '';
  if (markdown !== '' && html !== '') return refused(place, 'The article has both "body" and "bodyHtml". Keep one of them.');
  const tooLarge = oversizeReason(markdown + html);
  if (tooLarge !== null) return refused(place, tooLarge);
  const checked = articleFields(keys, { sourceSystem: 'jsonl', place, findMedia });
  if ('reason' in checked) return refused(place, checked.reason);
  return convertOrRefuse(place, () => {
    const { body, refusals } =
      html === ''
        ? markdownToBody(markdown.replace(/\r\n?/g, '\n'), { findMedia, placeOf: (line) => `${place}, line ${line} of the body` })
        : htmlToBody(html, { findMedia, place });
    return { kind: 'record', record: { ...checked.fields, body }, refusals: [...checked.refusals, ...refusals] };
  });
}

const refused = (place: string, reason: string): SourceItem => ({ kind: 'refused', refusal: { place, reason, scope: 'article' } });
