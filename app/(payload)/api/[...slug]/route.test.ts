import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picture } from '@/lib/payload/uploads/pictures-for-tests';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';

let opened: StoreForTests;
let GET: typeof import('./route').GET;
let POST: typeof import('./route').POST;

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ GET, POST } = await import('./route'));
}, 60_000);

afterAll(async () => opened.close());

const ask = (path: string) =>
  GET(new Request(`http://localhost:3000/api/${path}`), { params: Promise.resolve({ slug: decodeURI(path).split('/') }) });

describe('a media file', () => {
  it('is sent where it is there, and not while it lies in the bin', async () => {
    const { store } = opened;
    const data = await picture().jpeg().toBuffer();
    const { id, filename } = await store.create({
      collection: 'media',
      data: {},
      file: { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length },
    });
    const status = async () => (await ask(`media/file/${filename!}`)).status;
    expect(await status()).toBe(200);
    await store.update({ collection: 'media', id, data: { deletedAt: new Date().toISOString() } });
    expect(await status()).toBe(404);
    await store.update({ collection: 'media', id, data: { deletedAt: null }, trash: true });
    expect(await status()).toBe(200);
  });

  it.each(['nope.jpg', `${'a'.repeat(300)}.jpg`, 'ảnh.jpg'])('is answered 404 where there is none: %s', async (name) => {
    const answer = await ask(`media/file/${encodeURI(name)}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ errors: [{ message: 'There is no such file.' }] });
  });
});

describe('a question that makes no sense', () => {
  const status = async (address: string) => {
    const url = new URL(`/api/${address}`, 'http://localhost:3000');
    const answer = await GET(new Request(url), { params: Promise.resolve({ slug: url.pathname.slice('/api/'.length).split('/') }) });
    return answer.status;
  };

  it.each(['__proto__', 'constructor', 'toString/count', 'articles/__proto__/1', 'globals/constructor'])(
    'finds nothing under a name that every object has: %s',
    async (path) => {
      expect(await status(path)).toBe(404);
    },
  );

  it.each([
    'articles?where=xx',
    'articles?where[createdAt][greater_than]=zzz',
    'articles?where[section.parent.name][like]=a',
    'articles?sort=section.name',
  ])('is the fault of who asks, and not of the server: %s', async (path) => {
    expect(await status(path)).toBe(400);
  });
});

describe('what is sent', () => {
  const send = (collection: string, headers: Record<string, string>, body?: string) =>
    POST(new Request(`http://localhost:3000/api/${collection}`, { method: 'POST', headers, body }), {
      params: Promise.resolve({ slug: [collection] }),
    });
  const asForm = { 'content-type': 'application/x-www-form-urlencoded', 'x-payload-http-method-override': 'GET' };

  it('is refused where there is nothing in it', async () => {
    for (const collection of ['users', 'articles', 'nothing'])
      expect((await send(collection, { 'content-type': 'application/json' })).status, collection).toBe(400);
  });

  it('is read as a question where it says so, and refused as one', async () => {
    expect((await send('articles', asForm)).status).toBe(200);
    expect((await send('articles', asForm, 'where[title][like]=a')).status).toBe(200);
    const tooMany = Array.from({ length: 20_000 }, (_, index) => `where[or][${index}][title][like]=x`).join('&');
    expect((await send('articles', asForm, tooMany)).status).toBe(400);
  });
});
