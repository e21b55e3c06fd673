import { expect, type Page } from '@playwright/test';
import type { Role } from '@/lib/payload/workflow/states';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, type Person, test } from '../../fixtures/people';

/** A coverage is told from the form of its article: an entry is written there, and begun in the other edition from its own. */

const mark = Date.now().toString(36);

let people: Record<Role, Person>;
let section: number;
const made: number[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  people = await hireNewsroom(await playwright.request.newContext({ baseURL }));
  section = (await people.editorInChief.newsroom.find('sections', 'slug', 'the-thao', '&locale=vi')).id;
});

test.afterAll(async () => {
  for (const id of made.toReversed()) await people.editorInChief.newsroom.delete('articles', id);
});

async function coverage(language: 'vi' | 'en', fields: Record<string, unknown> = {}): Promise<number> {
  const text = { format: 'live', title: `Đua thuyền ${language} ${mark}`, sapo: 'Sapo.', body: bodyOfText('Mở đầu.'), section };
  const { id } = await people.editorInChief.newsroom.create('articles', { ...text, language, _status: 'published', ...fields });
  made.push(id);
  return id;
}

/** A form that has just been opened may not answer to a click yet. */
async function openEntries(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: 'Trực tiếp', exact: true }).click();
    await expect(page.locator('#field-liveEntries')).toBeVisible({ timeout: 1000 });
  }).toPass();
}

test('an editor tells an entry from the form of the live article, and begins it in the other edition from the entry', async ({
  browser,
  baseURL,
}) => {
  const original = await coverage('vi');
  const translation = await coverage('en', { translationOf: original });
  const page = await people.editor.open(browser, baseURL!);
  await ArticleForm.open(page, original);
  await openEntries(page);
  await page.locator('#field-liveEntries').getByRole('button', { name: 'Thêm mới' }).click();
  const drawer = page.getByRole('dialog').filter({ has: page.locator('#field-headline') });
  await expect(drawer.locator('#field-article')).toContainText(`Đua thuyền vi ${mark}`);
  await drawer.locator('#field-headline').fill('Xuất phát');
  await drawer.locator('[contenteditable=true]').click();
  await page.keyboard.type('Mười hai thuyền rời bến.');
  await drawer.getByRole('checkbox', { name: 'Mốc chính' }).check();
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/api/live-entries'));
  await drawer.getByRole('button', { name: 'Lưu' }).click();
  const { doc: entry } = (await (await saved).json()) as { doc: Record<string, unknown> & { id: number } };
  expect(entry).toMatchObject({ headline: 'Xuất phát', kind: 'update', keyMoment: true });

  // Readers have it, and so has the form, whose own text was not touched.
  const reader = await (await page.request.get(`/the-thao/dua-thuyen-vi-${mark}-${original}`)).text();
  expect(reader).toContain('Mười hai thuyền rời bến.');
  await ArticleForm.open(page, original);
  await openEntries(page);
  await expect(page.locator('#field-liveEntries').getByRole('row', { name: /Xuất phát/ })).toBeVisible();

  await page.goto(`/admin/collections/live-entries/${entry.id}`);
  await page.getByRole('link', { name: 'Viết bản tiếng Anh' }).click();
  await expect(page.locator('#field-article')).toContainText(`Đua thuyền en ${mark}`);
  await expect(page.getByRole('checkbox', { name: 'Mốc chính' })).toBeChecked();
  await expect(page.locator('#field-headline')).toHaveValue('');
  await page.locator('#field-headline').fill('They are off');
  await page.locator('#action-save').click();
  await expect(page.getByRole('link', { name: 'Mở bản bên kia' })).toHaveAttribute('href', new RegExp(`/live-entries/${entry.id}$`));
  const begun = await people.editor.newsroom.find('live-entries', 'translationOf', entry.id);
  expect(begun).toMatchObject({ article: translation, headline: 'They are off', postedAt: entry.postedAt, keyMoment: true });
});
