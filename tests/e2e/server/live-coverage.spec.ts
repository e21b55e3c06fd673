import { devices, expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { faultsFoundByAxe } from '../../fixtures/axe';
import { bodyOfText } from '../../fixtures/body-of-text';
import { Newsroom } from '../../fixtures/newsroom';
import { findStory } from '../../fixtures/pages';

/** A coverage is told while readers have it open: in both editions, on a desk and on a phone. */

const editions = [
  {
    language: 'vi',
    section: { slug: 'the-thao', list: '/the-thao' },
    fromStart: 'tu-dau',
    device: {},
    words: {
      arrived: '2 diễn biến mới',
      on: 'Đang tường thuật trực tiếp',
      ended: 'Đã kết thúc tường thuật',
      gone: 'không còn được đăng',
      entries: 'Diễn biến',
      newest: 'Mới nhất trước',
      start: 'Từ đầu',
      moments: 'Mốc chính',
    },
    demo: 'bao-hai-au-do-bo',
    demoList: '/moi-truong',
  },
  {
    language: 'en',
    section: { slug: 'the-thao', list: '/en/sport' },
    fromStart: 'from-the-start',
    device: devices['Pixel 7'],
    words: {
      arrived: '2 new updates',
      on: 'Live now',
      ended: 'This coverage has ended',
      gone: 'no longer published',
      entries: 'Updates',
      newest: 'Newest first',
      start: 'From the start',
      moments: 'Key moments',
    },
    demo: 'storm-hai-au-comes-ashore',
    demoList: '/en/environment',
  },
] as const;

/** As a reader who comes back to the page: it asks at once, and nobody has to wait for its next look. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

/** What an open page comes to when its reader comes back to it; an answer may be a second old. */
const comesTo = (page: Page, check: (options: { timeout: number }) => Promise<void>) =>
  expect(async () => {
    await comeBack(page);
    await check({ timeout: 1500 });
  }).toPass({ timeout: 20_000 });

async function publishCoverage(request: APIRequestContext, language: 'vi' | 'en') {
  const room = Newsroom.signedIn(request);
  const section = await room.find('sections', 'slug', 'the-thao', '&locale=vi');
  const mark = `${language}${Date.now().toString(36)}`;
  const article = await room.create('articles', {
    language,
    format: 'live',
    title: `Coverage ${mark}`,
    sapo: 'Sapo.',
    section: section.id,
    pinnedSummary: 'Point one.\nPoint two.',
    _status: 'published',
  });
  const tell = (headline: string, fields: Record<string, unknown> = {}) =>
    room.create('live-entries', { article: article.id, headline, text: bodyOfText(`Text of ${headline}.`), ...fields });
  const address = `${language === 'vi' ? '/the-thao' : '/en/sport'}/coverage-${mark}-${article.id}`;
  return { room, article: article.id, tell, address };
}

for (const { language, words, device, fromStart, demo, demoList } of editions) {
  test.describe(language === 'vi' ? 'in Vietnamese, on a desk' : 'in English, on a phone', () => {
    test('an open page announces what is new, shows it when asked, follows edits and deletions, and learns of the end', async ({
      browser,
      request,
      baseURL,
    }) => {
      const { room, article, tell, address } = await publishCoverage(request, language);
      const [first, second] = [await tell('First'), await tell('Second', { keyMoment: true })];
      const { defaultBrowserType: _browser, ...settings } = device as { defaultBrowserType?: string };
      const context = await browser.newContext({ baseURL, ...settings });
      const page = await context.newPage();
      await page.goto(address);
      const entries = page.getByRole('region', { name: words.entries }).getByRole('heading', { level: 3 });
      await expect(entries).toHaveText(['Second', 'First']);
      await expect(page.getByText(words.on)).toBeVisible();

      await tell('Third');
      await tell('Fourth', { kind: 'quotation' });
      await comesTo(page, (soon) => expect(page.getByRole('status').filter({ hasText: words.arrived })).toHaveCount(1, soon));
      // Nothing moves under the reader's eyes.
      await expect(entries).toHaveText(['Second', 'First']);
      expect(await faultsFoundByAxe(page)).toEqual([]);
      await page.getByRole('button', { name: words.arrived }).click();
      await expect(entries).toHaveText(['Fourth', 'Third', 'Second', 'First']);
      await expect(page.locator('li:focus')).toContainText('Text of Fourth.');
      await expect(page.getByRole('button', { name: words.arrived })).toHaveCount(0);

      await room.update('live-entries', first.id, { headline: 'First, put right' });
      await room.delete('live-entries', second.id);
      await comesTo(page, (soon) => expect(entries).toHaveText(['Fourth', 'Third', 'First, put right'], soon));
      await expect(page.getByRole('navigation', { name: words.moments })).toHaveCount(0);

      await room.update('articles', article, { liveEndedAt: new Date().toISOString(), _status: 'published' });
      await comesTo(page, (soon) => expect(page.getByText(words.ended).first()).toBeVisible(soon));
      const asked: string[] = [];
      page.on('request', (sent) => asked.push(sent.url()));
      await comeBack(page);
      expect(await faultsFoundByAxe(page)).toEqual([]);
      expect(asked.filter((url) => url.includes('/api/live/'))).toEqual([]);

      await room.update('articles', article, { liveEndedAt: null, _status: 'published' });
      const other = await context.newPage();
      await other.goto(address);
      await expect(other.getByText(words.on)).toBeVisible();
      await room.update('articles', article, { _status: 'draft' });
      await comesTo(other, (soon) => expect(other.getByText(words.gone)).toBeVisible(soon));
      expect((await request.get(`/api/live/${article}`)).status()).toBe(404);
      await context.close();
      await room.delete('articles', article);
    });

    test('without a script it is whole, from either end, and each entry has an address that stays', async ({
      browser,
      request,
      baseURL,
    }) => {
      const address = await findStory(request, demoList, demo);
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(address);
      const times = page.getByRole('region', { name: words.entries }).locator('li[id] > p time');
      const newestFirst = await times.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
      expect(newestFirst.length).toBeGreaterThanOrEqual(12);
      expect(newestFirst).toEqual([...newestFirst].sort().reverse());
      await page.getByRole('navigation', { name: words.moments }).getByRole('link').first().click();
      await expect(page.locator('li:target')).toBeVisible();
      await page.getByRole('link', { name: words.start }).click();
      await expect(page).toHaveURL(new RegExp(`${address}/${fromStart}$`));
      await expect(page.getByRole('link', { name: words.start })).toHaveAttribute('aria-current', 'true');
      expect(await times.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!))).toEqual([...newestFirst].reverse());
      await page.goto(address);
      await times.first().click();
      await expect(page).toHaveURL(new RegExp(`/${fromStart}#`));
      await expect(page.locator('li:target')).toBeVisible();
      await context.close();
    });
  });
}

