import { readFileSync } from 'node:fs';
import { expect, test, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import type { Language } from '@/lib/i18n/languages';
import { expectedSearches } from '@/lib/search/queries-for-tests';
import { faultsFoundByAxe } from '../fixtures/axe';

const searchPage: Record<Language, string> = { vi: '/tim-kiem', en: '/en/search' };

/** The headline of a demonstration story, by the name of its file. */
function headlineOf(language: Language, story: string): string {
  const text = readFileSync(`lib/demo/content/${language}/${story}.md`, 'utf8');
  return JSON.parse(/^title: (".*")$/m.exec(text)![1]!) as string;
}

const results = (page: Page) => page.locator('main ol article h3');

async function headlinesFound(request: APIRequestContext, language: Language, query: string): Promise<string[]> {
  const answer = await request.get(`${searchPage[language]}?${new URLSearchParams({ q: query }).toString()}`);
  expect(answer.status()).toBe(200);
  const html = await answer.text();
  return [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/gs)].map(([, heading]) =>
    heading!
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&#x27;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

test('forty searches find first what they were meant for', async ({ request, isMobile }) => {
  test.skip(isMobile, 'The answer is the same on every device.');
  const precisions: number[] = [];
  const wrong: string[] = [];
  for (const { query, language, stories } of expectedSearches) {
    const expected = stories.map((story) => headlineOf(language, story));
    const first = (await headlinesFound(request, language, query)).slice(0, 3);
    const right = first.filter((headline) => expected.includes(headline)).length;
    precisions.push(expected.length === 0 ? Number(first.length === 0) : right / Math.min(3, expected.length));
    if (precisions.at(-1) !== 1) wrong.push(`${query}: ${first.join(' · ') || 'nothing'}`);
  }
  const mean = precisions.reduce((sum, precision) => sum + precision, 0) / precisions.length;
  console.log(`Precision at 3 over ${precisions.length} searches: ${mean.toFixed(3)}.`);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
});

const hostile = [
  'a'.repeat(10_000),
  'lúa '.repeat(2500),
  '"',
  '*',
  '-',
  '!?…',
  'NEAR(lúa gạo, 2)',
  'lúa OR',
  'AND NOT',
  'title:lúa',
  '{title} : lúa',
  '^lúa',
  "lúa' & 'gạo",
  'lúa <-> gạo:*',
  '\\',
  '%',
  '\u0000lúa',
  '🌊',
  'مرحبا',
  '</script><script>alert(1)</script>',
];

for (const query of hostile) {
  test(`the search for ${JSON.stringify(query.slice(0, 40))} has an ordinary answer`, async ({ request, isMobile }) => {
    test.skip(isMobile, 'The answer is the same on every device.');
    for (const address of ['/tim-kiem?q=', '/en/search?q=', '/api/search/suggestions?language=vi&q=']) {
      const answer = await request.get(address + encodeURIComponent(query));
      // Addresses of many kilobytes are refused before anybody looks at them.
      expect([200, 414, 431], address).toContain(answer.status());
      expect(await answer.text()).not.toContain('<script>alert(1)');
    }
  });
}

test('of a query of ten thousand characters, the page repeats no more than it looks at', async ({ request, isMobile }) => {
  test.skip(isMobile, 'The answer is the same on every device.');
  // The address as it was asked for stands there twice: in Next's own data, and in the lite edition's links to the full page.
  for (const address of ['/tim-kiem?q=', '/lite/tim-kiem?q=']) {
    const [long, short] = [await request.get(address + 'lua+'.repeat(2500)), await request.get(address + 'lua+'.repeat(50))];
    expect([long.status(), short.status()]).toEqual([200, 200]);
    expect((await long.body()).length, address).toBeLessThan((await short.body()).length + 30_000);
  }
});

for (const query of ['q=%FF%FE', 'q=%', 'q=a&q=b', 'section=khong-co&q=lua', 'from=2023-99-99&q=lua', 'to=x&q=lua', 'sort=x&q=lua', 'q']) {
  test(`the search asked with ${query} has an ordinary answer`, async ({ request, isMobile }) => {
    test.skip(isMobile, 'The answer is the same on every device.');
    expect([200, 400]).toContain((await request.get(`/tim-kiem?${query}`)).status());
  });
}

for (const page of ['0', '-1', 'abc', '1e3', '51', '999999999999']) {
  test(`there is no page ${page} of results`, async ({ request, isMobile }) => {
    test.skip(isMobile, 'The answer is the same on every device.');
    expect((await request.get(`/tim-kiem?q=lua&page=${page}`)).status()).toBe(404);
  });
}

test('no search is indexed', async ({ request, isMobile }) => {
  test.skip(isMobile, 'The answer is the same on every device.');
  for (const address of ['/tim-kiem', '/tim-kiem?q=lua', '/en/search?q=rice']) {
    expect(await (await request.get(address)).text(), address).toMatch(/<meta name="robots" content="noindex[^"]*"/);
  }
});

/** On a phone they are closed until they are asked for, so that a reader sees what a filter leaves. */
async function openFilters(page: Page): Promise<Locator> {
  const filters = page.locator('main details');
  if (!(await filters.getByRole('navigation').isVisible())) await filters.locator('summary').click();
  return filters;
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader searches from any page, narrows, orders, and goes over into the other edition with the words', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByLabel('Từ cần tìm').fill('duc hoa');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await expect(page).toHaveURL(/\/tim-kiem\?q=duc\+hoa$/);
    await expect(page.locator('main mark').first()).toHaveText('Đức Hòa');
    const all = await results(page).count();

    const narrow = await openFilters(page);
    const section = narrow.getByRole('link', { name: /^Kinh tế/ });
    const count = Number(/\d+/.exec((await section.textContent())!)![0]);
    await section.click();
    await expect(page).toHaveURL(/section=kinh-te/);
    await expect(results(page)).toHaveCount(count);
    expect(count).toBeLessThan(all);
    await page.getByRole('link', { name: 'Mới nhất', exact: true }).click();
    await expect(page).toHaveURL(/section=kinh-te.*sort=newest/);
    await page.getByRole('link', { name: 'Bỏ mọi điều kiện lọc' }).first().click();
    await expect(results(page)).toHaveCount(all);
    const times = await page.locator('main ol article time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
    expect(times).toEqual([...times].sort().reverse());

    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/search\?q=duc\+hoa$/);
    await expect(page.locator('main mark').first()).toHaveText('Duc Hoa');
  });

  test('an author and a time narrow a search, with the counts that they say', async ({ page }) => {
    await page.goto('/en/search?q=linh+an');
    const narrow = await openFilters(page);
    const author = narrow.getByRole('link', { name: /^James Whitlow/ });
    const count = Number(/\d+/.exec((await author.textContent())!)![0]);
    await author.click();
    await expect(page).toHaveURL(/author=james-whitlow/);
    await expect(results(page)).toHaveCount(count);
    await openFilters(page);
    await page.getByLabel('Until').fill('2020-01-01');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page).toHaveURL(/author=james-whitlow.*to=2020-01-01/);
    await expect(page.getByRole('heading', { name: 'No story found for “linh an”' })).toBeVisible();
    await page.getByRole('link', { name: 'Remove all filters' }).first().click();
    await expect(results(page).first()).toBeVisible();
  });

  test('of a misspelt word the answer to what was meant is shown, and said to be so', async ({ page }) => {
    await page.goto('/tim-kiem?q=vac+xim');
    await expect(page.getByText('Không có bài nào chứa vac xim. Dưới đây là kết quả cho vắc xin.')).toBeVisible();
    await expect(results(page).first()).toBeVisible();
  });
});

test('headlines are offered while somebody types, and the keyboard alone leads to one', async ({ page }) => {
  await page.goto('/tim-kiem');
  const field = page.getByRole('combobox', { name: 'Từ cần tìm' });
  await expect(field).toBeFocused();
  await field.pressSequentially('dien gio h');
  const options = page.getByRole('listbox', { name: 'Các tít gợi ý' }).getByRole('option');
  await expect(options.first()).toContainText('Điện gió Hòn Én');
  await expect(page.locator('main').getByRole('status')).toContainText(/^\d+ tít gợi ý/);
  expect(await faultsFoundByAxe(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await field.pressSequentially('on');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Điện gió Hòn Én/ })).toBeVisible();
});

test('Enter without a choice searches for what was typed', async ({ page }) => {
  await page.goto('/en/search');
  await page.getByRole('combobox', { name: 'What to look for' }).pressSequentially('mangro');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\?q=mangro$/);
});
