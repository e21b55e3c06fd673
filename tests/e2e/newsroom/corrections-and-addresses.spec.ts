import { expect, type Page } from '@playwright/test';
import type { Role } from '@/lib/payload/workflow/states';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, type Person, test } from '../../fixtures/people';

/** What a newspaper does about a story that readers have seen: puts it right, takes it back, and keeps its address good. */

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

async function live(title: string, language: 'vi' | 'en' = 'vi'): Promise<{ number: number; slug: string; address: string }> {
  const text = { language, title: `${title} ${mark}`, sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section, _status: 'published' };
  const { id, slug } = await people.editorInChief.newsroom.create('articles', text);
  made.push(id);
  return { number: id, slug: slug as string, address: `${language === 'vi' ? '/xa-hoi' : '/en/society'}/${slug as string}-${id}` };
}

/** The kinds of correction that the article's structured data names. @see https://schema.org/CorrectionComment */
async function correctionsInData(page: Page): Promise<unknown> {
  const data = await page.locator('script[type="application/ld+json"]').first().textContent();
  return (JSON.parse(data!) as { correction?: unknown }).correction;
}

test('an editor puts a story right in a form of four fields, and its readers see it there, in its data and in the list', async ({
  browser,
  baseURL,
  page,
}) => {
  const { number, address } = await live('Cầu dài 421 m');
  const admin = await people.editor.open(browser, baseURL!);
  await admin.goto('/admin/collections/corrections/create');
  const article = admin.locator('#field-article');
  await article.locator('input').first().fill(`Cầu dài 421 m ${mark}`);
  await admin.locator('.rs__option', { hasText: `Cầu dài 421 m ${mark}` }).click();
  await admin.locator('#field-content').fill(`Cầu dài 412 m, không phải 421 m (${mark}).`);
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await admin.waitForURL(/\/corrections\/\d+/);

  await page.goto(address);
  await expect(page.getByText(`Cầu dài 412 m, không phải 421 m (${mark}).`)).toBeVisible();
  expect(await correctionsInData(page)).toMatchObject([
    {
      '@type': 'CorrectionComment',
      text: `Cầu dài 412 m, không phải 421 m (${mark}).`,
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown as string,
    },
  ]);
  await page.goto('/cai-chinh');
  const entry = page.getByRole('listitem').or(page.getByRole('article')).filter({ hasText: mark }).first();
  await entry.getByRole('link', { name: `Cầu dài 421 m ${mark}` }).click();
  await expect(page).toHaveURL(address);
  await page.goto('/en/corrections');
  await expect(page.getByText(mark)).toHaveCount(0);
  expect(number).toBeGreaterThan(0);
});

test('an English story is put right in the English list', async ({ page }) => {
  const { number } = await live('The bridge is 421 m long', 'en');
  await people.editor.newsroom.create('corrections', { article: number, kind: 'clarification', content: `It is 412 m long (${mark}).` });
  await page.goto('/en/corrections');
  await expect(page.getByText(`It is 412 m long (${mark}).`)).toBeVisible();
  await page.goto('/cai-chinh');
  await expect(page.getByText(`It is 412 m long (${mark}).`)).toHaveCount(0);
});

test('a retracted story is gone from everywhere, says why with the correction, and is sealed for all but the managing editors', async ({
  page,
  request,
}) => {
  const { number, address } = await live('Tin sai');
  await people.editor.newsroom.create('corrections', { article: number, kind: 'correction', content: `Không có vụ việc này (${mark}).` });
  await page.goto('/');
  await expect(page.getByRole('link', { name: `Tin sai ${mark}` }).first()).toBeVisible();
  await people.managingEditor.newsroom.update('articles', number, { state: 'retracted', moveNote: 'Nguồn tin bịa đặt.' });

  for (const path of ['/', '/xa-hoi', '/moi-nhat']) {
    expect(await (await request.get(path)).text(), path).not.toContain(`Tin sai ${mark}`);
  }
  expect((await page.goto(address))!.status()).toBe(410);
  await expect(page.getByText('Nguồn tin bịa đặt.')).toBeVisible();
  await expect(page.getByText(`Không có vụ việc này (${mark}).`)).toBeVisible();
  await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);

  for (const [person, status] of [
    [people.reporter, 404],
    [people.editor, 404],
    [people.managingEditor, 200],
    [people.editorInChief, 200],
  ] as const) {
    expect((await person.ask('get', `/api/articles/${number}?draft=true`)).status(), person.role).toBe(status);
    const versions = await person.ask('get', `/api/articles/versions?where[parent][equals]=${number}&limit=1`);
    expect(((await versions.json()) as { totalDocs: number }).totalDocs > 0, `${person.role} sees its versions`).toBe(status === 200);
  }
});

test('a published slug is closed until the editor has been asked, and the old address then leads to the new one', async ({
  browser,
  baseURL,
  request,
}) => {
  const { number, slug, address } = await live('Lễ hội đua thuyền');
  const page = await people.managingEditor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const field = page.locator('#field-slug');
  await expect(field).toBeDisabled();

  const questions: string[] = [];
  page.once('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: 'Đổi đường dẫn…' }).click();
  await expect.poll(() => questions).toEqual([expect.stringContaining('Địa chỉ cũ sẽ chuyển tiếp sang địa chỉ mới')]);
  await expect(field).toBeDisabled();

  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Đổi đường dẫn…' }).click();
  await field.fill(`dua-thuyen-${mark}`);
  await form.update();
  const renamed = `/xa-hoi/dua-thuyen-${mark}-${number}`;
  await expect.poll(async () => (await request.get(renamed)).status()).toBe(200);
  const old = await request.get(address, { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([308, renamed]);
  expect(slug).not.toBe(`dua-thuyen-${mark}`);
});

test('a new headline leaves the address of a live story as it is', async ({ request }) => {
  const { number, address } = await live('Giá lúa tăng');
  await people.editor.newsroom.update('articles', number, { title: `Giá lúa giảm ${mark}`, _status: 'published' });
  expect(await (await request.get(address, { maxRedirects: 0 })).text()).toContain(`Giá lúa giảm ${mark}`);
});
