import { expect, test } from '@playwright/test';
import { findStory } from '../fixtures/pages';

const words = { vi: { title: 'Đọc nhiều', day: 'Trong 24 giờ' }, en: { title: 'Most read', day: 'In the past 24 hours' } };

for (const { language, address } of [
  { language: 'vi', address: '/' },
  { language: 'vi', address: '/kinh-te' },
  { language: 'en', address: '/en' },
] as const) {
  test(`${address} lists what others read, without a script`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(address);
    const list = page.getByRole('region', { name: words[language].title }).getByRole('list', { name: words[language].day });
    expect(await list.getByRole('link').count()).toBeGreaterThanOrEqual(3);
    const first = list.getByRole('link').first();
    const title = (await first.textContent())!;
    await first.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await context.close();
  });
}

test('an article that has been looked at is told once in a visit, without a cookie', async ({ page, request }) => {
  const told: string[] = [];
  page.on('request', (asked) => {
    if (asked.url().endsWith('/api/views')) told.push(asked.postData() ?? '');
  });
  const address = await findStory(request, '/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet');
  const number = Number(/\d+$/.exec(address)![0]);
  await page.goto(address);
  await expect.poll(() => told).toEqual([JSON.stringify({ article: number })]);
  const answered = page.waitForEvent('load');
  await page.reload();
  await answered;
  await page.goto(await findStory(request, '/van-hoa', 'chieu-phim-ngoai-troi'));
  await expect.poll(() => told.length).toBe(2);
  expect(told[1]).not.toBe(told[0]);
  expect(await page.context().cookies()).toEqual([]);
});

test('whatever is said to the counter, the answer is the same', async ({ request, isMobile }) => {
  test.skip(isMobile, 'The answer is the same on every device.');
  for (const data of ['', '{', '{"article":"1"}', '{"article":-1}', '{"article":1e99}', '[]', 'a'.repeat(10_000), '{"article":1}']) {
    const answer = await request.post('/api/views', { data, headers: { 'content-type': 'text/plain' } });
    expect([answer.status(), await answer.text()]).toEqual([204, '']);
  }
});
