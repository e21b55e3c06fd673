import { spawn } from 'node:child_process';
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { corpus } from '@/lib/demo/corpus';
import type { ImportRecord } from '@/lib/import';
import { asText, figureOf, tableOf } from './figures';
import type { Part } from './parts';
import { memoryOf, temporaryFolder } from './servers';

/** Of each edition. */
const articles = 50_000;

/** How an import went: seconds from the start of the command to its end, and kilobytes that it had in memory at most. */
export type Imported = { seconds: number; memory: number };

/**
 * Imports synthetic stories as an operator does, from a file of JSON Lines, into the store of a folder.
 * @param count of each edition
 */
export async function importStories(count: number, dataDir: string): Promise<Imported> {
  const file = join(temporaryFolder('source'), 'stories.jsonl');
  await pipeline(Readable.from(linesOf(count)), createWriteStream(file));
  const began = performance.now();
  const child = spawn(process.execPath, ['commands/run.mjs', 'import', file], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!, 'most'))), 200);
  // It ends before what it has said is read to the end, and has no memory then.
  child.once('exit', () => clearInterval(watch));
  const said = await text(child.stdout);
  if (!said.includes(`created    ${2 * count}`)) throw new Error(`The import ended otherwise than it should: ${said.slice(-500)}`);
  return { seconds: (performance.now() - began) / 1000, memory };
}

/** JSON Lines. @param count of each edition @param mark makes them other stories than those with another mark */
export function* linesOf(count: number, mark = ''): Generator<string> {
  for (const record of corpus(count, Date.now())) {
    const { id, translationOf, legacyUrls, ...keys } = keysOf(record);
    const pair = translationOf === undefined ? {} : { translationOf: mark + translationOf };
    const marked = { id: mark + id, ...pair, legacyUrls: legacyUrls.map((url) => url + mark) };
    yield `${JSON.stringify({ ...keys, ...marked })}\n`;
  }
}

/** A story as the file has it, its body in Markdown. */
function keysOf({ sourceId, translationOf, section, title, sapo, authors, topics, publishedAt, language, legacyUrls, body }: ImportRecord) {
  const inline = body.map((node) => (node.kind === 'paragraph' ? node.content : []));
  const paragraphs = inline.map((content) => content.map((part) => ('text' in part ? part.text : '')).join(''));
  const text = paragraphs.join('\n\n');
  return {
    id: sourceId,
    language,
    translationOf: translationOf ?? undefined,
    status: 'published',
    section: section.slug,
    title,
    sapo,
    authors,
    topics,
    publishedAt,
    legacyUrls,
    body: text,
  };
}

/** Articles in a second into an empty SQLite file, with all that follows an article: its lists, its place in the search. */
export const importPart: Part = async (say) => {
  const dataDir = temporaryFolder('import');
  const { seconds, memory } = await importStories(articles, dataDir);
  const size = statSync(join(dataDir, 'trang-nhat.db')).size;
  const row = [2 * articles, seconds, (2 * articles) / seconds, memory / 1024, size / 2 ** 20].map((value) => asText(figureOf([value])));
  say(tableOf(['articles', 'seconds', 'articles/s', 'most memory MB', 'file MB'], [row]));
  return { articles: 2 * articles, seconds, memory, size };
};
