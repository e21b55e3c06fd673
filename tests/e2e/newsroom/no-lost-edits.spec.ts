import { expect, type APIResponse, type Locator, type Page, type Response } from '@playwright/test';
import type { Role } from '@/lib/payload/workflow/states';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, test, type Person } from '../../fixtures/people';

/** What was accepted is never lost without somebody's choice: in a form, in the history, in the store. */

const mark = Date.now().toString(36);
const stale = 'Bài đã được người khác lưu sau khi bạn mở. Bản bạn gửi chưa được lưu; hãy so sánh hai bản rồi chọn.';

let people: Record<Role, Person>;
let sections: { news: number; sport: number };
const made: number[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  people = await hireNewsroom(await playwright.request.newContext({ baseURL }));
  const section = async (slug: string) => (await people.editorInChief.newsroom.find('sections', 'slug', slug, '&locale=vi')).id;
  sections = { news: await section('xa-hoi'), sport: await section('the-thao') };
});

test.afterAll(async () => {
  for (const id of made) await people.editorInChief.newsroom.delete('articles', id);
});

type Stored = {
  title: string;
  kicker: string | null;
  sapo: string;
  byline: string | null;
  legacyUrls: string[] | null;
  section: number;
  slug: string;
  revision: number;
  state: string;
  _status: string;
  publishedAt: string | null;
};

type Refused = { errors: { message: string; data: { code: string; revision: number } }[] };

async function inEdit(title: string): Promise<number> {
  const text = { language: 'vi', title: `${title} ${mark}`, sapo: 'Sapo đầu.', body: bodyOfText('Thân đầu.'), section: sections.news };
  const { id } = await people.editor.newsroom.create('articles', text, '&draft=true');
  made.push(id);
  await people.editor.newsroom.update('articles', id, { state: 'inEdit' });
  return id;
}

const read = async (number: number, person = people.editor) =>
  (await (await person.ask('get', `/api/articles/${number}?draft=true&depth=0&joins=false`)).json()) as Stored;

/** As the form sends what it saves by itself, after whoever typed before has left theirs. */
const autosave = (person: Person, number: number, data: Record<string, unknown>) =>
  person.ask('patch', `/api/articles/${number}?draft=true&autosave=true&overrideLock=true&depth=0`, { ...data, _status: 'draft' });

async function history(number: number): Promise<(Stored & { versionId: number })[]> {
  const answer = await people.editor.ask(
    'get',
    `/api/articles/versions?where[parent][equals]=${number}&sort=-updatedAt&limit=0&pagination=false&depth=0`,
  );
  const { docs } = (await answer.json()) as { docs: { id: number; version: Stored }[] };
  return docs.map(({ id, version }) => ({ ...version, versionId: id }));
}

const staleNotice = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'sau khi bạn mở' });

const isSave = (answer: Response): boolean => answer.request().method() === 'PATCH' && /\/api\/articles\/\d+/.test(answer.url());

/** Holds the answer to the form's next save, as a slow network does. */
async function holdNextSave(page: Page): Promise<{ reached: Promise<void>; release: () => void }> {
  let release = (): void => {};
  let reach = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  let isFirst = true;
  await page.route(/\/api\/articles\/\d+\?/, async (route) => {
    if (route.request().method() !== 'PATCH' || !isFirst) return route.fallback();
    isFirst = false;
    const answer = await route.fetch();
    reach();
    await released;
    await route.fulfill({ response: answer });
  });
  return { reached, release };
}

