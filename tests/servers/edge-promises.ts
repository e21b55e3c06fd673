import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edge } from '@/deploy/on-one-machine/edge';
import { EdgeNewspaper } from './edge-newspaper';

/**
 * What a cache before the portal promises, whichever it is.
 * @param start starts it before a portal that will listen on a port
 * @param more the promises of this one alone; the portal still answers then
 */
export function promisesOf(start: (portalPort: number) => Promise<Edge>, more: (open: () => EdgeNewspaper) => void): void {
  let paper: EdgeNewspaper;
  let story: { id: number; address: string };
  const lists = ['/', '/the-thao', '/rss.xml', '/lite', '/lite/the-thao'];

  beforeAll(async () => {
    paper = await EdgeNewspaper.open(start);
    story = await paper.write('Đê Trà Vân');
  });
  afterAll(() => paper?.close());

  test('a page that was asked for before is given by the cache, packed as who asks can read it', async () => {
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0', undefined],
    ] as const) {
      const { headers, text } = await paper.isKept(story.address, { 'accept-encoding': accepted });
      expect([headers['content-encoding'], text.includes('Đê Trà Vân')], accepted).toEqual([encoding, true]);
      expect(headers['surrogate-key']).toBeUndefined();
    }
  });

  test('who has a page already gets 304 from the cache', async () => {
    const { headers } = await paper.isKept(story.address);
    const again = await paper.ask(story.address, { headers: { 'accept-encoding': 'br', 'if-none-match': headers.etag! } });
    expect([again.status, again.text, again.headers['x-cache']]).toEqual([304, '', 'HIT']);
  });

  test('what stands behind the question mark makes no other page, and what a browser saves data for is one', async () => {
    await paper.isKept('/');
    const { headers } = await paper.ask('/?utm_source=x', { headers: { 'accept-encoding': 'br', cookie: 'visited=1' } });
    expect(headers['x-cache']).toBe('HIT');
    const saving = await paper.isKept('/', { 'accept-encoding': 'br', 'save-data': 'on' });
    expect(saving.text).not.toBe((await paper.isKept('/')).text);
  });

  test('what is published is on every page at the very next request', async () => {
    await Promise.all(
      ['/', '/the-thao', '/rss.xml', '/lite', '/lite/the-thao', story.address, `/lite${story.address}`].map((path) => paper.isKept(path)),
    );
    await paper.change(story, { title: 'Đê Trà Vân vững', _status: 'published' });
    for (const path of [story.address, `/lite${story.address}`, ...lists])
      expect(await paper.shows(path, 'Đê Trà Vân vững'), path).toBe(true);
    await Promise.all(lists.map((path) => paper.isKept(path)));
    await paper.write('Cầu Linh An');
    for (const path of lists) expect(await paper.shows(path, 'Cầu Linh An'), path).toBe(true);
  });

  test('a story that is taken back is gone at the very next request', async () => {
    const wrong = await paper.write('Tin sai');
    await Promise.all([wrong.address, ...lists].map((path) => paper.isKept(path)));
    for (const path of lists) expect(await paper.shows(path, 'Tin sai'), path).toBe(true);
    await paper.change(wrong, { state: 'retracted', moveNote: 'Nguồn bịa đặt.' });
    expect((await paper.ask(wrong.address, { headers: { 'accept-encoding': 'br' } })).status).toBe(410);
    for (const path of lists) expect(await paper.shows(path, 'Tin sai'), path).toBe(false);
  });

  test('somebody who is signed in is passed on, and leaves nothing behind', async () => {
    await paper.isKept(story.address);
    for (const headers of [paper.signedIn.headers!, { authorization: `JWT ${paper.token}` }]) {
      const asked = { headers: { 'accept-encoding': 'br', ...headers } };
      expect((await paper.ask(story.address, asked)).headers['x-cache']).not.toBe('HIT');
      // A page that nobody has asked for yet.
      expect((await paper.ask('/moi-nhat', asked)).status).toBe(200);
      expect((await paper.ask('/api/users/me', asked)).text).toContain('chief@bao.example');
    }
    expect((await paper.ask('/moi-nhat', { headers: { 'accept-encoding': 'br' } })).headers['x-cache']).toBe('MISS');
    expect((await paper.ask('/api/users/me', { headers: { 'accept-encoding': 'br' } })).text).not.toContain('chief@bao.example');
  });

  test('a draft is shown to who may see it, and to nobody after', async () => {
    const draft = await paper.write('Bản nháp', { _status: 'draft' });
    const led = await paper.ask(`/api/preview?article=${draft.id}`, paper.signedIn);
    const bypass = led.headers['set-cookie']!.find((cookie) => cookie.startsWith('__prerender_bypass='))!.split(';')[0]!;
    const seen = await paper.ask(led.headers.location!, { headers: { cookie: `${paper.signedIn.headers!.cookie}; ${bypass}` } });
    expect([seen.status, seen.text.includes('Bản nháp')]).toEqual([200, true]);
    expect((await paper.ask(led.headers.location!)).status).toBe(404);
    const shared = await paper.shareLink(draft);
    for (const _time of [1, 2]) {
      const { status, text, headers } = await paper.ask(shared);
      expect([status, text.includes('Bản nháp'), headers['x-cache'] === 'HIT']).toEqual([200, true, false]);
    }
  });

  test('a reader’s view of a story reaches the portal', async () => {
    const body = JSON.stringify({ article: story.id });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    for (const _time of [1, 2]) expect((await paper.ask('/api/views', { method: 'POST', headers, body })).status).toBe(204);
  });

  test('a stranger cannot have pages dropped', async () => {
    await paper.isKept('/');
    const purge = { method: 'PURGE', headers: { 'surrogate-key': 'newspaper', 'surrogate-key-gone': 'story' } };
    expect((await paper.ask('/', { ...purge, from: '127.0.0.2' })).status).toBe(403);
    expect((await paper.ask('/', { headers: { 'accept-encoding': 'br' } })).headers['x-cache']).toBe('HIT');
    expect((await paper.ask('/', purge)).status).toBe(200);
    expect((await paper.ask('/', { headers: { 'accept-encoding': 'br' } })).headers['x-cache']).not.toBe('HIT');
  });

  more(() => paper);
}

/** What readers get when the portal ends without a word, after something was published that nobody has looked at yet. */
export function outageOf(open: () => EdgeNewspaper): void {
  test('while the portal is away readers get what was kept, also of lists that were dropped, and are told so where there is nothing', async () => {
    const paper = open();
    const [still, changed, taken] = [
      await paper.write('Bài còn nguyên'),
      await paper.write('Bài sắp sửa'),
      await paper.write('Bài sắp rút'),
    ];
    await Promise.all(['/', '/the-thao', still.address, changed.address, taken.address].map((path) => paper.isKept(path)));
    await paper.change(changed, { title: 'Bài đã sửa', _status: 'published' });
    await paper.change(taken, { state: 'retracted', moveNote: 'Nguồn bịa đặt.' });
    await paper.portal.end('SIGKILL');
    for (const path of ['/', '/the-thao', still.address]) expect(await paper.shows(path, 'Bài còn nguyên'), path).toBe(true);
    expect(await paper.shows(changed.address, 'Bài sắp sửa')).toBe(true);
    for (const [path, asked] of [['/chua-ai-hoi'], ['/admin'], ['/', paper.signedIn], ['/api/users/me', paper.signedIn]] as const) {
      const { status, text, headers } = await paper.ask(path, asked);
      expect([status, headers['retry-after'], headers['cache-control']], path).toEqual([503, '30', 'no-store']);
      expect(text).toContain('tạm thời chưa mở được');
    }
  });
}
