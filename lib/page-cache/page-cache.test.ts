import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MadeAnswer } from './kept-answer';
import { PageCache } from './page-cache';
import { placeInCache } from './rules';

/** What stands behind the cache: counts what it is asked for, and can be held up, changed and broken. */
let made: string[];
let text: string;
let answerOf: (path: string) => Partial<MadeAnswer>;
let heldUp: Promise<void>;
let passed: string[];
let time: number;
let cache: PageCache;
let server: Server;

const long = 'Tin dài. '.repeat(500);

beforeEach(async () => {
  [made, passed, time, text, heldUp] = [[], [], 1_000_000, long, Promise.resolve()];
  answerOf = () => ({});
  cache = new PageCache({
    maxBytes: 2_000_000,
    now: () => time,
    make: async (path, headers) => {
      made.push(path + (headers['save-data'] ? ' save-data' : '') + (headers.accept ? ` ${headers.accept}` : ''));
      const [body, given] = [Buffer.from(text), answerOf(path)];
      await heldUp;
      if (given.status === 0) throw new Error('nobody answers');
      const pageHeaders = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=0, must-revalidate, s-maxage=60' };
      return { status: 200, body, ...given, headers: { ...pageHeaders, ...given.headers } };
    },
  });
  server = createServer((request, response) => {
    const passOn = (): void => {
      passed.push(request.url!);
      response.writeHead(299).end('passed on');
    };
    if (!cache.answer(request, response, passOn)) passOn();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer };

async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = ask({ port, path, headers, method, agent: false }, async (answer) => {
      resolve({ status: answer.statusCode!, headers: answer.headers, body: await buffer(answer) });
    });
    sent.on('error', reject).end();
  });
}

const textOf = async (path: string, headers?: Record<string, string>): Promise<string> => (await get(path, headers)).body.toString();

/** Lets what is under way go on. */
function holdUp(): () => void {
  let release!: () => void;
  heldUp = new Promise((resolve) => (release = resolve));
  return release;
}

