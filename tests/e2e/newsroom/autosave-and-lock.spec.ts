import { expect, type Locator, type Page } from '@playwright/test';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, test } from '../../fixtures/people';

/** A form saves itself, and says who else is at its article. */

const mark = Date.now().toString(36);

let people: Awaited<ReturnType<typeof hireNewsroom>>;
let section: number;
const made: number[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  people = await hireNewsroom(await playwright.request.newContext({ baseURL }));
  section = (await people.editorInChief.newsroom.find('sections', 'slug', 'xa-hoi', '&locale=vi')).id;
});

test.afterAll(async () => {
  for (const id of made) await people.editorInChief.newsroom.delete('articles', id);
});

async function inEdit(title: string): Promise<number> {
  const text = { language: 'vi', title: `${title} ${mark}`, sapo: 'Sapo đầu.', body: bodyOfText('Thân bài.'), section };
  const { id } = await people.editor.newsroom.create('articles', text, '&draft=true');
  made.push(id);
  await people.editor.newsroom.update('articles', id, { state: 'inEdit' });
  return id;
}

/** To whoever opens what somebody else types in. */
const typingNotice = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'đang sửa bài này' });

test('what is typed is kept without a button, and is there after the window was closed', async ({ browser, baseURL }) => {
  const number = await inEdit('Tự lưu');
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await form.sapo.fill('Gõ rồi mất điện.');
  await form.saved(number, 'sapo', 'Gõ rồi mất điện.');
  await page.close();
  const again = await ArticleForm.open(await people.editor.open(browser, baseURL!), number);
  await expect(again.sapo).toHaveValue('Gõ rồi mất điện.');
});

test('whoever opens an article that somebody types in is told who it is', async ({ browser, baseURL }) => {
  const number = await inEdit('Đang có người sửa');
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await form.sapo.fill('Đang gõ.');
  await form.saved(number, 'sapo', 'Đang gõ.');
  const other = await people.managingEditor.open(browser, baseURL!);
  await ArticleForm.open(other, number);
  await expect(typingNotice(other)).toContainText('Trần Lan đang sửa bài này');

  // Whoever leaves the form, by whichever way, has done with it.
  await page.goto('/admin');
  await ArticleForm.open(other, number);
  await expect(other.locator('.newsroom-moves')).toBeVisible();
  await expect(typingNotice(other)).toHaveCount(0);
});
