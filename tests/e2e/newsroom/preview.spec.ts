import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Role } from '@/lib/payload/workflow/states';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, type Person, test } from '../../fixtures/people';

/** A draft on the real page: for who works here, beside the form, and by a link for somebody outside. */

const mark = Date.now().toString(36);

let people: Record<Role, Person>;
let section: number;
const made: number[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  people = await hireNewsroom(await playwright.request.newContext({ baseURL }));
  section = (await people.editorInChief.newsroom.find('sections', 'slug', 'xa-hoi', '&locale=vi')).id;
});

test.afterAll(async () => {
  for (const id of made) await people.editorInChief.newsroom.delete('articles', id);
});

async function draft(title: string, language: 'vi' | 'en' = 'vi'): Promise<{ number: number; address: string }> {
  const text = { language, title: `${title} ${mark}`, sapo: `Sapo ${mark}.`, body: bodyOfText('Thân bài.'), section };
  const { id, slug } = await people.reporter.newsroom.create('articles', text, '&draft=true');
  made.push(id);
  return { number: id, address: `${language === 'vi' ? '/xa-hoi' : '/en/society'}/${slug as string}-${id}` };
}

async function shareLink(number: number, hours?: number): Promise<{ id: number; path: string; expiresAt: string }> {
  const answer = await people.editor.ask('post', `/api/articles/${number}/share-link`, hours ? { hours } : {});
  expect(answer.status()).toBe(201);
  const { id, address, expiresAt } = (await answer.json()) as { id: number; address: string; expiresAt: string };
  return { id, path: new URL(address).pathname, expiresAt };
}

test('the preview button shows the draft on the real page, under a banner with its state, its language and a way out', async ({
  browser,
  baseURL,
}) => {
  const { number, address } = await draft('Chợ nổi mở lại');
  const page = await people.editor.open(browser, baseURL!);
  await ArticleForm.open(page, number);
  const opened = page.waitForEvent('popup');
  await page.locator('#preview-button').click();
  const preview = await opened;
  await expect(preview).toHaveURL(address);
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(`Chợ nổi mở lại ${mark}`);
  const banner = preview.getByRole('complementary', { name: 'Xem trước' });
  await expect(banner).toContainText('Bản nháp');
  await expect(banner).toContainText('Tiếng Việt');
  await banner.getByRole('link', { name: 'Thoát xem trước' }).click();
  await expect(preview).toHaveURL('/');
  expect((await preview.goto(address))!.status()).toBe(404);
});

test('the page beside the form follows what is typed, before anybody saves', async ({ browser, baseURL }) => {
  const { number } = await draft('Nước lên');
  const page = await people.reporter.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await page.locator('#live-preview-toggler').click();
  const beside = page.frameLocator('#live-preview-iframe');
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText(`Nước lên ${mark}`);
  await form.title.fill(`Nước rút ${mark}`);
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText(`Nước rút ${mark}`);
});

test('a preview begins with signing in, and opens nothing to a stranger', async ({ page }) => {
  const { number } = await draft('Chưa đăng');
  await page.goto(`/api/preview?article=${number}`);
  await expect(page).toHaveURL(new RegExp(`/admin/login\\?redirect=.*article%3D${number}`));
});

for (const target of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%09/evil.example', '/..//evil.example']) {
  test(`the way out of a preview does not lead to ${target}`, async ({ request, baseURL }) => {
    const answer = await request.get(`/api/preview/exit?to=${encodeURIComponent(target)}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(new URL(answer.headers().location!, baseURL).host).toBe(new URL(baseURL!).host);
  });
}

test('a link made in the form shows the draft to somebody without an account, who gets nothing else by it', async ({
  browser,
  baseURL,
  page,
}) => {
  const { number, address } = await draft('Bài chờ nguồn đọc lại');
  const admin = await people.editor.open(browser, baseURL!);
  await ArticleForm.open(admin, number);
  await admin.getByRole('button', { name: 'Tạo liên kết xem trước' }).click();
  const link = new URL((await admin.locator('.newsroom-tools output code').textContent())!);

  const answer = await page.goto(link.pathname);
  expect(answer!.status()).toBe(200);
  expect(answer!.headers()['cache-control']).toMatch(/private.*no-store|no-store.*private/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bài chờ nguồn đọc lại ${mark}`);
  await expect(page.getByRole('complementary', { name: 'Xem trước' })).toContainText('Bản nháp');
  await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);
  await expect(page.locator('a[href*="/admin"], a[href*="/api/preview"]')).toHaveCount(0);
  // It has opened one page, not the draft's own address or the interface.
  expect((await page.goto(address))!.status()).toBe(404);
  expect((await page.request.get(`/api/articles/${number}?draft=true`)).status()).toBe(404);

  // Taken back by the button beside it.
  await admin.getByRole('list', { name: 'Liên kết xem trước đang mở' }).getByRole('button', { name: 'Thu hồi' }).click();
  await expect(admin.getByRole('list', { name: 'Liên kết xem trước đang mở' })).toHaveCount(0);
  expect((await page.goto(link.pathname))!.status()).toBe(403);
  await expect(page.getByText('Tòa soạn đã thu hồi liên kết này.')).toBeVisible();
  await expect(page.getByText(mark)).toHaveCount(0);
});

