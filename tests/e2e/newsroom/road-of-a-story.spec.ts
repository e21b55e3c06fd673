import { expect, type Page } from '@playwright/test';
import { zonedInput } from '@/components/newsroom/zoned-input';
import { ArticleForm } from '../../fixtures/article-form';
import { hireNewsroom, test } from '../../fixtures/people';

const zone = 'Asia/Ho_Chi_Minh';

/** On the desk, or in the whole list that it leads to when more than it shows wait. */
async function findWaiting(page: Page, headline: string): Promise<void> {
  await page.goto('/admin');
  const waiting = page.getByRole('region', { name: 'Chờ tôi' });
  await expect(waiting).toBeVisible();
  const all = waiting.getByRole('link', { name: /^Xem cả/ });
  if (await all.isVisible()) {
    await all.click();
    await page.waitForURL(/\/admin\/collections\/articles\?/);
    await page.goto(page.url().replace('sort=updatedAt', 'sort=-updatedAt'));
  }
  await expect(page.getByRole('link', { name: headline }).first()).toBeVisible();
}

/** The seven steps of one story, each by the person whose work it is, in a browser of their own. */
test('one story: written, sent back, resubmitted, edited, approved, scheduled, live, translated, corrected, retracted', async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(300_000);
  const people = await hireNewsroom(request);
  const mark = Date.now().toString(36);
  const headline = `Cầu Linh An thông xe ${mark}`;
  const reader = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  const [reporter, editor, managingEditor] = await Promise.all(
    [people.reporter, people.editor, people.managingEditor].map((person) => person.open(browser, baseURL!)),
  );

  // The reporter writes, and hands in.
  const written = await ArticleForm.openNew(reporter!);
  await written.title.fill(headline);
  await written.sapo.fill('Sau ba tuần sửa chữa, cầu mở lại cho mọi loại xe.');
  await written.body.click();
  await reporter!.keyboard.type('Sáng nay, những chiếc xe đầu tiên đã qua cầu.');
  await written.choose('section', 'Xã hội');
  const number = await written.number();
  await written.saved(number, 'title', headline);
  await written.move('Gửi biên tập');
  await written.expectState('Chờ biên tập');

  // The editor finds it on the desk, and sends it back with a reason.
  await findWaiting(editor!, headline);
  const sentBack = await ArticleForm.open(editor!, number);
  await sentBack.move('Trả lại phóng viên', { note: 'Thiếu tải trọng cho phép.' });

  // The reporter mends it.
  await findWaiting(reporter!, headline);
  await expect(reporter!.getByText('Thiếu tải trọng cho phép.').first()).toBeVisible();
  const mended = await ArticleForm.open(reporter!, number);
  await expect(reporter!.getByText('Trả lại — Trần Lan, biên tập viên: Thiếu tải trọng cho phép.')).toBeVisible();
  await mended.sapo.fill('Sau ba tuần sửa chữa, cầu mở lại cho xe dưới 18 tấn.');
  await mended.move('Gửi biên tập');
  await mended.expectState('Chờ biên tập');

  // The editor takes it and edits; the managing editor approves and schedules.
  const edited = await ArticleForm.open(editor!, number);
  await edited.move('Nhận biên tập');
  await edited.expectState('Đang biên tập');
  await edited.title.fill(`${headline}, xe dưới 18 tấn`);
  await edited.saved(number, 'title', `${headline}, xe dưới 18 tấn`);
  const approved = await ArticleForm.open(managingEditor!, number);
  await approved.move('Duyệt');
  await approved.expectState('Đã duyệt');
  const at = new Date(Math.ceil((Date.now() + 5000) / 60_000) * 60_000);
  await approved.move('Hẹn giờ đăng', { at: zonedInput(at.toISOString(), zone) });
  await approved.expectState('Hẹn giờ');

  // Readers get it at its time, without anybody's doing.
  const address = await (async () => {
    const { slug } = (await (await people.editor.ask('get', `/api/articles/${number}?draft=true&depth=0`)).json()) as { slug: string };
    return `/xa-hoi/${slug}-${number}`;
  })();
  expect((await reader.goto(address))!.status()).toBe(404);
  await expect.poll(async () => (await reader.goto(address))!.status(), { timeout: 90_000, intervals: [1000] }).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`${headline}, xe dưới 18 tấn`);
  await reader.goto('/');
  await expect(reader.getByRole('link', { name: `${headline}, xe dưới 18 tấn` }).first()).toBeVisible();

  // The English version begins as a copy, beside its original.
  const original = await ArticleForm.open(editor!, number);
  await editor!.getByRole('button', { name: 'Tạo bản tiếng Anh' }).click();
  await expect.poll(() => original.number()).not.toBe(number);
  const translation = new ArticleForm(editor!);
  const pair = await translation.number();
  await expect(translation.title).toHaveValue(`${headline}, xe dưới 18 tấn`);
  await editor!.getByRole('button', { name: 'Xem bản gốc bên cạnh' }).click();
  await expect(editor!.frameLocator('.newsroom-original iframe').getByRole('heading', { level: 1 })).toContainText(headline);
  await translation.title.fill(`Linh An Bridge reopens ${mark}`);
  await translation.sapo.fill('After three weeks of repairs, the bridge is open to vehicles under 18 tonnes.');
  await translation.saved(pair, 'title', `Linh An Bridge reopens ${mark}`);
  const english = await ArticleForm.open(managingEditor!, pair);
  await english.move('Đăng ngay');
  await reader.goto(address);
  await reader.getByRole('link', { name: 'English', exact: true }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Linh An Bridge reopens ${mark}`);

  // A correction stands under the story and in the list.
  await people.editor.newsroom.create('corrections', {
    article: number,
    kind: 'correction',
    content: `Cầu dài 412 m, không phải 421 m (${mark}).`,
  });
  await reader.goto(address);
  await expect(reader.getByText(`Cầu dài 412 m, không phải 421 m (${mark}).`)).toBeVisible();
  const jsonLd = await reader.locator('script[type="application/ld+json"]').first().textContent();
  expect(JSON.parse(jsonLd!)).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', text: expect.stringContaining('412 m') as unknown as string }],
  });
  await reader.goto('/cai-chinh');
  await expect(reader.getByText(`(${mark})`)).toBeVisible();

  // Retracted: gone at once, with a notice in its place, and the whole road is in the log.
  const retracted = await ArticleForm.open(managingEditor!, number);
  await retracted.move('Gỡ bài', { note: 'Ảnh minh họa không phải cầu Linh An.' });
  expect((await reader.goto(address))!.status()).toBe(410);
  await expect(reader.getByText('Ảnh minh họa không phải cầu Linh An.')).toBeVisible();
  await expect(reader.getByText(`(${mark})`)).toBeVisible();
  await reader.goto('/');
  await expect(reader.getByRole('link', { name: `${headline}, xe dưới 18 tấn` })).toHaveCount(0);
  const log = await people.editorInChief.ask('get', `/api/article-moves?where[article][equals]=${number}&sort=id&limit=50&depth=0`);
  const { docs } = (await log.json()) as { docs: { move: string }[] };
  expect(docs.map(({ move }) => move)).toEqual([
    'write',
    'submit',
    'sendBack',
    'submit',
    'take',
    'approve',
    'schedule',
    'publish',
    'retract',
  ]);
  for (const id of [pair, number]) await people.editorInChief.newsroom.delete('articles', id);
});
