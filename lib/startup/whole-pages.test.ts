import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notFoundPageAddress } from '@/lib/i18n/addresses';
import en from '@/messages/en.json';
import vi from '@/messages/vi.json';
import { sendWholePages } from './whole-pages';

let server: Server;
let origin: string;
let isStoreAnswering: boolean;
/** How Next answers the request of a test. */
let next: (response: ServerResponse) => void;

const html = { 'content-type': 'text/html; charset=utf-8' };

beforeAll(async () => {
  server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const words = { vi: vi.Server, en: en.Server };
    sendWholePages(request, response, { port, words, isStoreAnswering: () => Promise.resolve(isStoreAnswering) });
    if (request.url === notFoundPageAddress('vi') || request.url === notFoundPageAddress('en')) {
      response.writeHead(200, html).end(`the page "not found" at ${request.url}`);
    } else next(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

beforeEach(() => {
  isStoreAnswering = true;
  next = (response) => {
    response.setHeader('content-type', html['content-type']);
    response.setHeader('cache-control', 's-maxage=3600');
    response.statusCode = 500;
    response.write('<html id="__next_error__">');
    response.end('a document that is empty without a script');
  };
});

describe('a page that could not be made', () => {
  it.each([
    ['/van-hoa', 'vi', vi],
    ['/en/culture?page=2', 'en', en],
  ])('%s is answered 503, with when to come again, in its language, while the store does not answer', async (path, language, words) => {
    isStoreAnswering = false;
    const answer = await fetch(`${origin}${path}`);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-language')).toBe(language);
    const page = await answer.text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(words.Server.unavailableTitle);
    expect(page).not.toContain('__next_error__');
  });

  it('is a 500 that says so when the store answers', async () => {
    const answer = await fetch(`${origin}/van-hoa`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(await answer.text()).toContain(vi.Server.failedTitle);
  });

  it('is answered to HEAD with the same headers and no body', async () => {
    isStoreAnswering = false;
    const [head, got] = [await fetch(`${origin}/van-hoa`, { method: 'HEAD' }), await fetch(`${origin}/van-hoa`)];
    expect(head.status).toBe(503);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await got.text())));
    expect(await head.text()).toBe('');
  });

  it('is as Next left it where no reader looks: an interface answers in its own way', async () => {
    isStoreAnswering = false;
    next = (response) => response.writeHead(500, { 'content-type': 'application/json' }).end('{"errors":[]}');
    const answer = await fetch(`${origin}/api/articles`);
    expect([answer.status, await answer.text()]).toEqual([500, '{"errors":[]}']);
  });
});

describe('other answers', () => {
  it('a page that Next has not found is the newspaper’s own, of the edition that was asked', async () => {
    next = (response) => {
      response.statusCode = 404;
      response.setHeader('content-type', html['content-type']);
      response.end('empty');
    };
    for (const [path, language] of [
      ['/khong-co', 'vi'],
      ['/en/nothing', 'en'],
    ] as const) {
      const answer = await fetch(`${origin}${path}`);
      expect([answer.status, await answer.text()]).toEqual([404, `the page "not found" at ${notFoundPageAddress(language)}`]);
    }
  });

  it('nothing is "not found" while the store does not answer: only it knows the old addresses', async () => {
    isStoreAnswering = false;
    next = (response) => {
      response.statusCode = 404;
      response.setHeader('content-type', html['content-type']);
      response.end('empty');
    };
    expect((await fetch(`${origin}/tin-cu.html`)).status).toBe(503);
  });

  it('a page that was made passes as it is, in pieces too', async () => {
    next = (response) => {
      response.writeHead(200, { ...html, etag: '"1"' });
      response.write('one ');
      response.end('two');
    };
    const answer = await fetch(`${origin}/van-hoa`);
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([200, '"1"', 'one two']);
  });
});
