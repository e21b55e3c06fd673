import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { MediaShelf } from './media-shelf';
import { folderWith } from './reading-for-tests';

let opened: StoreForTests;
let store: Payload;
let folder: string;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  folder = await folderWith({});
}, 60_000);

afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

async function pictureFile(name: string, red: number): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(
    file,
    await sharp({ create: { width: 64, height: 40, channels: 3, background: { r: red, g: 90, b: 40 } } })
      .png()
      .toBuffer(),
  );
  return file;
}

const stored = (id: number) => store.findByID({ collection: 'media', id, locale: 'all', depth: 0 });
const count = async () => (await store.count({ collection: 'media' })).totalDocs;

describe('MediaShelf', () => {
  it('stores a picture with its size, text and credit, and its file in the data folder', async () => {
    const shelf = new MediaShelf(store);
    const file = await pictureFile('Chợ nổi.png', 1);
    const id = await shelf.put(file, { alt: 'Chợ', credit: 'Ngọc Mận' }, 'vi');
    const media = await stored(id);
    expect(media).toMatchObject({ alt: { vi: 'Chợ' }, credit: 'Ngọc Mận', width: 64, height: 40, mimeType: 'image/png' });
    expect(media.filename).toMatch(/^cho-noi-[0-9a-f]{20}\.png$/);
    expect(existsSync(path.join(opened.dataDir, 'media', media.filename!))).toBe(true);
  });

  it('stores one content once, under whichever names, and adds the text of the other language', async () => {
    const shelf = new MediaShelf(store);
    const id = await shelf.put(await pictureFile('a.png', 2), { alt: 'Sông', credit: '' }, 'vi');
    expect(await shelf.put(await pictureFile('b.png', 2), { alt: 'Chữ khác', credit: '' }, 'vi')).toBe(id);
    expect(await shelf.put(await pictureFile('a.png', 2), { alt: 'River', credit: '' }, 'en')).toBe(id);
    expect((await stored(id)).alt).toEqual({ vi: 'Sông', en: 'River' });
  });

  it('finds in a second import what the first has stored', async () => {
    const file = await pictureFile('c.png', 3);
    const id = await new MediaShelf(store).put(file, { alt: 'Núi', credit: '' }, 'vi');
    const before = await count();
    expect(await new MediaShelf(store).put(file, { alt: 'Núi', credit: '' }, 'vi')).toBe(id);
    expect(await count()).toBe(before);
  });

  it('keeps two pictures of one name apart', async () => {
    const shelf = new MediaShelf(store);
    const first = await shelf.put(await pictureFile('anh.png', 4), { alt: '', credit: '' }, 'vi');
    const second = await new MediaShelf(store).put(await pictureFile('anh.png', 5), { alt: '', credit: '' }, 'vi');
    expect(second).not.toBe(first);
    expect((await stored(second)).filename).not.toBe((await stored(first)).filename);
  });

  it('refuses a file that is not what its name says', async () => {
    const file = path.join(folder, 'gia.png');
    await writeFile(file, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const before = await count();
    await expect(new MediaShelf(store).put(file, { alt: '', credit: '' }, 'vi')).rejects.toThrow();
    expect(await count()).toBe(before);
  });
});
