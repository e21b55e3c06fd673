import { expect, test, type APIRequestContext } from '@playwright/test';
import { findStory, plainText } from '../fixtures/pages';

test.skip(({ isMobile }) => isMobile, 'The answer is the same on every device.');

type Answer = { status: number; html: string; leadsTo: string | null };

async function ask(request: APIRequestContext, address: string): Promise<Answer> {
  const answer = await request.get(address, { maxRedirects: 0 });
  const { origin } = new URL(answer.url());
  const location = answer.headersArray().find(({ name }) => name.toLowerCase() === 'location')?.value;
  return {
    status: answer.status(),
    html: await answer.text(),
    leadsTo: location === undefined ? null : new URL(location, origin).href.replace(origin, ''),
  };
}

/** The two stories of the resolution of 2023, a pair. */
const resolution = {
  vi: { list: '/chinh-tri', slug: 'hai-linh-ban-hanh-nghi-quyet' },
  en: { list: '/en/politics', slug: 'hai-linh-sets-its-digital-course' },
};
const numberOf = (address: string) => /\d+$/.exec(address)![0];

const nothingThere: { address: string; why: string; language?: 'en' }[] = [
  { why: 'an unknown language prefix', address: '/fr' },
  { why: 'a page under an unknown language prefix', address: '/fr/politics' },
  { why: 'the page "not found" itself', address: '/-' },
  { why: 'the English page "not found" itself', address: '/en/-', language: 'en' },
  { why: 'what only the proxy shows', address: '/-/gone/1' },
  { why: 'an unknown section', address: '/khong-co-chuyen-muc' },
  { why: 'an unknown English section', address: '/en/no-such-section', language: 'en' },
  { why: 'a Vietnamese section under the English prefix', address: '/en/chinh-tri', language: 'en' },
  { why: 'an English section without the prefix', address: '/politics' },
  { why: 'an unknown number', address: '/chinh-tri/bai-99999999' },
  { why: 'a number beyond what a store can hold', address: '/chinh-tri/bai-99999999999999999999999' },
  { why: 'a story without a number', address: '/chinh-tri/bai-khong-co-so' },
  { why: 'an English story with an unknown number', address: '/en/politics/story-99999999', language: 'en' },
  { why: 'number 0', address: '/chinh-tri/bai-0' },
  { why: 'page 0', address: '/chinh-tri/trang/0' },
  { why: 'page 99999', address: '/chinh-tri/trang/99999' },
  { why: 'page abc', address: '/chinh-tri/trang/abc' },
  { why: 'page 01', address: '/chinh-tri/trang/01' },
  { why: 'page -1', address: '/chinh-tri/trang/-1' },
  { why: 'page 2.5', address: '/chinh-tri/trang/2.5' },
  { why: 'an English page 99999', address: '/en/politics/page/99999', language: 'en' },
  { why: 'an English page abc', address: '/en/politics/page/abc', language: 'en' },
  { why: 'page 99999 of a topic', address: '/chu-de/chuyen-doi-so/trang/99999' },
  { why: 'page 0 of an author', address: '/tac-gia/ngoc-man/trang/0' },
  { why: 'an unknown topic', address: '/chu-de/khong-co' },
  { why: 'a Vietnamese topic in the English edition', address: '/en/topic/chuyen-doi-so', language: 'en' },
  { why: 'an unknown author', address: '/en/author/nobody', language: 'en' },
  { why: 'a day that is in no calendar', address: '/luu-tru/2023/02/30' },
  { why: 'a day without its leading zero', address: '/luu-tru/2023/2/16' },
  { why: 'a month without stories', address: '/luu-tru/2022/06' },
  { why: 'a month that is in no calendar', address: '/luu-tru/2023/13' },
  { why: 'a year alone', address: '/luu-tru/2023' },
  { why: 'a day before the first story', address: '/luu-tru/1000/01/01' },
  { why: 'a day in the future', address: '/en/archive/9998/12/31', language: 'en' },
  { why: 'a page deeper than any', address: '/chinh-tri/a/b/c/d/e' },
  { why: 'an old address that nobody had', address: '/tin-tuc/2009/bai-cu.html' },
];

for (const { why, address, language = 'vi' } of nothingThere) {
  test(`${why} (${address}) is answered 404 with a page that leads on`, async ({ request }) => {
    const { status, html } = await ask(request, address);
    expect(status).toBe(404);
    expectUsefulPage(html, language);
  });
}

/** A 404 must help as it comes from the server: a crawler or a reader without JavaScript sees nothing else. */
function expectUsefulPage(html: string, language: 'vi' | 'en') {
  expect(html, 'the language of the page').toMatch(new RegExp(`<html[^>]* lang="${language}"`));
  const words = { vi: 'Không tìm thấy trang này', en: 'Page not found' }[language];
  expect(plainText(html)).toContain(words);
  const links = { vi: ['/', '/chinh-tri', '/the-thao'], en: ['/en', '/en/politics', '/en/sport'] }[language];
  for (const link of links) expect(html).toContain(`<a href="${link}"`);
}

