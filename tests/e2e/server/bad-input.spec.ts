import { connect } from 'node:net';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { networkOfItsOwn } from '../../fixtures/network-of-its-own';
import { Newsroom } from '../../fixtures/newsroom';

/** Everything that is answered on a connection until it ends, or until nothing more has come for a while. */
function raw(baseURL: string, ...requests: string[]): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    let answered = '';
    const socket = connect(Number(port), hostname, () => socket.write(requests.join('')));
    socket.setEncoding('latin1').setTimeout(1500);
    socket.on('data', (text) => (answered += text));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(answered) : reject(error)));
    socket.on('close', () => resolve(answered));
  });
}

const statusesIn = (answered: string): number[] => [...answered.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

const isBehindVarnish = process.env.TEST_BEHIND === 'varnish';

/** A line of a request's head. */
const head = (first: string, ...lines: string[]): string => [first, 'Host: localhost', ...lines, '', ''].join('\r\n');

async function expectWell(request: APIRequestContext): Promise<void> {
  expect((await request.get('/readyz')).status()).toBe(200);
  expect((await request.get('/kinh-te')).status()).toBe(200);
}

test.use({ extraHTTPHeaders: networkOfItsOwn() });

test.afterEach(({ request }) => expectWell(request));

test.describe('a path that climbs out of its folder', () => {
  for (const path of [
    '/api/media/file/../../secret',
    '/api/media/file/..%2f..%2fsecret',
    '/api/media/file/%2e%2e%2f%2e%2e%2fsecret',
    '/api/media/file/..%5c..%5csecret',
    '/api/media/file/%252e%252e%252fsecret',
    '/api/media/file//etc/passwd',
    '/reader-scripts/../../package.json',
    '/reader-scripts/..%2f..%2fpackage.json',
    '/_next/static/../../package.json',
    '/_next/static/..%2f..%2fBUILD_ID',
    '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2F..%252f..%252fsecret&w=640&q=75',
    '/_next/image?url=file%3A%2F%2F%2Fetc%2Fpasswd&w=640&q=75',
    '/_next/image?url=http%3A%2F%2F169.254.169.254%2Flatest&w=640&q=75',
    '/api/pictures/..%2f..%2fsecret',
    '/fonts/../../../../etc/passwd',
  ]) {
    test(`finds nothing at ${path}`, async ({ baseURL }) => {
      const answered = await raw(baseURL!, head(`GET ${path} HTTP/1.1`, 'Connection: close'));
      const [status] = statusesIn(answered);
      expect(status).toBeGreaterThanOrEqual(300);
      expect(status).toBeLessThan(500);
      expect(answered).not.toMatch(/root:.*:0:0|"dependencies"|^[\da-f]{64}\s*$/m);
    });
  }
});

test('no line end in an address or a query becomes a header', async ({ baseURL }) => {
  for (const path of [
    '/%0d%0aSet-Cookie:%20evil=1',
    '/kinh-te%0d%0aSet-Cookie:%20evil=1/',
    '/tim-kiem?q=%0d%0aSet-Cookie:%20evil=1',
    '/api/preview?article=1%0d%0aSet-Cookie:%20evil=1',
    '/KINH-TE?x=%0d%0aSet-Cookie:%20evil=1',
    '/admin/login?redirect=%0d%0aSet-Cookie:%20evil=1',
  ]) {
    const answered = await raw(baseURL!, head(`GET ${path} HTTP/1.1`, 'Connection: close'));
    const [said] = answered.split('\r\n\r\n');
    expect(said, path).not.toMatch(/^set-cookie: evil/im);
    expect(statusesIn(answered)[0], path).toBeLessThan(500);
  }
});

test('a key that JavaScript gives a meaning to is a key like any other', async ({ request }) => {
  const { headers } = Newsroom.signedIn(request);
  const json = { ...headers, 'content-type': 'application/json' };
  for (const body of [
    '{"__proto__":{"role":"editorInChief","isAdmin":true},"email":"a@bao.example","password":"x"}',
    '{"constructor":{"prototype":{"role":"editorInChief"}},"email":"a@bao.example","password":"x"}',
    '{"email":{"__proto__":"a"},"password":["x"]}',
    '{"email":{"$ne":null},"password":{"$ne":null}}',
  ]) {
    const login = await request.post('/api/users/login', { headers: { 'content-type': 'application/json' }, data: body });
    expect(login.status(), body).toBeGreaterThanOrEqual(400);
    expect(login.status(), body).toBeLessThan(500);
    const created = await request.post('/api/topics', { headers: json, data: body });
    expect(created.status(), body).toBeLessThan(500);
  }
  // Somebody without an account has no role from anywhere.
  expect((await request.get('/api/account-events')).status()).toBe(403);
});

test('JSON without end, and what is none, is refused and takes nobody down', async ({ request }) => {
  const { headers } = Newsroom.signedIn(request);
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const nested = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  for (const [type, data] of [
    ['application/json', deep],
    ['application/json', nested],
    ['application/json', `{"title":${deep}}`],
    ['application/json', '{"title":'],
    ['application/json', '\u0000'],
    ['text/plain', '{"email":"a@bao.example","password":"x"}'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title":'],
    ['application/x-www-form-urlencoded', `a=${'%'.repeat(5000)}`],
    ['application/xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'],
  ] as const) {
    for (const path of ['/api/users/login', '/api/topics', '/api/newsletter', '/api/views']) {
      const signedIn = path === '/api/topics' ? headers : {};
      const answer = await request.post(path, { headers: { ...signedIn, 'content-type': type }, data, maxRedirects: 0 });
      expect(answer.status(), `${type} ${data.slice(0, 20)} to ${path}`).toBeLessThan(500);
    }
  }
});

test('more than anybody means to send is refused before it is held', async ({ request, baseURL }) => {
  const announced = await raw(
    baseURL!,
    head('POST /api/users/login HTTP/1.1', 'Content-Type: application/json', `Content-Length: ${10 ** 9}`),
  );
  expect(statusesIn(announced)).toEqual([413]);
  expect(announced).toContain('What was sent is too large');
  const streamed = await raw(
    baseURL!,
    head('POST /api/newsletter HTTP/1.1', 'Content-Type: application/x-www-form-urlencoded', 'Transfer-Encoding: chunked'),
    `${(70_000).toString(16)}\r\n${'a'.repeat(70_000)}\r\n0\r\n\r\n`,
  );
  expect(statusesIn(streamed)).toEqual([413]);
  await expectWell(request);
});

test('who sends the head of a request letter by letter is cut off, and who keeps a connection for the next page is not', async ({
  baseURL,
}) => {
  const { hostname, port } = new URL(baseURL!);
  const open = () => connect(Number(port), hostname).setEncoding('latin1');
  const [slow, idle] = [open(), open()];
  let answered = '';
  slow.on('data', (text: string) => (answered += text));
  const isCut = new Promise((resolve) => slow.on('close', resolve));
  const dripping = setInterval(() => slow.writable && slow.write('X'), 500);
  slow.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  idle.write(head('GET /en HTTP/1.1'));
  await new Promise((resolve) => idle.once('data', resolve));
  // Varnish has five seconds for both.
  if (!isBehindVarnish) await isCut;
  const again = new Promise<string>((resolve) => {
    let text = '';
    idle.on('data', (part: string) => ((text += part), text.includes('HTTP/1.1 200') && resolve(text)));
  });
  idle.write(head('GET /en HTTP/1.1'));
  expect(statusesIn(await again)).toContain(200);
  idle.destroy();
  await isCut;
  clearInterval(dripping);
  // Varnish cuts without a word.
  expect(statusesIn(answered)).toEqual(isBehindVarnish ? [] : [408]);
});

test('nobody is sent back what they have sent', async ({ baseURL }) => {
  for (const method of ['TRACE', 'TRACK', 'CONNECT', 'PROPFIND']) {
    const answered = await raw(baseURL!, `${method} / HTTP/1.1\r\nhost: localhost\r\nx-secret: bí mật\r\nconnection: close\r\n\r\n`);
    expect(answered, method).not.toMatch(/^HTTP\/1\.1 2/);
    expect(answered, method).not.toContain('bí mật');
  }
});

test('a page of another origin may read nothing but feeds, and is told so before it asks', async ({ request }) => {
  const headers = { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' };
  for (const path of ['/', '/api/articles?limit=1', '/api/users/me', '/api/media?limit=1']) {
    for (const method of ['GET', 'OPTIONS']) {
      const said = (await request.fetch(path, { method, headers })).headers();
      expect([said['access-control-allow-origin'], said['access-control-allow-credentials']], `${method} ${path}`).toEqual([
        undefined,
        undefined,
      ]);
    }
  }
});

test('headers without end are refused', async ({ baseURL }) => {
  const endless = [[`X-Long: ${'a'.repeat(20_000)}`], Array.from({ length: 3000 }, (_, index) => `X-${index}: aaaaaa`)];
  for (const lines of endless) {
    const statuses = statusesIn(await raw(baseURL!, head('GET / HTTP/1.1', ...lines)));
    // Varnish has no word of its own for them, or cuts without one.
    expect(isBehindVarnish ? [[400], []] : [[431]]).toContainEqual(statuses);
  }
});

/** Headers by which proxies and frameworks are told what was really asked; nobody outside may say so. */
const poisons: Record<string, string> = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'evil',
  'x-forwarded-port': '666',
  'x-host': 'evil.example',
  forwarded: 'host=evil.example;proto=evil',
  'x-original-url': '/admin',
  'x-rewrite-url': '/admin',
  'x-forwarded-prefix': '/evil',
  'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
  'x-middleware-rewrite': 'https://evil.example/',
  'x-invoke-path': '/admin',
  'x-invoke-status': '500',
  'x-matched-path': '/admin',
  'x-now-route-matches': '1=evil',
  'x-nextjs-data': '1',
  'x-http-method-override': 'DELETE',
  'x-trang-nhat-instead': '/en',
  'x-client-address': '203.0.113.1',
  'content-security-policy': "script-src 'nonce-evil'",
  'accept-language': 'en',
  'surrogate-key': 'evil',
  authorization: 'JWT evil.evil.evil',
  rsc: '1',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  'next-url': '/evil.example',
  'next-action': 'evil',
  range: 'bytes=0-3',
  'if-none-match': '*',
  accept: 'text/x-component',
  purpose: 'prefetch',
};

test('no header changes what the next reader gets, or where a redirect leads', async ({ request, baseURL }) => {
  // As nobody has asked before: what is answered first is what is kept.
  const unasked = await request.get('/tin-chua-ai-hoi-toi/x');
  for (const [name, value] of Object.entries(poisons)) {
    for (const path of ['/kinh-te', '/Kinh-Te/', '/tac-gia', `/khong-co-${name}`, '/sitemap.xml', '/rss.xml', '/manifest.webmanifest']) {
      const first = await request.get(path, { headers: { [name]: value }, maxRedirects: 0 });
      const next = await request.get(path, { maxRedirects: 0 });
      for (const answer of [first, next]) {
        const location = answer.headers().location ?? '';
        expect(location, `${name} at ${path}`).not.toContain('evil');
        if (location !== '') expect(new URL(location, baseURL).origin, `${name} at ${path}`).toBe(new URL(baseURL!).origin);
      }
      expect(await next.text(), `${name} at ${path}`).not.toContain('evil.example');
      expect(next.headers()['content-type'] ?? '', `${name} at ${path}`).not.toContain('x-component');
      if (path === '/kinh-te') expect(await next.text(), name).toContain('</html>');
      expect(next.status(), `${name} at ${path}`).toBeLessThan(500);
    }
  }
  expect(unasked.status()).toBe(404);
});

test('what stands behind a question mark is on no page that others get', async ({ request }) => {
  for (const query of [
    'utm_source=evil.example',
    'evil.example',
    '_rsc=evil.example',
    '__nextLocale=evil.example',
    'nxtPlocale=evil.example',
    'x=%22%3E%3Cscript%3Eevil.example',
  ]) {
    await request.get(`/kinh-te?${query}`);
    expect(await (await request.get('/kinh-te')).text()).not.toContain('evil.example');
  }
});

test('no request is hidden in another: what is ambiguous is refused, and a body is never a second request', async ({ baseURL }) => {
  const hidden = 'GET /admin/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const ambiguous = [
    ['Content-Length: 6', 'Transfer-Encoding: chunked'],
    ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    ['Transfer-Encoding: xchunked'],
    ['Transfer-Encoding : chunked'],
    ['Content-Length: 6', 'Content-Length: 7'],
    ['Content-Length: +6'],
    ['Content-Length: 0x6'],
  ];
  for (const lines of ambiguous) {
    const answered = await raw(baseURL!, head('POST /api/views HTTP/1.1', ...lines), `0\r\n\r\n${hidden}`);
    expect(statusesIn(answered), lines.join(', ')).toEqual([400]);
  }
  // A page that is kept is answered without its request's body; which is then not the next request.
  for (const path of ['/', '/kinh-te', '/khong-co-gi-o-day']) {
    const answered = await raw(
      baseURL!,
      head(`GET ${path} HTTP/1.1`, `Content-Length: ${hidden.length}`),
      hidden,
      head('GET /en HTTP/1.1', 'Connection: close'),
    );
    expect(statusesIn(answered), path).toHaveLength(2);
    expect(answered, path).not.toContain('smuggled');
  }
});
