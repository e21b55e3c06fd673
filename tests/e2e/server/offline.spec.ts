import { expect, test } from '@playwright/test';
import { bodyOfText } from '../../fixtures/body-of-text';
import { Newsroom } from '../../fixtures/newsroom';

/** What a device keeps to be read without a network. A page is not shown from it that the newspaper has taken back since. */

test.use({ serviceWorkers: 'allow' });

test('the front page and saved stories are read without a network, with their age, and a retracted one never again', async ({
  page,
  context,
  request,
}) => {
  const room = Newsroom.signedIn(request);
  const mark = `Ngoại tuyến ${Date.now().toString(36)}`;
  const section = await room.find('sections', 'slug', 'the-thao', '&locale=vi');
  const publish = (title: string) =>
    room.create('articles', {
      title,
      sapo: 'Sapo của bài.',
      body: bodyOfText('Thân bài để đọc khi không có mạng.'),
      language: 'vi',
      format: 'standard',
      section: section.id,
      publishedAt: new Date().toISOString(),
      _status: 'published',
    });
  const [kept, taken] = [await publish(`Giữ lại ${mark}`), await publish(`Gỡ đi ${mark}`)];
  const addressOf = async (id: number) => new URL((await request.get(`/b/${id}`)).url()).pathname;
  const [keptAddress, takenAddress] = [await addressOf(kept.id), await addressOf(taken.id)];

  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The first visit was before there was a worker.
  await page.reload();
  const isKept = (address: string) => page.evaluate(async (path) => Boolean(await caches.match(path)), address);
  for (const address of [keptAddress, takenAddress]) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await expect.poll(() => isKept(address)).toBe(true);
  }

  const notice = page.locator('kept-notice');
  await expect(notice).toBeHidden();
  await context.setOffline(true);
  await page.goto('/');
  await expect(notice).toContainText('Đây là bản lưu trên máy lúc');
  await page.goto(keptAddress);
  await expect(notice).toContainText('Đây là bản lưu trên máy lúc');
  await expect(page.getByText('Thân bài để đọc khi không có mạng.')).toBeVisible();
  await page.goto('/kinh-te');
  await expect(notice).toContainText('trang này chưa được lưu');
  await expect(page.getByRole('link', { name: `Gỡ đi ${mark}` }).first()).toBeVisible();

  await room.update('articles', taken.id, { state: 'retracted', moveNote: 'Bài sai sự thật.' });
  await context.setOffline(false);
  // The page that is open has noticed the network; nothing was opened since.
  await expect.poll(() => isKept(takenAddress)).toBe(false);
  await context.setOffline(true);
  await page.goto(takenAddress);
  await expect(page.getByText('Thân bài để đọc khi không có mạng.')).toHaveCount(0);
  await page.goto(keptAddress);
  await expect(page.getByText('Thân bài để đọc khi không có mạng.')).toBeVisible();
  await context.setOffline(false);
  await page.goto(keptAddress);
  await expect(notice).toBeHidden();
  for (const { id } of [kept, taken]) await room.delete('articles', id).catch(() => {});
});