const unreadable: { why: string; address: string }[] = [
  { why: 'a lone percent sign', address: '/%' },
  { why: 'a broken percent escape', address: '/chinh-tri/%E0%A4%A' },
  { why: 'an escape that is no hexadecimal', address: '/chinh-tri/%zz-1' },
  { why: 'bytes that are no UTF-8', address: '/chinh-tri/%ff%fe' },
  { why: 'a broken escape in the English edition', address: '/en/politics/%c3' },
  { why: 'a NUL byte', address: '/chinh-tri/bai%00-1' },
  { why: 'a NUL byte for a section', address: '/%00' },
  { why: 'a NUL byte in a topic', address: '/en/topic/a%00b' },
  { why: 'a line break', address: '/chinh-tri/bai%0d%0aset-cookie:a-1' },
  { why: 'steps upward', address: '/chinh-tri/..%2f..%2f..%2fetc%2fpasswd' },
  { why: 'a backslash', address: '/chinh-tri/%5c%5cserver' },
  { why: 'a slug of 300 letters', address: `/chinh-tri/${'a'.repeat(300)}-1` },
  { why: 'a slug of 300 accented letters', address: `/chinh-tri/${encodeURIComponent('ế'.repeat(300))}-1` },
  { why: 'a path of 10,000 letters', address: `/chinh-tri/${'a'.repeat(10_000)}` },
  { why: 'a path of 2,000 segments', address: '/a'.repeat(2000) },
  { why: 'a query of 10,000 letters at a missing page', address: `/khong-co?q=${'a'.repeat(10_000)}` },
];

for (const { why, address } of unreadable) {
  test(`an address with ${why} is answered 400 or 404 with a way on`, async ({ request }) => {
    const { status, html } = await ask(request, address);
    expect([400, 404]).toContain(status);
    expect(html).toContain('<a href="/');
  });
}

const brokenMachineAddresses = [
  '/api/articles/%00',
  '/api/articles/%E0%A4%A',
  '/api/media/file/%00',
  '/api/media/file/nope.jpg',
  `/api/media/file/${'a'.repeat(300)}.jpg`,
  '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fx.jpg&w=640&q=75',
  '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2F%2500&w=640&q=75',
];

for (const address of brokenMachineAddresses) {
  test(`${address.slice(0, 80)} is answered 400 or 404`, async ({ request }) => {
    expect([400, 404]).toContain((await ask(request, address)).status);
  });
}

const movedForGood: { why: string; address: string; to: string }[] = [
  { why: 'page 1 of a section', address: '/chinh-tri/trang/1', to: '/chinh-tri' },
  { why: 'page 1 of an English section', address: '/en/politics/page/1', to: '/en/politics' },
  { why: 'page 1 of a topic', address: '/chu-de/chuyen-doi-so/trang/1', to: '/chu-de/chuyen-doi-so' },
  { why: 'a section with a slash at the end', address: '/chinh-tri/', to: '/chinh-tri' },
  { why: 'the English front page with a slash at the end', address: '/en/', to: '/en' },
  { why: 'a section with a slash and a query', address: '/chinh-tri/?a=1', to: '/chinh-tri?a=1' },
  { why: 'the Vietnamese prefix, which no address has', address: '/vi', to: '/' },
  { why: 'a section under the Vietnamese prefix', address: '/vi/chinh-tri', to: '/chinh-tri' },
  { why: 'the Vietnamese prefix with a slash', address: '/vi/', to: '/' },
  { why: 'the prefix of the English edition in capitals', address: '/EN/politics', to: '/en/politics' },
  { why: 'a section with two slashes', address: '/chinh-tri//', to: '/chinh-tri' },
  { why: 'a section with a prefix and a slash', address: '/vi/chinh-tri/', to: '/chinh-tri' },
  { why: 'page 1 of a section with a prefix', address: '/vi/chinh-tri/trang/1', to: '/chinh-tri' },
];

for (const { why, address, to } of movedForGood) {
  test(`${why} (${address}) leads for good, in one hop, to ${to}`, async ({ request }) => {
    const { status, leadsTo } = await ask(request, address);
    expect({ status, leadsTo }).toEqual({ status: 308, leadsTo: to });
    expect((await ask(request, to)).status).toBe(200);
  });
}

test('an answer that leads elsewhere names the other address once', async ({ request }) => {
  const story = await findStory(request, resolution.vi.list, resolution.vi.slug);
  // The first time that anybody asks for it, and from the cache.
  const fresh = `/chinh-tri/tit-luc-${Date.now()}-${numberOf(story)}`;
  for (const address of ['/chinh-tri/', '/vi', '/chinh-tri/trang/1', fresh, fresh]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(
      answer.headersArray().filter(({ name }) => name.toLowerCase() === 'location'),
      address,
    ).toHaveLength(1);
  }
});

