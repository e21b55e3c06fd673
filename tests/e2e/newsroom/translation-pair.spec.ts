import { expect } from '@playwright/test';
import type { Role } from '@/lib/payload/workflow/states';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, type Person, test } from '../../fixtures/people';

/** One story in two languages: begun as a copy, kept up with its original, and never two of one language. */

const mark = Date.now().toString(36);

let people: Record<Role, Person>;
let section: number;
let picture: number;
const made: number[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  people = await hireNewsroom(await playwright.request.newContext({ baseURL }));
  section = (await people.editorInChief.newsroom.find('sections', 'slug', 'xa-hoi', '&locale=vi')).id;
  const pictures = await people.editor.ask('get', '/api/media?limit=1&depth=0&where[mimeType][like]=image/jpeg');
  picture = ((await pictures.json()) as { docs: { id: number }[] }).docs[0]!.id;
});

test.afterAll(async () => {
  for (const id of made.toReversed()) await people.editorInChief.newsroom.delete('articles', id);
});

async function live(title: string, fields: Record<string, unknown> = {}): Promise<number> {
  const text = { language: 'vi', title: `${title} ${mark}`, sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section, _status: 'published' };
  const { id } = await people.editorInChief.newsroom.create('articles', { ...text, ...fields });
  made.push(id);
  return id;
}

async function translate(number: number): Promise<number> {
  const answer = await people.editor.ask('post', `/api/articles/${number}/translate`, {});
  expect(answer.status()).toBe(201);
  const { id } = (await answer.json()) as { id: number };
  made.push(id);
  return id;
}

const read = async (number: number) =>
  (await (await people.editor.ask('get', `/api/articles/${number}?draft=true&depth=0`)).json()) as Record<string, unknown>;

test('the English version begins with all of its original, beside it, and is marked when the original says something else', async ({
  browser,
  baseURL,
}) => {
  const topic = await people.editorInChief.newsroom.create('topics', { name: `Đê điều ${mark}`, slug: `de-dieu-${mark}` }, '&locale=vi');
  const hero = { media: picture, caption: 'Đê Trà Vân.', credit: 'Lê Minh' };
  const original = await live('Đê Trà Vân', { topics: [topic.id], hero, kicker: 'Phòng chống lũ' });

  // An editor begins the translation.
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, original);
  await page.getByRole('button', { name: 'Tạo bản tiếng Anh' }).click();
  await expect.poll(() => form.number()).not.toBe(original);
  const translation = await form.number();
  made.push(translation);
  await expect(form.title).toHaveValue(`Đê Trà Vân ${mark}`);
  const copied = ['kicker', 'title', 'sapo', 'body', 'section', 'topics', 'format'];
  const [one, other] = [await read(original), await read(translation)];
  for (const field of copied) expect(other[field], field).toEqual(one[field]);
  expect(other).toMatchObject({ language: 'en', translationOf: original, state: 'draft', hero });
  await page.getByRole('button', { name: 'Xem bản gốc bên cạnh' }).click();
  await expect(page.frameLocator('.newsroom-original iframe').getByRole('heading', { level: 1 })).toHaveText(`Đê Trà Vân ${mark}`);
  await form.title.fill(`Tra Van dyke ${mark}`);
  await form.saved(translation, 'title', `Tra Van dyke ${mark}`);

  // A slip of the pen in the original is nothing to the translation; news is.
  await people.managingEditor.newsroom.update('articles', original, { sapo: 'Sapo, sửa dấu.', _status: 'published' });
  expect((await read(translation)).behindSince).toBeFalsy();
  await people.managingEditor.newsroom.update('articles', original, {
    sapo: 'Nước đã vượt báo động ba.',
    substantiveEdit: true,
    _status: 'published',
  });

  // Marked on the desk, in the list, and on the form, with the difference.
  await page.goto('/admin');
  const behind = page.getByRole('region', { name: 'Bản dịch chậm hơn bản gốc' });
  await expect(behind.locator('.newsroom-count')).not.toHaveText('0');
  await expect(behind.getByRole('link', { name: `Tra Van dyke ${mark}` })).toBeVisible();
  await page.goto(`/admin/collections/articles?search=${encodeURIComponent(`Tra Van dyke ${mark}`)}`);
  await expect(page.locator('td.cell-behindSince').first()).toContainText(/\d\d\/\d\d\/\d{4}/);
  await ArticleForm.open(page, translation);
  await expect(page.getByText(/Bản gốc đã thay đổi từ/).first()).toBeVisible();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  const difference = await opened;
  await expect(difference.getByText('Nước đã vượt báo động ba.').first()).toBeVisible();

  await page.getByRole('button', { name: 'Đánh dấu đã dịch kịp' }).click();
  await expect(page.getByText(/Bản gốc đã thay đổi từ/)).toHaveCount(0);
  expect((await read(translation)).behindSince).toBeFalsy();
  await page.goto('/admin');
  await expect(behind.getByRole('link', { name: `Tra Van dyke ${mark}` })).toHaveCount(0);
});

test('a pair gets no second article in the same language, by the button or by REST', async () => {
  const original = await live('Một cặp');
  await translate(original);
  const again = await people.editor.ask('post', `/api/articles/${original}/translate`, {});
  expect([again.status(), await again.text()]).toEqual([409, expect.stringContaining('Bài này đã có bản dịch bằng ngôn ngữ đó.')]);
  const text = { language: 'en', title: `Second ${mark}`, section, translationOf: original };
  const second = await people.editor.ask('post', '/api/articles?draft=true', text);
  expect([second.status(), await second.text()]).toEqual([409, expect.stringContaining('Bài gốc đã có một bản dịch bằng ngôn ngữ này.')]);
});

test('two who press the button at the same moment get one translation', async () => {
  const original = await live('Cùng bấm');
  const press = (person: Person) => person.ask('post', `/api/articles/${original}/translate`, {});
  const answers = await Promise.all([press(people.editor), press(people.managingEditor)]);
  expect(answers.map((answer) => answer.status()).sort()).toEqual([201, 409]);
  for (const answer of answers) if (answer.ok()) made.push(((await answer.json()) as { id: number }).id);
});

test('an article is no translation of itself, of a translation, or in a circle, and is told why', async () => {
  const original = await live('Vòng tròn');
  const translation = await translate(original);
  const link = (number: number, translationOf: number) =>
    people.editor.ask('patch', `/api/articles/${number}?draft=true`, { translationOf });
  for (const [answer, sentence] of [
    [await link(original, original), 'Một bài không thể là bản dịch của chính nó.'],
    [await link(original, translation), 'Bài đó đã là bản dịch của một bài khác; hãy chọn bài gốc.'],
    [await people.editor.ask('post', `/api/articles/${translation}/translate`, {}), 'Bài này là một bản dịch; hãy dịch từ bài gốc.'],
  ] as const) {
    expect(answer.ok()).toBe(false);
    expect(await answer.text()).toContain(sentence);
  }
  expect([(await read(original)).translationOf, (await read(translation)).translationOf]).toEqual([null, original]);
});
