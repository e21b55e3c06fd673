import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { readInThread } from './read-in-thread';
import { readSource } from './read-source';
import { UnreadableSourceError, type SourceItem } from './record';

const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-read-in-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = async (items: AsyncIterable<SourceItem>): Promise<SourceItem[]> => {
  const list: SourceItem[] = [];
  for await (const item of items) list.push(item);
  return list;
};

it('gives all that reading gives, in its order: stories, and what is refused', async () => {
  const file = join(folder, 'stories.jsonl');
  const line = (index: number): string =>
    index % 50 === 7
      ? '{"id": broken'
      : JSON.stringify({
          id: `a${index}`,
          language: 'vi',
          section: 'xa-hoi',
          title: `Bài ${index}`,
          status: 'draft',
          body: '## Đầu\n\nThân **bài**.',
        });
  writeFileSync(file, Array.from({ length: 250 }, (_, index) => `${line(index)}\n`).join(''));
  const items = await all(readInThread(file));
  expect(items).toHaveLength(250);
  expect(items).toEqual(await all(readSource(file)));
});

it('says what cannot be read, as reading does', async () => {
  const empty = join(folder, 'empty.jsonl');
  writeFileSync(empty, '');
  for (const source of [empty, join(folder, 'none.xml'), join(folder, 'picture.gif')]) {
    const said = await all(readSource(source)).catch((error: unknown) => (error as Error).message);
    const error = await all(readInThread(source)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableSourceError);
    expect((error as Error).message).toBe(said);
  }
});

it('ends its thread when nobody wants more', async () => {
  const file = join(folder, 'many.jsonl');
  writeFileSync(file, Array.from({ length: 1000 }, (_, index) => `{"id":"${index}"}\n`).join(''));
  for await (const item of readInThread(file)) {
    expect(item.kind).toBe('refused');
    break;
  }
});

it('holds on to nothing that has been read: an archive of any size is imported in the same memory', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const file = join(folder, 'archive.jsonl');
  writeFileSync(file, Array.from({ length: 2000 }, (_, index) => `{"id":"${index}"}\n`).join(''));
  const seen: WeakRef<SourceItem>[] = [];
  for await (const item of readInThread(file)) {
    seen.push(new WeakRef(item));
    if (seen.length < 1900) continue;
    // A reference that was just made holds for a turn.
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    // The pieces at hand are; how many depends on the collector's turns.
    expect(seen.filter((reference) => reference.deref() !== undefined).length).toBeLessThan(1000);
    break;
  }
});
