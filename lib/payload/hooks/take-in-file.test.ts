import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ExifReader from 'exifreader';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Media, User } from '../generated-types';
import { mediaFileName } from '../media-file-name';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import { iptc, jpegWithPlace, picture, withPart, xmp } from '../uploads/pictures-for-tests';

let opened: StoreForTests;
let store: Payload;
let editor: User;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  const user = await store.create({
    collection: 'users',
    data: { email: 'editor@bao.example', password: 'mật khẩu dài', name: 'Biên tập', role: 'editor' },
  });
  editor = { ...user, collection: 'users' };
});
afterAll(() => opened.close());

const asEditor = () => ({ collection: 'media', user: editor, overrideAccess: false, depth: 0 }) as const;
const fileOf = (data: Buffer, name: string, mimetype = 'image/jpeg') => ({ data, name, size: data.length, mimetype });
const upload = (data: Buffer, name = 'anh.jpg', typed: Partial<Media> = {}, mimetype?: string) =>
  store.create({ ...asEditor(), data: typed as Media, file: fileOf(data, name, mimetype) });
const stored = (name: string | null | undefined) => readFile(path.join(opened.dataDir, 'media', name!));
const files = async () => (await readdir(path.join(opened.dataDir, 'media'))).length;

describe('a picture that is uploaded', () => {
  it('is stored without its place and its people, and so is every size of it', async () => {
    const media = await upload(await jpegWithPlace());
    for (const name of [media.filename, media.sizes?.thumbnail?.filename]) {
      const content = await stored(name);
      expect(Object.keys(ExifReader.load(content, { expanded: true }))).toEqual(expect.not.arrayContaining(['exif', 'gps', 'xmp', 'iptc']));
      for (const secret of ['Maykor', 'Exif', 'xmpmeta', 'Duc']) expect(content.includes(secret)).toBe(false);
    }
    expect(media.filesize).toBe((await stored(media.filename)).length);
  });

  it('is cleaned whatever the browser says that it is', async () => {
    const media = await upload(await jpegWithPlace(), 'khac.jpg', {}, 'application/octet-stream');
    expect(media.mimeType).toBe('image/jpeg');
    expect((await stored(media.filename)).includes('Maykor')).toBe(false);
  });

  it.each(['webp', 'gif'] as const)('keeps moving as %s, without its metadata', async (format) => {
    const frames = await Promise.all([picture(80, 60).png().toBuffer(), picture(80, 60).negate().png().toBuffer()]);
    const tagged = sharp(frames, { join: { animated: true } })
      .withExif({ IFD0: { Artist: 'SECRET' } })
      .withXmp(xmp('<dc:source>SECRET</dc:source>'));
    const moving = await tagged[format]({ loop: 0, delay: [100, 100] }).toBuffer();
    const media = await upload(moving, `dong.${format}`, {}, `image/${format}`);
    const content = await stored(media.filename);
    expect((await sharp(content, { animated: true }).metadata()).pages).toBe(2);
    expect(content.includes('SECRET')).toBe(false);
    expect(media).toMatchObject({ width: 80, height: 60 });
  });

  it('brings its caption and credit, where the editor has typed none', async () => {
    const notes = iptc({ caption: 'Chợ nổi lúc bình minh', byline: 'Nguyễn Thị Mận', headline: 'Chợ' }, { marker: true });
    const silent = await upload(withPart(await picture().jpeg().toBuffer(), notes), 'a.jpg', { caption: '' });
    expect(silent).toMatchObject({ caption: 'Chợ nổi lúc bình minh', credit: 'Nguyễn Thị Mận' });
    expect(silent.alt).toBeFalsy();
    const typed = await upload(withPart(await picture().jpeg().toBuffer(), notes), 'b.jpg', { caption: 'Tôi gõ', credit: 'Tôi' });
    expect(typed).toMatchObject({ caption: 'Tôi gõ', credit: 'Tôi' });
  });

  it('is named by the bytes that were sent', async () => {
    const sent = await jpegWithPlace();
    const media = await upload(sent, 'Bến phà.jpg');
    expect(media.filename).toBe(mediaFileName('Bến phà.jpg', sent));
    expect(await stored(media.filename)).not.toEqual(sent);
  });
});

describe('a picture that is here already', () => {
  it('is refused with the name and the address of the first', async () => {
    const sent = await jpegWithPlace();
    const first = await upload(sent, 'Bến phà.jpg');
    const before = await files();
    const again = upload(sent, 'khac.jpg');
    await expect(again).rejects.toThrow(
      `"khac.jpg" đã có trong kho với tên "${first.filename}" (/admin/collections/media/${first.id}); hãy dùng tệp đó.`,
    );
    await expect(again).rejects.toMatchObject({ status: 409, data: { code: 'duplicate', id: first.id } });
    expect(await files()).toBe(before);
  });

  it('may be put in its own place again, but not in that of another', async () => {
    const [one, other] = [await picture().jpeg().toBuffer(), await picture().jpeg().toBuffer()];
    const first = await upload(one, 'mot.jpg');
    await upload(other, 'hai.jpg');
    await store.update({ ...asEditor(), id: first.id, data: {}, file: fileOf(one, 'mot.jpg') });
    await expect(store.update({ ...asEditor(), id: first.id, data: {}, file: fileOf(other, 'hai.jpg') })).rejects.toThrow(
      'đã có trong kho',
    );
  });

  it('is no matter for our own code', async () => {
    const sent = await picture().jpeg().toBuffer();
    await upload(sent, 'anh.jpg');
    await store.create({ collection: 'media', data: {}, file: fileOf(sent, 'anh.jpg') });
  });
});

it('a change of the words alone does not look at the file, and fills nothing', async () => {
  const media = await upload(await jpegWithPlace(), 'loi.jpg', { caption: 'Đầu tiên' });
  expect(await store.update({ ...asEditor(), id: media.id, data: { caption: '' } })).toMatchObject({ caption: '' });
});

it('a file that cannot be taken in leaves nothing behind, and is refused in the language of the form', async () => {
  const before = [await files(), (await store.count({ collection: 'media' })).totalDocs];
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await expect(upload(svg, 'anh.png', {}, 'image/png')).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('SVG') as string,
  });
  const inEnglish = store.create({
    ...asEditor(),
    data: {},
    file: fileOf(Buffer.alloc(0), 'anh.jpg'),
    req: { i18n: { language: 'en' } } as never,
  });
  await expect(inEnglish).rejects.toThrow('The file "anh.jpg" is empty.');
  expect([await files(), (await store.count({ collection: 'media' })).totalDocs]).toEqual(before);
});

it('a stranger is turned away before anything is decoded', async () => {
  await expect(
    store.create({ collection: 'media', overrideAccess: false, data: {}, file: fileOf(Buffer.from('<svg'), 'anh.png') }),
  ).rejects.toMatchObject({ status: 403 });
});