test('a body that was typed into an overtaken form is refused with a sentence, stays in the form, and is saved when it is chosen', async ({
  browser,
  baseURL,
}) => {
  const number = await inEdit('Hai thân bài');
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await people.managingEditor.newsroom.update('articles', number, { body: bodyOfText('Thân của thư ký.') }, '&draft=true');
  const saved = await read(number);

  const refusal = page.waitForResponse((answer) => isSave(answer) && answer.status() === 409);
  await form.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Câu của biên tập viên.');
  const { errors } = (await (await refusal).json()) as Refused;
  expect(errors[0]).toMatchObject({ message: stale, data: { code: 'stale', revision: saved.revision } });
  await expect(page.getByText(stale).first()).toBeVisible();
  const row = staleNotice(page).getByRole('row', { name: /Nội dung/ });
  await expect(row.getByRole('cell').nth(0)).toHaveText('Thân của thư ký.');
  await expect(row.getByRole('cell').nth(1)).toHaveText('Thân đầu. Câu của biên tập viên.');
  await expect(staleNotice(page).getByRole('row', { name: /Sapo/ })).toHaveCount(0);

  // Neither the button nor going on typing gets around the choice, and none of it takes the text away.
  const again = page.waitForResponse((answer) => isSave(answer) && !answer.url().includes('autosave=true'));
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
  expect((await again).status()).toBe(409);
  await expect(form.body).toHaveText('Thân đầu. Câu của biên tập viên.');
  expect((await read(number)).revision).toBe(saved.revision);

  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect.poll(async () => JSON.stringify(await read(number))).toContain('Thân đầu. Câu của biên tập viên.');
  await expect(staleNotice(page)).toHaveCount(0);
  // The form follows what it has saved: it goes on without a word.
  await form.sapo.fill('Sapo sau khi chọn.');
  await form.saved(number, 'sapo', 'Sapo sau khi chọn.');
  await expect(staleNotice(page)).toHaveCount(0);
});

test('the two versions are compared in every field that "keep mine" would overwrite', async ({ browser, baseURL }) => {
  const number = await inEdit('Chuyên mục và ảnh chính');
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await people.managingEditor.newsroom.update(
    'articles',
    number,
    { section: sections.sport, hero: { caption: 'Chú thích của thư ký.' } },
    '&draft=true',
  );
  await form.sapo.fill('Sapo của biên tập viên.');
  await expect(staleNotice(page)).toBeVisible();
  await expect(staleNotice(page).getByRole('row', { name: /Sapo/ })).toBeVisible();
  await expect(staleNotice(page).getByRole('row', { name: /Chuyên mục/ })).toContainText('Thể thao');
  await expect(staleNotice(page).getByRole('row', { name: /Chú thích ảnh chính/ })).toContainText('Chú thích của thư ký.');
});

test('a move from an overtaken form is refused with a sentence, and leaves the article where it is', async ({ browser, baseURL }) => {
  const number = await inEdit('Chuyển khi đã cũ');
  const page = await people.managingEditor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await people.editor.newsroom.update('articles', number, { sapo: 'Sapo mà người duyệt chưa đọc.' }, '&draft=true');
  const refusal = page.waitForResponse((answer) => isSave(answer) && answer.status() === 409);
  await form.openMove('Duyệt');
  await refusal;
  await expect(page.getByText(stale).first()).toBeVisible();
  await expect(staleNotice(page).getByRole('row', { name: /Sapo/ })).toContainText('Sapo mà người duyệt chưa đọc.');
  expect((await read(number)).state).toBe('inEdit');
});

test('what is typed while a save is under way stays in the form, and is saved after it', async ({ browser, baseURL }) => {
  const number = await inEdit('Mạng chậm');
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const held = await holdNextSave(page);
  await form.sapo.fill('Câu một.');
  await held.reached;
  await form.sapo.pressSequentially(' Câu hai.');
  await form.kicker.fill('Tít phụ.');
  await form.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Và thân.');
  held.release();
  await form.saved(number, 'sapo', 'Câu một. Câu hai.');
  await expect.poll(async () => JSON.stringify(await read(number))).toContain('Thân đầu. Và thân.');
  await expect(form.sapo).toHaveValue('Câu một. Câu hai.');
  await expect(form.body).toHaveText('Thân đầu. Và thân.');
  expect(await read(number)).toMatchObject({ sapo: 'Câu một. Câu hai.', kicker: 'Tít phụ.' });
  await expect(staleNotice(page)).toHaveCount(0);
});