test('strangers get no entry of a draft, and wrong addresses of a coverage are answered as what they are', async ({
  request,
  playwright,
  baseURL,
}) => {
  const { room, article, tell, address } = await publishCoverage(request, 'vi');
  const { id } = await tell('Secret');
  const stranger = await playwright.request.newContext({ baseURL });
  expect((await stranger.get(`/api/live-entries/${id}`)).status()).toBe(200);
  const status = async (path: string) => (await stranger.get(path, { maxRedirects: 0 })).status();
  for (const [path, expected] of [
    [`${address}/trang/2`, 404],
    [`${address}/trang/1`, 308],
    [`${address}/trang/x`, 404],
    [`${address}/tu-dau/trang/99999999`, 404],
    [`/the-thao/sai-${article}/tu-dau`, 308],
    [`/api/live/${article}/${id}`, 200],
    [`/api/live/${article}/999999`, 404],
    ['/api/live/0', 404],
    ['/api/live/x', 404],
    ['/api/live/99999999999', 404],
  ] as const) {
    expect(await status(path), path).toBe(expected);
  }
  const asked = await stranger.get(`/api/live/${article}`);
  const known = await stranger.get(`/api/live/${article}`, { headers: { 'if-none-match': asked.headers().etag! } });
  expect([known.status(), (await known.body()).length]).toEqual([304, 0]);
  await room.update('articles', article, { state: 'retracted', moveNote: 'Sai.' });
  await expect.poll(() => status(`/api/live/${article}`)).toBe(410);
  expect([await status(address), await status(`${address}/tu-dau`)]).toEqual([410, 410]);
  expect(await status(`/api/live-entries/${id}`)).toBe(404);
  expect(await status(`/api/live/${article}/${id}`)).toBe(404);
  expect((await stranger.post('/api/live-entries', { data: { article, headline: 'x' } })).status()).toBe(403);
  await room.delete('articles', article);
});
