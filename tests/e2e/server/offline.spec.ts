import { createServer, request as ask, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { bodyOfText } from '../../fixtures/body-of-text';
import { Newsroom } from '../../fixtures/newsroom';

/** What a device keeps to be read without a network. A page is not shown from it that the newspaper has taken back since. */

test.use({ serviceWorkers: 'allow' });

/** The way from the browser to the newspaper. Playwright's own `setOffline` does not hold a service worker's requests up. */
function openNetwork(portal: string, port: number): Promise<Server> {
  const target = new URL(portal);
  const network = createServer((incoming, outgoing) => {
    const { hostname, port: portalPort } = target;
    const onward = ask({ hostname, port: portalPort, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return new Promise((resolve) => network.listen(port, () => resolve(network)));
}

test('the front page and saved stories are read without a network, with their age, and a retracted one never again', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  let network = await openNetwork(baseURL!, 3919);
  const near = (address: string) => `http://localhost:3919${address}`;
  const setOffline = async (isOffline: boolean) => {
    if (isOffline) {
      network.closeAllConnections();
      await new Promise((resolve) => network.close(resolve));
    } else network = await openNetwork(baseURL!, 3919);
    await context.setOffline(isOffline);
  };
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

  await page.goto(near('/'));
  const isKept = (address: string) => page.evaluate(async (path) => Boolean(await caches.match(path)), address);
  const keptText = (address: string) => page.evaluate(async (path) => (await (await caches.match(path))?.text()) ?? '', address);
  // One visit is enough, though it began before there was a worker.
  await expect.poll(() => isKept('/')).toBe(true);
  for (const address of [keptAddress, takenAddress]) {
    await page.goto(near(address));
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await expect.poll(() => isKept(address)).toBe(true);
  }

  const notice = page.locator('kept-notice');
  await expect(notice).toBeHidden();
  await setOffline(true);
  await page.goto(near('/'));
  await expect(notice).toContainText('Đây là bản lưu trên máy lúc');
  await page.goto(near(keptAddress));
  await expect(notice).toContainText('Đây là bản lưu trên máy lúc');
  await expect(page.getByText('Thân bài để đọc khi không có mạng.')).toBeVisible();
  await page.goto(near('/kinh-te'));
  await expect(notice).toContainText('trang này chưa được lưu');
  await expect(page.getByRole('link', { name: `Gỡ đi ${mark}` }).first()).toBeVisible();
  await page.goto(near('/da-luu'));
  await expect(notice).toContainText('Đây là bản lưu trên máy lúc');

  await room.update('articles', taken.id, { state: 'retracted', moveNote: 'Bài sai sự thật.' });
  await setOffline(false);
  // The page that is open has noticed the network; nothing was opened since.
  await expect.poll(() => isKept(takenAddress)).toBe(false);
  await expect(page.getByRole('link', { name: `Gỡ đi ${mark}` })).toHaveCount(0);
  await expect.poll(() => keptText('/')).not.toContain(`Gỡ đi ${mark}`);
  await setOffline(true);
  await page.goto(near(takenAddress));
  await expect(page.getByText('Thân bài để đọc khi không có mạng.')).toHaveCount(0);
  await page.goto(near(keptAddress));
  await expect(page.getByText('Thân bài để đọc khi không có mạng.')).toBeVisible();
  await setOffline(false);
  await page.goto(near(keptAddress));
  await expect(notice).toBeHidden();
  network.closeAllConnections();
  network.close();
  for (const { id } of [kept, taken]) await room.delete('articles', id).catch(() => {});
});