test("a move that is made while the form saves itself is not refused as somebody else's save", async ({ browser, baseURL }) => {
  const text = { language: 'vi', title: `Tự lưu và gửi ${mark}`, sapo: 'Sapo đầu.', section: sections.news };
  const { id: number } = await people.reporter.newsroom.create('articles', text, '&draft=true');
  made.push(number);
  const page = await people.reporter.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const statuses: number[] = [];
  page.on('response', (answer) => {
    if (isSave(answer)) statuses.push(answer.status());
  });
  const held = await holdNextSave(page);
  await form.sapo.fill('Câu một.');
  await held.reached;
  await form.sapo.fill('Câu một. Câu hai.');
  // A button that waits for the save is pressed as soon as it can be.
  const button = page.getByRole('button', { name: 'Gửi biên tập' });
  const waits = await button.isDisabled();
  if (!waits) await button.click();
  held.release();
  if (waits) await button.click();
  await form.expectState('Chờ biên tập');
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  await form.saved(number, 'sapo', 'Câu một. Câu hai.');
  await expect(staleNotice(page)).toHaveCount(0);
});

test('two forms that are typed into at once: each is told of the other, and nothing that was typed goes without a choice', async ({
  browser,
  baseURL,
}) => {
  const number = await inEdit('Hai người cùng gõ');
  const [one, other] = [await people.editor.open(browser, baseURL!), await people.managingEditor.open(browser, baseURL!)];
  const [first, second] = [await ArticleForm.open(one, number), await ArticleForm.open(other, number)];
  const refused: string[] = [];
  for (const page of [one, other]) {
    page.on('response', async (answer) => {
      if (!isSave(answer) || answer.ok()) return;
      // Taking the stored version loads the form anew, and the browser forgets with it what it was answered before.
      const body = await answer.json().then(
        (read) => read as Refused,
        () => null,
      );
      if (body) refused.push(body.errors[0]!.message);
    });
  }
  await first.sapo.fill('Sapo của biên tập viên.');
  await first.saved(number, 'sapo', 'Sapo của biên tập viên.');
  await second.sapo.fill('Sapo của thư ký.');
  await expect(other.getByRole('status').filter({ hasText: 'Trần Lan' })).toBeVisible();
  await expect(staleNotice(other).getByRole('row', { name: /Sapo/ })).toContainText('Sapo của biên tập viên.');
  await expect(second.sapo).toHaveValue('Sapo của thư ký.');
  await other.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await second.saved(number, 'sapo', 'Sapo của thư ký.');

  // Now the first form is the older one; it is typed into, and gives way.
  await first.kicker.fill('Tít phụ của biên tập viên');
  await expect(one.getByRole('status').filter({ hasText: 'Phạm Hòa' })).toBeVisible();
  await expect(staleNotice(one).getByRole('row', { name: /Tít phụ trên/ })).toContainText('Tít phụ của biên tập viên');
  await expect(first.sapo).toHaveValue('Sapo của biên tập viên.');
  await one.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect(first.sapo).toHaveValue('Sapo của thư ký.');
  await expect(first.kicker).toHaveValue('');
  expect(refused.length).toBeGreaterThan(0);
  for (const sentence of refused) expect(sentence).toBe(stale);
  // What was chosen against is in the history still.
  expect((await history(number)).map(({ sapo }) => sapo)).toContain('Sapo của biên tập viên.');
});

test("the history keeps what one editor's form saved by itself when the next editor's form saves over it", async () => {
  const number = await inEdit('Lịch sử hai người');
  const start = await read(number);
  const saves: [Person, string][] = [
    [people.editor, 'Đoạn của biên tập viên, bản đầu.'],
    [people.editor, 'Đoạn của biên tập viên.'],
    [people.managingEditor, 'Thư ký đã xóa đoạn ấy.'],
    [people.editor, 'Biên tập viên viết lại.'],
  ];
  for (const [index, [person, sapo]] of saves.entries()) {
    expect((await autosave(person, number, { sapo, revision: start.revision + index })).status()).toBe(200);
  }
  const kept = (await history(number)).map(({ sapo }) => sapo);
  for (const sapo of ['Sapo đầu.', 'Đoạn của biên tập viên.', 'Thư ký đã xóa đoạn ấy.', 'Biên tập viên viết lại.']) {
    expect(kept, sapo).toContain(sapo);
  }
});

