import { expect } from '@playwright/test';
import type { Role } from '@/lib/payload/workflow/states';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, type Person, test } from '../../fixtures/people';

/** What is deleted is gone for readers at once, and can be had back. */

const mark = Date.now().toString(36);

let people: Record<Role, Person>;

test.beforeAll(async ({ playwright, baseURL }) => {
  people = await hireNewsroom(await playwright.request.newContext({ baseURL }));
});

test('a live story that is deleted in its form is gone for readers, lies in the bin, and comes back to the newsroom', async ({
  browser,
  baseURL,
  request,
}) => {
  const chief = people.editorInChief;
  const section = (await chief.newsroom.find('sections', 'slug', 'xa-hoi', '&locale=vi')).id;
  const title = `Cầu mới ${mark}`;
  const text = { language: 'vi', title, sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section, _status: 'published' };
  const { id, slug } = await chief.newsroom.create('articles', text);
  const address = `/xa-hoi/${slug as string}-${id}`;
  expect((await request.get(address)).status()).toBe(200);

  const page = await chief.open(browser, baseURL!);
  await page.goto(`/admin/collections/articles/${id}`);
  await page.locator('.doc-controls__popup button').click();
  await page.locator('#action-delete').click();
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await page.waitForURL(/\/admin\/collections\/articles(?:\?|$)/);
  expect((await request.get(address)).status()).toBe(404);
  expect(await (await request.get('/xa-hoi')).text()).not.toContain(title);

  await page.goto('/admin/collections/articles/trash');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.goto(`/admin/collections/articles/trash/${id}`);
  await page.locator('#action-restore').click();
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect
    .poll(async () => (await request.get(`/api/articles/${id}?draft=true&depth=0`, { headers: chief.newsroom.headers })).status())
    .toBe(200);
  expect(await chief.newsroom.find('articles', 'id', id, '&draft=true')).toMatchObject({ title, state: 'inEdit' });
  expect((await request.get(address)).status()).toBe(404);
});

test('DELETE lays an article in the bin, and only there the editor-in-chief takes it away for good', async ({ request }) => {
  const chief = people.editorInChief;
  const { id } = await chief.newsroom.create('articles', { language: 'vi', title: `Nháp ${mark}` }, '&draft=true');
  const of = (person: Person) => ({ headers: person.newsroom.headers });
  const forGood = (person: Person) => request.delete(`/api/articles/${id}?trash=true`, of(person));
  expect((await forGood(chief)).status()).toBe(403);
  expect((await request.delete(`/api/articles/${id}`, of(people.managingEditor))).status()).toBe(200);
  expect((await request.get(`/api/articles/${id}`, of(chief))).status()).toBe(404);
  expect((await forGood(people.managingEditor)).status()).toBe(403);
  expect((await request.get(`/api/articles/${id}?trash=true`, of(chief))).status()).toBe(200);
  expect((await forGood(chief)).status()).toBe(200);
  expect((await request.get(`/api/articles/${id}?trash=true`, of(chief))).status()).toBe(404);
});

test('a picture in the bin is given to nobody, and is there again when it is taken out', async ({ request }) => {
  const chief = people.editorInChief;
  const { doc } = (await (
    await request.post('/api/media', {
      headers: chief.newsroom.headers,
      multipart: { file: { name: `${mark}.png`, mimeType: 'image/png', buffer: onePixel } },
    })
  ).json()) as { doc: { id: number; url: string } };
  const resized = `/_next/image?url=${encodeURIComponent(doc.url)}&w=640&q=75`;
  const status = async () => {
    const [file, copy] = [await request.get(doc.url), await request.get(resized)].map((answer) => answer.status());
    expect(copy, 'in another size').toBe(file);
    return file;
  };
  expect(await status()).toBe(200);
  const byEditor = await request.delete(`/api/media/${doc.id}`, { headers: people.editor.newsroom.headers });
  expect(byEditor.status()).toBe(403);
  await chief.newsroom.delete('media', doc.id);
  expect(await status()).toBe(404);
  await chief.newsroom.update('media', doc.id, { deletedAt: null }, '&trash=true');
  expect(await status()).toBe(200);
  await chief.newsroom.delete('media', doc.id);
});

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
