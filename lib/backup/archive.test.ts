import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, type Manifest, manifestEntry, readArchive, readEntryName, Sum } from './archive';

const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-archive-'));
const file = join(folder, 'backup');
const rows = '{"id":1,"title":"Nước lên"}\n{"id":2,"title":"Nước xuống"}\n';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sumOf = (text: string) => {
  const sum = new Sum();
  sum.add(text);
  return sum.end();
};

async function archive(entries: Record<string, string>, manifest: Manifest['parts'] | null): Promise<Buffer> {
  const packed = pack();
  for (const [name, text] of Object.entries(entries)) packed.entry({ name }, text);
  if (manifest) {
    const { name, text } = manifestEntry({
      format: 1,
      made: '2026-11-26T00:00:00.000Z',
      migrations: ['a'],
      lastNumbers: {},
      parts: manifest,
    });
    packed.entry({ name }, text);
  }
  packed.finalize();
  return gzipSync(await buffer(packed));
}

const whole = { 'tables/articles.jsonl': rows, 'media/anh.jpg': 'x'.repeat(200_000) };
const parts = Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, sumOf(text)]));
let good: Buffer;
beforeAll(async () => {
  good = await archive(whole, parts);
});

it('gives each part of a backup in turn, and its manifest at the end', async () => {
  writeFileSync(file, good);
  const lines: string[] = [];
  const manifest = await readArchive(file, async (path, bytes) => {
    if (path.startsWith('tables/')) for await (const line of linesOf(bytes)) lines.push(line);
  });
  expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(['Nước lên', 'Nước xuống']);
  expect(manifest.parts).toEqual(parts);
});

describe('refuses in one sentence', () => {
  const changed = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(good);
    change(bytes);
    return bytes;
  };
  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['a file that is something else', () => Buffer.from('<?xml version="1.0"?>')],
    ['an empty file', () => Buffer.alloc(0)],
    ['one that was cut off', () => good.subarray(0, Math.floor(good.length / 2))],
    ['one that lost its last bytes', () => good.subarray(0, -9)],
    ['one in which a byte is another one', () => changed((bytes) => (bytes[Math.floor(bytes.length / 2)]! ^= 0x10))],
    ['one without its manifest', () => archive(whole, null)],
    ['one that lacks a part', () => archive({ 'media/anh.jpg': whole['media/anh.jpg'] }, parts)],
    ['one with a part of another backup', () => archive({ ...whole, 'tables/articles.jsonl': rows.replace('lên', 'cạn') }, parts)],
    ['one with a part too many', () => archive({ ...whole, 'tables/users.jsonl': '{}\n' }, parts)],
    ['one that writes elsewhere', () => archive({ ...whole, 'media/../secret': 'x' }, parts)],
  ])('%s', async (_, bytes) => {
    writeFileSync(file, await bytes());
    await expect(readArchive(file)).rejects.toThrow(/is no whole backup: .+ Nothing was restored; take another copy of it\.$/);
  });

  it('a file that is not there', async () => {
    await expect(readArchive(join(folder, 'none'))).rejects.toThrow(/^There is no file /);
  });
});

it('passes on what goes wrong with what it gives', async () => {
  writeFileSync(file, good);
  await expect(readArchive(file, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full');
  expect(readFileSync(file)).toEqual(good);
});

it.each(['tables/../x.jsonl', 'tables/A.jsonl', 'media/', 'media/..', 'media/a/b', 'media/a\\b', '/etc/passwd', 'manifest'])(
  'knows no part named %s',
  (name) => expect(readEntryName(name)).toBeNull(),
);