test('the history names the fields that a save has changed, and no others', async ({ browser, baseURL }) => {
  const number = await inEdit('So sánh');
  const { newsroom } = people.editor;
  await newsroom.update('articles', number, { sapo: 'Sapo hai.' }, '&draft=true');
  await newsroom.update('articles', number, { sapo: 'Sapo ba.', kicker: 'Tít phụ mới' }, '&draft=true');
  await newsroom.update('articles', number, { byline: 'Theo phóng viên' }, '&draft=true');
  const versions = await history(number);
  const third = versions.find(({ sapo, byline }) => sapo === 'Sapo ba.' && !byline)!;

  const page = await people.editor.open(browser, baseURL!);
  await page.goto(`/admin/collections/articles/${number}/versions`);
  await expect(page.locator('tbody tr')).toHaveCount(versions.length);
  await page.locator(`a[href$="/versions/${third.versionId}"]`).first().click();
  const difference = page.locator('.render-field-diffs').first();
  await expect(difference.getByText('Sapo hai.')).toBeVisible();
  await expect(difference.getByText('Sapo ba.')).toBeVisible();
  await expect(difference.getByText('Tít phụ mới')).toBeVisible();
  await expect(difference.getByText('Thân đầu.')).toHaveCount(0);
  await expect(difference.getByText('Theo phóng viên')).toHaveCount(0);
});

test('an older version of a live article comes back as a new one, in its state, at its address and with its time', async () => {
  const number = await inEdit('Khôi phục bài đã đăng');
  await people.editorInChief.newsroom.update('articles', number, { state: 'published' });
  await people.editor.newsroom.update('articles', number, { sapo: 'Sapo sai.', _status: 'published' });
  const before = await read(number);
  const older = (await history(number)).find(({ sapo, state }) => sapo === 'Sapo đầu.' && state === 'published')!;
  const restored = await people.editor.ask('post', `/api/articles/versions/${older.versionId}`);
  expect(restored.status()).toBe(200);
  const { state, slug, publishedAt, revision } = before;
  expect(await read(number)).toMatchObject({ state, slug, publishedAt, sapo: 'Sapo đầu.', revision: revision + 1, _status: 'published' });
  const [latest, previous] = await history(number);
  expect(latest).toMatchObject({ sapo: 'Sapo đầu.', revision: revision + 1 });
  expect(previous).toMatchObject({ sapo: 'Sapo sai.', revision });
  // Whoever had it open before is not let over the restored text.
  const answer = await people.managingEditor.ask('patch', `/api/articles/${number}?draft=true`, { byline: 'Cũ', revision });
  expect(answer.status()).toBe(409);
});

test('a write that names no version changes what it names alone, and makes each open form an older one', async () => {
  const number = await inEdit('Không kèm số bản');
  const opened = await read(number);
  await people.managingEditor.newsroom.update('articles', number, { kicker: 'Của thư ký' }, '&draft=true');
  await people.editor.newsroom.update('articles', number, { byline: 'Không kèm số' }, '&draft=true');
  expect(await read(number)).toMatchObject({
    kicker: 'Của thư ký',
    byline: 'Không kèm số',
    sapo: opened.sapo,
    revision: opened.revision + 2,
  });
  for (const revision of [opened.revision, opened.revision + 1, opened.revision + 3]) {
    const answer = await people.editor.ask('patch', `/api/articles/${number}?draft=true`, { sapo: 'Cũ', revision });
    expect(answer.status(), `version ${revision}`).toBe(409);
  }
});

