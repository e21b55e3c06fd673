import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpContent, rows, run } from './run';

let folder: string;
const place = (name: string): string => join(folder, name);
const backup = (data: string, file: string) => run(place(data), ['backup', place(file)]);
const restore = (data: string, file: string) => run(place(data), ['restore', place(file)]);

/** Bodies as what they say: the order in which their keys are kept says nothing. */
const contentOf = async (data: string): Promise<unknown> =>
  JSON.parse(JSON.stringify(await dumpContent(place(data))), (key, value: unknown) =>
    /^(?:version_)?body$/.test(key) && typeof value === 'string' ? JSON.parse(value) : value,
  ) as unknown;

async function writeStories(name: string, stories: object[]): Promise<string> {
  await writeFile(place(name), stories.map((keys) => `${JSON.stringify(keys)}\n`).join(''));
  return place(name);
}

/** A pair, one of them with a picture. */
async function writePair(): Promise<string> {
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#0b5a6b' } })
    .jpeg()
    .toFile(place('anh.jpg'));
  const story = { status: 'published', publishedAt: '2023-02-16T08:57:00+07:00', body: 'Thân **bài**.' };
  return writeStories('pair.jsonl', [
    {
      ...story,
      id: 'a',
      language: 'vi',
      section: 'xa-hoi',
      title: 'Nước lên',
      sapo: 'Sapo “có” dấu.',
      hero: 'anh.jpg',
      legacyUrls: ['/cu/1.html'],
    },
    { ...story, id: 'b', language: 'en', section: 'society', title: 'Water rises', translationOf: 'a' },
  ]);
}

const draft = (id: string) => ({ id, language: 'vi', section: 'xa-hoi', title: `Bài ${id}`, status: 'draft' });

const numbersOf = async (data: string) => (await rows(place(data), 'SELECT id FROM articles ORDER BY id')).map(({ id }) => Number(id));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trang-nhat-backup-'));
  for (const file of [await writePair(), await writeStories('gone.jsonl', [draft('c')])]) await run(place('old'), ['import', file]);
  await rows(place('old'), 'DELETE FROM articles WHERE id = 3');
  expect(await backup('old', 'saved')).toMatchObject({ code: 0, stdout: expect.stringMatching(/2 articles .* 2 files/) as string });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('What was backed up comes back, row for row and file for file, and is nobody else’s to read', async () => {
  const uploads = await readdir(place('old/media'));
  // Left behind by something else, of whichever size.
  await mkdir(place('new/media'), { recursive: true });
  await writeFile(place(`new/media/${uploads[0]!}`), 'x'.repeat((await stat(place(`old/media/${uploads[0]!}`))).size));
  expect(await restore('new', 'saved')).toMatchObject({ code: 0, stdout: expect.stringContaining('2 articles') as string, stderr: '' });
  expect(await contentOf('new')).toEqual(await contentOf('old'));
  expect(await readdir(place('new/media'))).toEqual(uploads);
  for (const name of uploads) expect(await readFile(place(`new/media/${name}`))).toEqual(await readFile(place(`old/media/${name}`)));
  const search = 'SELECT article_id, language, sort_key, filters FROM search_entries ORDER BY 1';
  expect(await rows(place('new'), search)).toEqual(await rows(place('old'), search));
  expect((await stat(place('saved'))).mode & 0o777).toBe(0o600);
  // A number that was given once is not given again.
  await run(place('new'), ['import', await writeStories('next.jsonl', [draft('d')])]);
  expect(await numbersOf('new')).toEqual([1, 2, 4]);
});

test('A damaged backup, and a store with something in it, are refused in one sentence, and nothing is written', async () => {
  const bytes = await readFile(place('saved'));
  await writeFile(place('damaged'), bytes.subarray(0, bytes.length - 100));
  const before = await dumpContent(place('old'));
  const refused: [Awaited<ReturnType<typeof restore>>, RegExp][] = [
    [await restore('empty', 'damaged'), /damaged is no whole backup: .+\. Nothing was restored; take another copy of it\.$/],
    [await restore('empty', 'none'), /^There is no file .+none\.$/],
    [await restore('old', 'saved'), /^The store is not empty \(2 articles\), .+ point DATA_DIR, or DATABASE_URL, to a new place\.$/],
    [await backup('old', 'no-such-folder/saved'), /could not be written: there is no such folder\.$/],
  ];
  for (const [{ code, stderr }, said] of refused) {
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(said);
  }
  expect(await numbersOf('empty')).toEqual([]);
  expect(await dumpContent(place('old'))).toEqual(before);
  expect((await readdir(folder)).filter((name) => /\.(?:part|rows)$/.test(name))).toEqual([]);
});