describe('what is asked for often', () => {
  it('is made once for all who wait, and then given to everybody', async () => {
    const release = holdUp();
    const waiting = Promise.all(Array.from({ length: 20 }, () => textOf('/chinh-tri')));
    await expect.poll(() => made.length).toBe(1);
    release();
    expect(new Set(await waiting)).toEqual(new Set([long]));
    expect(await textOf('/chinh-tri')).toBe(long);
    expect(made).toEqual(['/chinh-tri']);
  });

  it('is compressed as whoever asks can read it', async () => {
    const br = await get('/', { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await get('/', { 'accept-encoding': 'gzip' });
    expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual(['br', long]);
    expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', long]);
    for (const accepted of ['', 'identity', 'br;q=0, gzip;q=0.0', 'brotli']) {
      const plain = await get('/', { 'accept-encoding': accepted });
      expect([plain.headers['content-encoding'], plain.body.toString()], accepted).toEqual([undefined, long]);
    }
    expect(made).toHaveLength(1);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await get('/');
    const again = await get('/', { 'if-none-match': `"other", ${headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('answers HEAD as GET, without the body', async () => {
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(Buffer.byteLength(long))]);
  });

  it('is another page for a browser that saves data', async () => {
    await get('/');
    await get('/', { 'save-data': 'on' });
    await get('/', { 'save-data': 'on' });
    expect(made).toEqual(['/', '/ save-data']);
  });
});

describe('after something was published', () => {
  it('a page is asked for again that was overtaken by a change: it may have been begun for somebody who asked before', async () => {
    answerOf = () => (made.length === 1 ? { isOvertaken: true, body: Buffer.from('from before') } : {});
    expect(await textOf('/')).toBe(long);
    await get('/');
    expect(made).toEqual(['/', '/']);
  });

  it('a page that is overtaken again and again is given to who has asked, and kept by nobody', async () => {
    answerOf = () => ({ isOvertaken: true });
    expect((await get('/')).headers['cache-control']).toBe('private, no-store');
    await get('/');
    expect(made).toEqual(['/', '/', '/', '/']);
  });

  it('nobody gets an old page: the next request waits for the new one', async () => {
    await get('/');
    text = 'Tin mới';
    cache.expire([]);
    expect(await textOf('/')).toBe('Tin mới');
  });

  it('a page that was under way meanwhile is not kept, and who comes later does not wait for it', async () => {
    const release = holdUp();
    const early = textOf('/');
    await expect.poll(() => made.length).toBe(1);
    text = 'Tin mới';
    cache.expire([]);
    const late = textOf('/');
    await expect.poll(() => made.length).toBe(2);
    release();
    expect([await early, await late, await textOf('/')]).toEqual([long, 'Tin mới', 'Tin mới']);
  });

  it('a page that says what it was made from is asked for anew only when that has changed', async () => {
    answerOf = () => ({ sources: { own: ['article:7', 'section:2:vi'], beside: [] } });
    await get('/chinh-tri/bai-7');
    text = 'Tin mới';
    cache.expire(['article:8', 'section:3:vi']);
    expect(await textOf('/chinh-tri/bai-7')).toBe(long);
    cache.expire(['front:vi']);
    cache.expire(['section:2:vi']);
    cache.expire(['front:vi']);
    expect(await textOf('/chinh-tri/bai-7')).toBe('Tin mới');
    expect(made).toHaveLength(2);
  });

  it('a page that was under way is kept if it turns out that the change was none of its business, and only then', async () => {
    answerOf = () => ({ sources: { own: ['article:7'], beside: [] } });
    for (const [changed, kept] of [
      ['article:8', true],
      ['article:7', false],
    ] as const) {
      const path = `/chinh-tri/bai-7-${changed}`;
      const release = holdUp();
      const early = get(path);
      await expect.poll(() => made.filter((one) => one === path).length).toBe(1);
      cache.expire([changed]);
      release();
      await early;
      await get(path);
      expect(made.filter((one) => one === path).length, changed).toBe(kept ? 1 : 2);
    }
  });

  it('a page on which only something beside it has changed is given once more for a while, and made anew some seconds later', async () => {
    answerOf = () => ({ sources: { own: ['article:7'], beside: ['section:2:vi'] } });
    await get('/chinh-tri/bai-7');
    text = 'Tin mới';
    cache.expire(['section:2:vi', 'article:8']);
    const { body, headers } = await get('/chinh-tri/bai-7');
    expect([body.toString(), headers['cache-control'], made.length]).toEqual([long, 'max-age=0, must-revalidate, s-maxage=1', 1]);
    time += 10_001;
    expect(await textOf('/chinh-tri/bai-7')).toBe(long);
    await expect.poll(() => textOf('/chinh-tri/bai-7')).toBe('Tin mới');
    expect(made).toHaveLength(2);
  });

  it('pages with something old beside them are made anew one after the other', async () => {
    answerOf = () => ({ sources: { own: ['site'], beside: ['section:2:vi'] } });
    const paths = ['/chinh-tri/bai-7', '/chinh-tri/bai-8', '/chinh-tri/bai-9'];
    for (const path of paths) await get(path);
    text = 'Tin mới';
    cache.expire(['section:2:vi']);
    time += 10_001;
    const release = holdUp();
    for (const path of [...paths, ...paths]) await get(path);
    expect(made).toHaveLength(4);
    // It took a second, and the next may take as long again to come.
    time += 1000;
    release();
    await expect.poll(() => textOf(paths[0]!)).toBe('Tin mới');
    for (const path of paths) await get(path);
    expect(made).toHaveLength(4);
    time += 1001;
    await expect
      .poll(async () => {
        for (const path of paths) await get(path);
        return made.length;
      })
      .toBeGreaterThan(4);
  });

  it('a page with something old beside it is not made anew while somebody waits for another', async () => {
    answerOf = () => ({ sources: { own: ['site'], beside: ['section:2:vi'] } });
    await get('/chinh-tri/bai-7');
    cache.expire(['section:2:vi']);
    time += 10_001;
    const release = holdUp();
    const other = get('/kinh-te');
    await expect.poll(() => made).toEqual(['/chinh-tri/bai-7', '/kinh-te']);
    await get('/chinh-tri/bai-7');
    expect(made).toHaveLength(2);
    release();
    await other;
    await get('/chinh-tri/bai-7');
    await expect.poll(() => made).toHaveLength(3);
  });

  it('nobody is given a page with something beside it that was withdrawn, or is old for longer', async () => {
    answerOf = () => ({ sources: { own: ['article:7'], beside: ['section:2:vi'] } });
    await get('/chinh-tri/bai-7');
    text = 'Tin mới';
    cache.expire(['section:2:vi', 'article:8'], { withdrawn: [8] });
    expect(await textOf('/chinh-tri/bai-7')).toBe('Tin mới');
    time += 300_001;
    text = 'Tin mới hơn';
    cache.expire(['section:2:vi']);
    expect(await textOf('/chinh-tri/bai-7')).toBe('Tin mới hơn');
  });

  it('what is no page is asked for anew at every change: it may be one from now on', async () => {
    answerOf = () => ({ status: 404, sources: { own: ['site'], beside: [] } });
    await get('/chinh-tri/bai-7');
    cache.expire(['article:7']);
    answerOf = () => ({ sources: { own: ['site', 'article:7'], beside: [] } });
    expect((await get('/chinh-tri/bai-7')).status).toBe(200);
  });

  it('what has changed so long ago that it is not remembered counts as changed', async () => {
    answerOf = () => ({ sources: { own: ['article:7'], beside: [] } });
    await get('/');
    text = 'Tin mới';
    cache.expire(['article:7']);
    cache.expire(Array.from({ length: 10_000 }, (_, number) => `article:${number + 100}`));
    expect(await textOf('/')).toBe('Tin mới');
    cache.expire(['article:8']);
    await get('/');
    expect(made).toHaveLength(2);
  });

  it('a story that was taken back is not given any more, even when the store is away', async () => {
    await get('/chinh-tri/bai-12');
    await get('/chinh-tri/bai-112');
    cache.expire([], { withdrawn: [12] });
    answerOf = () => ({ status: 0 });
    expect(await textOf('/chinh-tri/bai-12')).toBe('passed on');
    expect(await textOf('/chinh-tri/bai-112')).toBe(long);
  });
});

describe('a page whose time is over', () => {
  it('is given once more while it is made anew', async () => {
    await get('/');
    [time, text] = [time + 61_000, 'Tin mới'];
    expect(await textOf('/')).toBe(long);
    await expect.poll(() => textOf('/')).toBe('Tin mới');
    expect(made).toHaveLength(2);
  });

  it('is given when none can be made, and so it is after a change', async () => {
    await get('/');
    for (const failing of [{ status: 503 }, { status: 0 }]) {
      answerOf = () => failing;
      cache.expire([]);
      expect(await textOf('/')).toBe(long);
      expect(await textOf('/?utm_source=x')).toBe(long);
    }
    answerOf = () => ({});
    text = 'Tin mới';
    time += 1000;
    expect(await textOf('/')).toBe('Tin mới');
  });

  it('of which only an old copy was had is asked for again soon', async () => {
    answerOf = () => ({ headers: { 'x-nextjs-cache': 'STALE' } });
    await get('/');
    [time, text] = [time + 1001, 'Tin mới'];
    await get('/');
    await expect.poll(() => textOf('/')).toBe('Tin mới');
  });
});

describe('what cannot be made', () => {
  beforeEach(() => {
    answerOf = () => ({ status: 503, body: Buffer.from('later') });
  });

  it('is tried once a second, however many ask', async () => {
    for (let count = 0; count < 10; count += 1) expect(await textOf(`/chinh-tri?x=${count}`)).toBe('later');
    expect(made).toHaveLength(1);
    time += 1000;
    await get('/chinh-tri');
    await get('/chinh-tri');
    expect(made).toHaveLength(2);
    expect(passed).toEqual([]);
  });

  it('is tried at once after a change', async () => {
    await get('/chinh-tri');
    answerOf = () => ({});
    cache.expire(['everything']);
    expect(await textOf('/chinh-tri')).toBe(long);
  });

  it('and took long to be found out keeps nobody else waiting until it is known again', async () => {
    answerOf = () => ({});
    await get('/');
    cache.expire([]);
    answerOf = () => ({ status: 503, body: Buffer.from('later') });
    for (const [path, known] of [
      ['/', long],
      ['/chinh-tri', 'later'],
    ] as const) {
      const release = holdUp();
      const first = textOf(path);
      const count = made.length;
      await expect.poll(() => made.length).toBe(count + 1);
      time += 10_000;
      release();
      expect(await first).toBe(known);
      time += 5000;
      const releaseNext = holdUp();
      expect([await textOf(path), await textOf(path), made.length]).toEqual([known, known, count + 2]);
      releaseNext();
    }
  });

  it('has not become old for who asks much later', async () => {
    answerOf = () => ({});
    await get('/');
    cache.expire([]);
    answerOf = () => ({ status: 503 });
    await get('/');
    answerOf = () => ({});
    [time, text] = [time + 60_000, 'Tin mới'];
    expect(await textOf('/')).toBe('Tin mới');
  });

  it('for one person is told nobody else', async () => {
    answerOf = () => ({ status: 503, headers: { 'set-cookie': ['a=b'] } });
    expect([(await get('/')).status, (await get('/')).status]).toEqual([299, 299]);
  });
});

describe('what never changes under its address', () => {
  const picture = '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa-12.jpg&w=640&q=75';
  const immutable = { 'cache-control': 'public, max-age=31536000, immutable' };

  it('is asked for once, whatever is published', async () => {
    answerOf = () => ({ headers: immutable });
    for (const path of ['/_next/static/a.css', '/reader-scripts/reader.js?v=1', picture]) {
      await get(path, { accept: 'image/avif,image/webp,*/*' });
      cache.expire([]);
      await get(path, { accept: 'image/webp,image/avif;q=0.9' });
    }
    expect(made).toEqual(['/_next/static/a.css', '/reader-scripts/reader.js', `${picture} image/avif`]);
  });

  it('is a picture of its own for each size, and for each type that browsers know and the others do not', async () => {
    answerOf = () => ({ headers: { ...immutable, 'content-type': 'image/avif' } });
    for (const accept of ['image/avif,image/webp', 'image/webp', 'image/png', '*/*', 'image/jxl']) await get(picture, { accept });
    await get(picture.replace('w=640', 'w=360'), { accept: 'image/webp' });
    expect(made).toEqual([
      `${picture} image/avif`,
      `${picture} image/webp`,
      `${picture} */*`,
      `${picture.replace('w=640', 'w=360')} image/webp`,
    ]);
  });

  it('is asked for again, if it is a picture, once an upload was changed or deleted, also when that happens while it is made', async () => {
    answerOf = () => ({ headers: immutable });
    await get(picture);
    await get('/_next/static/a.css');
    cache.expire(['media']);
    await get(picture);
    await get('/_next/static/a.css');
    expect(made).toEqual([`${picture} */*`, '/_next/static/a.css', `${picture} */*`]);

    const other = picture.replace('w=640', 'w=360');
    let finish = (): void => undefined;
    heldUp = new Promise((resolve) => (finish = resolve));
    const under = get(other);
    await expect.poll(() => made.includes(`${other} */*`)).toBe(true);
    cache.expire(['media']);
    finish();
    await under;
    await get(other);
    expect(made.filter((one) => one === `${other} */*`)).toHaveLength(2);
  });

  it('is drawn once for all who show it, and again after a change: a story may have been taken back', async () => {
    answerOf = () => ({ headers: immutable });
    const card = '/api/drawn/articles-53-tin.png';
    await get(card);
    await get(`${card}?fbclid=1`);
    expect(made).toEqual([card]);
    cache.expire([]);
    await get(card);
    expect(made).toEqual([card, card]);
  });

  it('is not kept once more for each address that somebody makes up for the same picture', () => {
    const asks = (query: string) => placeInCache({ method: 'GET', url: `/_next/image?${query}`, headers: {} });
    expect(asks('url=%2Fapi%2Fmedia%2Ffile%2Fa-12.jpg&w=640&q=75')).not.toBeNull();
    for (const added of ['&z=1', '&w=640', '&']) expect(asks(`url=%2Fapi%2Fmedia%2Ffile%2Fa-12.jpg&w=640&q=75${added}`)).toBeNull();
    expect(asks('z=1&url=%2Fapi%2Fmedia%2Ffile%2Fa-12.jpg&w=640&q=75')).toBeNull();
  });

  it('and cannot be made is asked for again after a change', async () => {
    answerOf = () => ({ status: 404, headers: { 'cache-control': '' } });
    await get(picture);
    cache.expire([]);
    answerOf = () => ({ headers: immutable });
    expect((await get(picture)).status).toBe(200);
  });
});

describe('what a cache in front of the portal may keep', () => {
  const saidOf = async (path: string) => (await get(path)).headers['cache-control'];

  it('it may keep for the time that is left', async () => {
    expect(await saidOf('/')).toBe('max-age=0, must-revalidate, s-maxage=60');
    time += 40_000;
    expect(await saidOf('/')).toBe('max-age=0, must-revalidate, s-maxage=20');
    time += 40_000;
    expect(await saidOf('/')).toBe('max-age=0, must-revalidate, s-maxage=1');
  });

  it('is no page that was under way when something was published', async () => {
    const release = holdUp();
    const early = saidOf('/');
    await expect.poll(() => made.length).toBe(1);
    cache.expire([]);
    release();
    expect(await early).toBe('private, no-store');
    expect(await saidOf('/')).toContain('s-maxage=60');
  });

  it('is for a second what is given because no new one can be made, be it an old page or word of that', async () => {
    const forASecond = 'max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=0';
    await get('/');
    cache.expire([]);
    answerOf = () => ({ status: 503, headers: { 'cache-control': 'no-store' } });
    for (const path of ['/', '/', '/chinh-tri', '/chinh-tri']) expect(await saidOf(path)).toBe(forASecond);
  });

  it('is no old page that is given because none could be made, when something has been published meanwhile', async () => {
    await get('/');
    cache.expire([]);
    answerOf = () => ({ status: 503 });
    const release = holdUp();
    const early = saidOf('/');
    await expect.poll(() => made.length).toBe(2);
    cache.expire([]);
    release();
    expect(await early).toBe('private, no-store');
  });
});

describe('what is none of the cache’s business', () => {
  it.each([
    ['a form that is sent', '/ban-tin', {}, 'POST'],
    ['the admin', '/admin/login', {}, 'GET'],
    ['an interface', '/api/breaking', {}, 'GET'],
    ['a file of Next’s', '/_next/data/x.json', {}, 'GET'],
    ['somebody who is signed in', '/', { cookie: 'a=b; payload-token=x' }, 'GET'],
    ['somebody who looks at a draft', '/', { cookie: '__prerender_bypass=x' }, 'GET'],
    ['somebody with a token', '/', { authorization: 'JWT x' }, 'GET'],
    ['a part of a page', '/', { rsc: '1' }, 'GET'],
    ['a story of a former site', '/?p=12', {}, 'GET'],
    ['a search', '/tim-kiem?q=lua', {}, 'GET'],
    ['a search in the lite edition', '/lite/en/search?q=rice', {}, 'GET'],
    ['a link that confirms', '/ban-tin/xac-nhan/7.abc', {}, 'GET'],
    ['a look at a link that unsubscribes', '/en/newsletter/unsubscribe/7.abc', {}, 'HEAD'],
    ['a shared preview', '/xem-truoc/abc', {}, 'GET'],
    ['a sitemap', '/sitemap-articles-1.xml', {}, 'GET'],
  ])('%s is passed on', async (_, path, headers, method) => {
    expect((await get(path, headers as Record<string, string>, method)).status).toBe(299);
    expect(made).toEqual([]);
  });

  it('what is made for one person is given to nobody else', async () => {
    answerOf = () => ({ headers: { 'set-cookie': ['a=b'] } });
    expect((await get('/')).status).toBe(299);
    expect((await get('/')).status).toBe(299);
  });

  it.each([['no-store'], ['private, max-age=60'], ['no-cache']])('what says "%s" is made for each', async (said) => {
    answerOf = () => ({ headers: { 'cache-control': said } });
    await get('/');
    await get('/');
    expect(made).toHaveLength(2);
  });
});

describe('a flood', () => {
  it('of invented queries asks once, and keeps one page', async () => {
    for (let index = 0; index < 50; index++) await get(`/?x=${index}`);
    expect(made).toEqual(['/']);
    expect(cache.memory.answers).toBe(1);
  });

  it('of addresses at which nothing is keeps the one page that is shown at all of them', async () => {
    answerOf = (path) => (path === '/-' ? { status: 404 } : { status: 404, instead: '/-' });
    for (let number = 0; number < 50; number += 1) expect(await get(`/khong-co-${number}`)).toMatchObject({ status: 404 });
    expect(await textOf('/khong-co-50')).toBe(long);
    expect(made.filter((path) => path === '/-')).toHaveLength(1);
    expect(cache.memory.answers).toBe(1);
    text = 'Trang mới. ';
    cache.expire([]);
    expect(await textOf('/khong-co-1')).toBe('Trang mới. ');
  });

  it('of invented paths takes little of the memory, and drives no page out', async () => {
    await get('/');
    answerOf = (path) => (path === '/' ? {} : { status: 404, headers: { 'cache-control': 'no-cache' } });
    for (let index = 0; index < 200; index++) await get(`/khong-co-${index}`);
    expect(cache.memory.bytes).toBeLessThan(60_000);
    await get('/');
    expect(made.filter((path) => path === '/')).toHaveLength(1);
  });

  it('of pages stays within the memory', async () => {
    for (let index = 0; index < 500; index++) await get(`/trang-${index}`);
    expect(cache.memory.bytes).toBeLessThanOrEqual(2_040_000);
    expect(cache.memory.answers).toBeGreaterThan(100);
  });

  it('of encodings and ranges gets what there is', async () => {
    for (const value of ['br;q=x', '*', 'gzip;;', 'a'.repeat(2000)])
      expect((await get('/', { 'accept-encoding': value })).status).toBe(200);
    expect((await get('/', { range: 'bytes=0-10' })).body.length).toBe(Buffer.byteLength(long));
    expect(made).toHaveLength(1);
  });

  it('of queries on an address of a former site reaches what knows them', async () => {
    answerOf = () => ({ status: 404, headers: { 'cache-control': 'no-cache' } });
    for (const address of ['/index.php?id=7', '/index.php', '/index.php?id=8']) await get(address);
    expect(passed).toEqual(['/index.php?id=7', '/index.php?id=8']);
  });
});
