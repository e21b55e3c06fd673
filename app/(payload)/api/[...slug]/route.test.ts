import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';

let opened: StoreForTests;
let GET: typeof import('./route').GET;

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ GET } = await import('./route'));
  mkdirSync(join(opened.dataDir, 'media'), { recursive: true });
  writeFileSync(join(opened.dataDir, 'media', 'a.txt'), 'x');
}, 60_000);

afterAll(async () => opened.close());

const ask = (path: string) =>
  GET(new Request(`http://localhost:3000/api/${path}`), { params: Promise.resolve({ slug: decodeURI(path).split('/') }) });

describe('a media file', () => {
  it('is sent where it is there', async () => {
    expect((await ask('media/file/a.txt')).status).toBe(200);
  });

  it.each(['nope.jpg', `${'a'.repeat(300)}.jpg`, 'ảnh.jpg'])('is answered 404 where there is none: %s', async (name) => {
    const answer = await ask(`media/file/${encodeURI(name)}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ errors: [{ message: 'There is no such file.' }] });
  });
});