test('a link lasts 72 hours unless its maker says otherwise, within limits', async () => {
  const { number } = await draft('Ba ngày');
  const hoursLeft = (expiresAt: string) => (Date.parse(expiresAt) - Date.now()) / 3_600_000;
  expect(hoursLeft((await shareLink(number)).expiresAt)).toBeCloseTo(72, 1);
  expect(hoursLeft((await shareLink(number, 5)).expiresAt)).toBeCloseTo(5, 1);
  for (const hours of [0, -1, 100_000, 'mãi mãi']) {
    const answer = await people.editor.ask('post', `/api/articles/${number}/share-link`, { hours });
    expect(answer.status(), String(hours)).toBe(400);
    expect(await answer.text()).toContain('Số giờ phải từ 1 đến 720.');
  }
});

/** What the server would have signed for this claim, by the secret of the tested portal's own data folder. */
function signed(claim: string): string {
  const secret = readFileSync(join(process.env.TEST_DATA_DIR ?? '.next/test-data', 'secret'), 'utf8').trim();
  return `${claim}.${createHmac('sha256', secret).update(`share-link:${claim}`).digest('base64url')}`;
}

test('expired, forged and borrowed links open nothing, with a page that says why in the language of its address', async ({ page }) => {
  const { number } = await draft('Không ai được đọc');
  const other = await draft('Bài khác');
  const { path } = await shareLink(number);
  const [claim, signature] = path.split('/').at(-1)!.split('.') as [string, string];
  const [link, , expires] = claim.split('-') as [string, string, string];
  const unknown = 'Địa chỉ không đúng hoặc bài không còn.';
  const cases: [name: string, token: string, sentence: string][] = [
    ['expired', signed(`${link}-${number}-${Math.floor(Date.now() / 1000) - 60}`), 'Liên kết đã hết hạn.'],
    ['made longer', `${link}-${number}-${Number(expires) + 1000}.${signature}`, unknown],
    ['for another article', `${link}-${other.number}-${expires}.${signature}`, unknown],
    ['for another article, and signed', signed(`${link}-${other.number}-${expires}`), unknown],
    ['of a link that was never made', signed(`999999-${number}-${expires}`), unknown],
    ['forged', `${claim}.${'A'.repeat(43)}`, unknown],
    ['not one', 'abc', unknown],
  ];
  expect(signed(claim), 'the test signs as the server does').toBe(`${claim}.${signature}`);
  for (const [name, token, sentence] of cases) {
    expect((await page.goto(`/xem-truoc/${token}`))!.status(), name).toBe(403);
    await expect(page.getByText(sentence), name).toBeVisible();
    await expect(page.getByText(mark), name).toHaveCount(0);
  }
  expect((await page.goto(`/en/preview/abc`))!.status()).toBe(403);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // A link of the Vietnamese edition is not one of the English.
  expect(await (await page.request.get(path.replace('/xem-truoc/', '/en/preview/'))).text()).not.toContain(mark);
});

test('a link stops when its article is retracted or deleted', async ({ page }) => {
  const { number } = await draft('Sẽ bị gỡ');
  const { path } = await shareLink(number);
  expect((await page.goto(path))!.status()).toBe(200);
  await people.editorInChief.newsroom.update('articles', number, { state: 'published' });
  await people.editorInChief.newsroom.update('articles', number, { state: 'retracted', moveNote: 'Tin sai.' });
  expect(await (await page.request.get(path)).text()).not.toContain(`Sapo ${mark}`);
});
