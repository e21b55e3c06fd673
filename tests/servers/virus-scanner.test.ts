import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { wav } from '@/lib/demo/sounds';
import type { Media, User } from '@/lib/payload/generated-types';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { picture, withPart } from '@/lib/payload/uploads/pictures-for-tests';
import { ClamAv, knownBytes } from './clamav';

/** What becomes of uploads where VIRUS_SCANNER_URL names ClamAV's daemon. */
let scanner: ClamAv;
let opened: StoreForTests;
let store: Payload;
let editor: User;

beforeAll(async () => {
  scanner = await ClamAv.start();
  vi.stubEnv('VIRUS_SCANNER_URL', scanner.url);
  opened = await openStoreForTests();
  store = opened.store;
  const data = { email: 'editor@bao.example', password: 'mật khẩu dài', name: 'Biên tập', role: 'editor' } as const;
  editor = { ...(await store.create({ collection: 'users', data })), collection: 'users' };
});
afterAll(async () => {
  await opened?.close();
  await scanner?.stop();
});

const upload = (data: Buffer, name: string) =>
  store.create({
    collection: 'media',
    user: editor,
    overrideAccess: false,
    data: {} as Media,
    file: { data, name, size: data.length, mimetype: 'application/octet-stream' },
  });
const files = async (): Promise<string[]> => readdir(path.join(opened.dataDir, 'media')).catch(() => []);

/** Silence, and after it what is no sound. */
const sound = (after = ''): Buffer => Buffer.concat([wav(new Float32Array(8000)), Buffer.from(after)]);

test('a file that the scanner knows nothing against is taken in', async () => {
  expect((await upload(sound(), 'loi-chao.wav')).mimeType).toBe('audio/wav');
});

test('a file with a known virus is refused with its name, and nothing of it is kept', async () => {
  const before = await files();
  await expect(upload(sound(knownBytes), 'phong-van.wav')).rejects.toMatchObject({
    status: 400,
    message: expect.stringMatching(/tìm thấy TrangNhat\.Test.* trong "phong-van\.wav", nên tệp không được nhận/),
  });
  expect(await files()).toEqual(before);
});

test('a picture is looked at as it was sent, before what hangs on it is taken off', async () => {
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, knownBytes.length + 2]), Buffer.from(knownBytes)]);
  await expect(upload(withPart(await picture().jpeg().toBuffer(), comment), 'cho-noi.jpg')).rejects.toThrow('TrangNhat.Test');
});

test('what an import brings is looked at too', async () => {
  const data = sound(`${knownBytes}, from the old site`);
  const file = { data, name: 'cu.wav', size: data.length, mimetype: 'audio/wav' };
  await expect(store.create({ collection: 'media', data: {}, file })).rejects.toThrow('TrangNhat.Test');
});

test('while the scanner is away nothing is taken in, and afterwards it is again', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await scanner.kill();
  await expect(upload(sound('one more'), 'mua-lu.wav')).rejects.toMatchObject({
    status: 503,
    message: expect.stringContaining('trình quét vi-rút không trả lời'),
  });
  expect(warned.mock.calls.flat().join()).toContain('VIRUS_SCANNER_URL cannot be asked: connect ECONNREFUSED');
  warned.mockRestore();
  await scanner.resume();
  expect((await upload(sound('one more'), 'mua-lu.wav')).filename).toContain('mua-lu');
});

test('a file that is longer than the scanner takes is refused, and the operator reads why', async () => {
  const small = await ClamAv.start({ most: 100_000 });
  vi.stubEnv('VIRUS_SCANNER_URL', small.url);
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    await expect(upload(sound('x'.repeat(30_000_000)), 'ca-buoi.wav')).rejects.toMatchObject({ status: 503 });
    expect(warned.mock.calls.flat().join()).toContain('INSTREAM size limit exceeded');
  } finally {
    warned.mockRestore();
    vi.stubEnv('VIRUS_SCANNER_URL', scanner.url);
    await small.stop();
  }
});