test('a feed names its hub and itself in its headers', async ({ request }) => {
  for (const feed of ['/rss.xml', '/en/politics/atom.xml', '/tac-gia/ngoc-man/feed.json']) {
    const { link } = (await request.get(feed)).headers();
    expect(link, feed).toMatch(new RegExp(`^<[^>]+/hub>; rel="hub", <https?://[^/]+${feed.replaceAll('.', '\\.')}>; rel="self"$`));
  }
});

test('no answer names a path that only the server knows', async ({ request }) => {
  for (const address of ['/', '/khong-co-trang-nay', '/rss.xml', '/sitemap.xml', '/en/politics']) {
    const names = Object.keys((await request.get(address)).headers());
    expect(
      names.filter((name) => name.startsWith('x-middleware')),
      address,
    ).toEqual([]);
  }
});

const otherSpellings: { why: string; language: 'vi' | 'en'; spell: (number: string) => string }[] = [
  { why: 'another slug', language: 'vi', spell: (number) => `/chinh-tri/mot-tit-khac-${number}` },
  { why: 'no slug', language: 'vi', spell: (number) => `/chinh-tri/${number}` },
  { why: 'another section', language: 'vi', spell: (number) => `/kinh-te/bai-${number}` },
  { why: 'an unknown section', language: 'vi', spell: (number) => `/chuyen-muc-cu/bai-${number}` },
  { why: 'an accented slug', language: 'vi', spell: (number) => `/chinh-tri/${encodeURIComponent('nghị-quyết')}-${number}` },
  { why: 'another slug', language: 'en', spell: (number) => `/en/politics/another-headline-${number}` },
  { why: 'another section', language: 'en', spell: (number) => `/en/sport/story-${number}` },
  { why: 'another slug and a slash at the end', language: 'vi', spell: (number) => `/chinh-tri/sai-${number}/` },
  { why: 'another slug and the prefix that no address has', language: 'vi', spell: (number) => `/vi/chinh-tri/sai-${number}` },
  { why: 'another section, prefix, slashes and all', language: 'vi', spell: (number) => `/VI//kinh-te/sai-${number}//` },
  { why: 'another slug and a prefix in capitals', language: 'en', spell: (number) => `/EN/politics/x-${number}` },
];

for (const { why, language, spell } of otherSpellings) {
  test(`the number of a story (${language}) under ${why} leads for good, in one hop, to the story`, async ({ request }) => {
    const story = await findStory(request, resolution[language].list, resolution[language].slug);
    const { status, leadsTo } = await ask(request, spell(numberOf(story)));
    expect({ status, leadsTo }).toEqual({ status: 308, leadsTo: story });
    expect((await ask(request, story)).status).toBe(200);
  });
}

test('the number of a story is answered 404 in the edition that it is not written in', async ({ request }) => {
  const vi = await findStory(request, resolution.vi.list, resolution.vi.slug);
  const en = await findStory(request, resolution.en.list, resolution.en.slug);
  expect((await ask(request, `/en/politics/story-${numberOf(vi)}`)).status).toBe(404);
  expect((await ask(request, `/chinh-tri/bai-${numberOf(en)}`)).status).toBe(404);
  expect((await ask(request, `/en${vi}`)).status).toBe(404);
});

test('a number with a leading zero is no story', async ({ request }) => {
  const story = await findStory(request, resolution.vi.list, resolution.vi.slug);
  expect((await ask(request, story.replace(/(\d+)$/, '0$1'))).status).toBe(404);
});

test('no page sets a cookie or depends on the language of the browser', async ({ request }) => {
  for (const address of ['/', '/en', '/chinh-tri', '/en/politics']) {
    const answer = await request.get(address, { maxRedirects: 0, headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(answer.status()).toBe(200);
    expect(answer.headers()['set-cookie']).toBeUndefined();
    expect(await answer.text()).toContain(`lang="${address.startsWith('/en') ? 'en' : 'vi'}"`);
  }
});

test('every answer, kept or not, forbids to guess at its type and to frame it elsewhere', async ({ request }) => {
  const files = ['/rss.xml', '/sitemap.xml', '/robots.txt', '/icon.svg', '/api/manifest/vi'];
  for (const address of [
    '/',
    await findStory(request, resolution.vi.list, resolution.vi.slug),
    '/tim-kiem?q=a',
    '/khong-co',
    '/lite',
    '/admin/login',
    ...files,
  ]) {
    // Once as it is made, and once as it was kept.
    for (let time = 0; time < 2; time += 1) {
      const headers = (await request.get(address)).headers();
      expect([headers['x-content-type-options'], headers['x-frame-options']], address).toEqual(['nosniff', 'SAMEORIGIN']);
    }
  }
});