/** Numbers from 0 to 1, the same in each run. @see https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const changed = ['title', 'kicker', 'sapo', 'byline', 'legacyUrls'] as const;
type Changed = (typeof changed)[number];
type Accepted = { revision: number; field: Changed; value: string };

const writtenOver = (article: Stored, { field, value }: { field: Changed; value: string }): string | string[] =>
  field === 'legacyUrls' ? [...(article.legacyUrls ?? []), value] : value;

for (const live of [false, true]) {
  test(`of 200 random saves by two editors of ${live ? 'a live article' : 'a draft'}, every accepted one is in the text and in the history, and every refused one is explained`, async () => {
    test.setTimeout(180_000);
    const number = await inEdit(live ? 'Hai trăm lần, đã đăng' : 'Hai trăm lần');
    if (live) await people.editorInChief.newsroom.update('articles', number, { state: 'published' });
    const first = await read(number);
    const accepted: Accepted[] = [];
    let refused = 0;

    const understand = async (answer: APIResponse, known: Stored, edit: { field: Changed; value: string }): Promise<Stored | null> => {
      if (answer.ok()) {
        const { doc } = (await answer.json()) as { doc: Stored };
        expect(doc.revision).toBe(known.revision + 1);
        accepted.push({ ...edit, revision: doc.revision });
        return doc;
      }
      refused++;
      expect(answer.status()).toBe(409);
      const { errors } = (await answer.json()) as Refused;
      expect(errors[0]).toMatchObject({ message: stale, data: { code: 'stale' } });
      expect(errors[0]!.data.revision).toBeGreaterThan(known.revision);
      return null;
    };

    const work = async (person: Person, seed: number): Promise<void> => {
      const random = sequence(seed);
      let known: Stored | null = null;
      for (let save = 0; save < 100; save++) {
        // Sometimes from a fresh look, else from what the last answer said, which the other may have overtaken.
        if (!known || random() < 0.3) known = await read(number, person);
        const field = changed[Math.floor(random() * changed.length)]!;
        const edit = { field, value: field === 'legacyUrls' ? `/cu/${mark}/${person.role}/${save}` : `${field} ${person.role} ${save}` };
        const data = { [field]: writtenOver(known, edit), revision: known.revision };
        known = await understand(await person.ask('patch', `/api/articles/${number}?draft=true&depth=0`, data), known, edit);
      }
    };
    await Promise.all([work(people.editor, 11), work(people.managingEditor, 23)]);

    console.log(`200 random saves of ${live ? 'a live article' : 'a draft'}: ${accepted.length} accepted, ${refused} refused.`);
    expect(accepted.length + refused).toBe(200);
    expect(accepted.length).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);

    // Each accepted save followed the one before it: no two from the same version, and none skipped.
    const inOrder = accepted.toSorted((one, other) => one.revision - other.revision);
    expect(inOrder.map(({ revision }) => revision)).toEqual(inOrder.map((_, index) => first.revision + 1 + index));
    const replayed = inOrder.reduce<Stored>((article, edit) => ({ ...article, [edit.field]: writtenOver(article, edit) }), first);
    const last = await read(number);
    for (const field of changed) expect(last[field] ?? null, field).toEqual(replayed[field] ?? null);

    // The history holds the latest hundred versions, each once, and each with what was saved into it.
    const versions = await history(number);
    const kept = inOrder.slice(-90);
    for (const edit of kept) {
      const [version, ...others] = versions.filter(({ revision }) => revision === edit.revision);
      expect(others, `version ${edit.revision} is there once`).toEqual([]);
      const said = version?.[edit.field];
      expect(Array.isArray(said) ? said.at(-1) : said, `version ${edit.revision}`).toBe(edit.value);
    }
    if (live) {
      const seen = await people.editor.ask('get', `/api/articles/${number}?depth=0&joins=false`);
      expect(await seen.json()).toMatchObject({ title: first.title, sapo: first.sapo, byline: first.byline });
    }
  });
}
