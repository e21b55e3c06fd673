import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Role } from '@/lib/payload/workflow/states';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, type Person } from '../../fixtures/people';

/** Two people at one article: nothing that was accepted is lost, and whoever is refused is told, and chooses. */

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

async function inEdit(title: string): Promise<number> {
  const text = { language: 'vi', title: `${title} ${mark}`, sapo: 'Sapo đầu.', body: bodyOfText('Thân bài.'), section };
  const { id } = await people.editor.newsroom.create('articles', text, '&draft=true');
  made.push(id);
  await people.editor.newsroom.update('articles', id, { state: 'inEdit' });
  return id;
}

type Stored = { title: string; kicker: string | null; sapo: string; byline: string | null; revision: number; state: string };

const read = async (number: number, person = people.editor) =>
  (await (await person.ask('get', `/api/articles/${number}?draft=true&depth=0&joins=false`)).json()) as Stored;

/** To whoever opens what somebody else types in. */
const typingNotice = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'đang sửa bài này' });

const staleNotice = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'sau khi bạn mở' });

test('a form that somebody has overtaken is refused, shows both versions, and lets its editor choose', async ({ browser, baseURL }) => {
  const number = await inEdit('Hai người một bài');
  const [one, other] = await Promise.all([people.editor.open(browser, baseURL!), people.managingEditor.open(browser, baseURL!)]);
  const [mine, theirs] = [await ArticleForm.open(one, number), await ArticleForm.open(other, number)];
  await theirs.sapo.fill('Sapo của thư ký.');
  await theirs.saved(number, 'sapo', 'Sapo của thư ký.');

  await mine.sapo.fill('Sapo của biên tập viên.');
  await expect(staleNotice(one)).toBeVisible();
  const row = staleNotice(one).getByRole('row', { name: /Sapo/ });
  await expect(row).toContainText('Sapo của thư ký.');
  await expect(row).toContainText('Sapo của biên tập viên.');
  await expect(mine.sapo).toHaveValue('Sapo của biên tập viên.');
  expect((await read(number)).sapo).toBe('Sapo của thư ký.');
  await one.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await mine.saved(number, 'sapo', 'Sapo của biên tập viên.');

  // Somebody saves by another way than a form.
  await people.editorInChief.newsroom.update('articles', number, { sapo: 'Sapo của Tổng biên tập.' }, '&draft=true');
  await mine.kicker.fill('Tít phụ của biên tập viên');
  await expect(staleNotice(one)).toBeVisible();
  await one.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect(mine.sapo).toHaveValue('Sapo của Tổng biên tập.');
  await expect(mine.kicker).toHaveValue('');
});

test('what is typed is kept without a button, and is there after the window was closed', async ({ browser, baseURL }) => {
  const number = await inEdit('Tự lưu');
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await form.sapo.fill('Gõ rồi mất điện.');
  await form.saved(number, 'sapo', 'Gõ rồi mất điện.');
  await page.context().close();
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

test('the history shows what changed in each field, and an older version comes back as a new one', async ({ browser, baseURL }) => {
  const number = await inEdit('Lịch sử');
  for (const sapo of ['Sapo thứ hai.', 'Sapo thứ ba.']) await people.editor.newsroom.update('articles', number, { sapo }, '&draft=true');
  const before = await read(number);
  const versions = await people.editor.ask(
    'get',
    `/api/articles/versions?where[parent][equals]=${number}&where[version.sapo][equals]=${encodeURIComponent('Sapo thứ hai.')}&depth=0`,
  );
  const { docs } = (await versions.json()) as { docs: { id: number }[] };
  const page = await people.editor.open(browser, baseURL!);
  await page.goto(`/admin/collections/articles/${number}/versions/${docs[0]!.id}`);
  await expect(page.getByText('Sapo thứ hai.').first()).toBeVisible();
  await expect(page.getByText('Sapo đầu.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Khôi phục', exact: false }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await expect.poll(async () => (await read(number)).sapo).toBe('Sapo thứ hai.');
  expect(await read(number)).toMatchObject({ state: 'inEdit', revision: before.revision + 1 });
});

/** Numbers from 0 to 1, the same in each run. @see https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const changed = ['title', 'kicker', 'sapo', 'byline'] as const;
type Accepted = { revision: number; field: (typeof changed)[number]; value: string };

for (const live of [false, true]) {
  test(`of 200 random saves by two editors of ${live ? 'a live article' : 'one article'}, none that was accepted is lost, and each refusal is explained`, async () => {
    test.setTimeout(180_000);
    const number = await inEdit(live ? 'Hai trăm lần lưu, đã đăng' : 'Hai trăm lần lưu');
    if (live) await people.editorInChief.newsroom.update('articles', number, { state: 'published' });
    const first = await read(number);
    const accepted: Accepted[] = [];
    let refused = 0;

    const edit = async (person: Person, seed: number): Promise<void> => {
      const random = sequence(seed);
      for (let save = 0; save < 100; save++) {
        // Half of the time from what is there now, else from what was there when somebody went for coffee.
        const known = random() < 0.5 || save === 0 ? (await read(number, person)).revision : accepted.at(-1)!.revision;
        const field = changed[Math.floor(random() * changed.length)]!;
        const value = `${field} ${person.role} ${save}`;
        const answer = await person.ask('patch', `/api/articles/${number}?draft=true&depth=0`, { [field]: value, revision: known });
        const body = (await answer.json()) as { doc?: Stored; errors?: { message: string; data?: { revision?: number } }[] };
        if (answer.ok()) {
          expect(body.doc!.revision).toBe(known + 1);
          accepted.push({ revision: body.doc!.revision, field, value });
        } else {
          refused++;
          expect(answer.status()).toBe(409);
          expect(body.errors![0]!.message).toContain('Bản bạn gửi chưa được lưu; hãy so sánh hai bản rồi chọn.');
        }
      }
    };
    await Promise.all([edit(people.editor, 11), edit(people.managingEditor, 23)]);

    console.log(`200 random saves of ${live ? 'a live article' : 'a draft'}: ${accepted.length} accepted, ${refused} refused.`);
    expect(accepted.length + refused).toBe(200);
    expect(accepted.length).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
    // Each accepted save followed the one before it: no two from the same version, and none skipped.
    const inOrder = accepted.toSorted((one, other) => one.revision - other.revision);
    expect(inOrder.map(({ revision }) => revision)).toEqual(inOrder.map((_, index) => first.revision + 1 + index));
    const replayed = inOrder.reduce((article, { field, value }) => ({ ...article, [field]: value }), first);
    const last = await read(number);
    for (const field of changed) expect(last[field], field).toBe(replayed[field]);
    if (live) {
      const seen = await people.editor.ask('get', `/api/articles/${number}?depth=0&joins=false`);
      expect(await seen.json()).toMatchObject({ title: first.title, sapo: first.sapo });
    }
  });
}
