import { expect } from '@playwright/test';
import { ArticleForm } from '../../fixtures/article-form';
import { hireNewsroom, test } from '../../fixtures/people';

test('breaking news goes from "new" to the front page by four fields and one button', async ({ browser, baseURL, page, playwright }) => {
  const request = await playwright.request.newContext({ baseURL });
  const { editorInChief } = await hireNewsroom(request);
  const headline = `Lũ về nhanh trên sông Trà Vân ${Date.now().toString(36)}`;
  const admin = await editorInChief.open(browser, baseURL!);
  await admin.goto('/admin');
  await admin.getByRole('link', { name: 'Viết bài mới' }).click();
  const form = new ArticleForm(admin);

  await form.title.fill(headline);
  await form.sapo.fill('Nước lên 40 cm trong một giờ; bà con ven sông được đưa tới trường học.');
  await form.body.click();
  await admin.keyboard.type('Lúc 14 giờ, trạm Ea Lâm báo mực nước vượt báo động hai.');
  await form.choose('section', 'Xã hội');
  const number = await form.number();
  await form.move('Đăng ngay');
  await form.expectState('Đã đăng');

  await page.goto('/');
  await page.getByRole('link', { name: headline }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByText('trạm Ea Lâm báo mực nước vượt báo động hai')).toBeVisible();
  await editorInChief.newsroom.delete('articles', number);
});
