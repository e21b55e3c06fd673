import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { bodyOfText } from '../../fixtures/body-of-text';
import { Newsroom } from '../../fixtures/newsroom';
import { Person, test } from '../../fixtures/people';

/**
 * The front page set by hand: what the managing editor saves is seen by nobody else until it is published, and then by
 * everybody at the next request. The stories are years old, so that only a hand brings them there.
 */

const mark = Date.now().toString(36);
const nothing = { breaking: { text: null, article: null, until: null }, lead: null, secondaryLeads: [], sectionPicks: [] };
const [leadTitle, pickTitle] = [`Tin chính ${mark}`, `Tin chọn ${mark}`];

let chief: Newsroom;
let managingEditor: Person;
let editor: Person;
/** Without an account. */
let reader: APIRequestContext;
let readersPage: Page;
let frontPage: number;
let section: { id: number; name: string };
let lead: { id: number };
let pick: { id: number };

// One after the other: there is one front page.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright, browser, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  reader = await playwright.request.newContext({ baseURL });
  readersPage = await (await browser.newContext({ baseURL })).newPage();
  chief = Newsroom.signedIn(request);
  managingEditor = await Person.hire(request, 'managingEditor', 'Phạm Hòa');
  editor = await Person.hire(request, 'editor', 'Trần Lan');
  frontPage = (await chief.find('front-pages', 'language', 'vi')).id;
  section = (await chief.find('sections', 'slug', 'the-thao', '&locale=vi')) as { id: number; name: string };
  const write = (title: string) =>
    chief.create('articles', {
      language: 'vi',
      format: 'standard',
      title,
      sapo: 'Sapo của bài.',
      body: bodyOfText('Thân bài.'),
      section: section.id,
      publishedAt: '2023-05-05T03:00:00.000Z',
      _status: 'published',
    });
  [lead, pick] = [await write(leadTitle), await write(pickTitle)];
});

test.afterAll(async () => {
  await publish(nothing);
  for (const { id } of [lead, pick]) await chief.delete('articles', id).catch(() => {});
});

/** As the managing editor's form does it; a person's newsroom is the same interface under their own account. */
const publish = (fields: Record<string, unknown>) =>
  managingEditor.newsroom.update('front-pages', frontPage, { ...fields, _status: 'published' });
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** What a reader without JavaScript gets. */
async function read(): Promise<string> {
  const answer = await reader.get('/');
  expect(answer.status()).toBe(200);
  return (await answer.text()).replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
}

const leadOf = (page: Page) => page.locator('main h2').first();
const partOf = (page: Page) =>
  page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: section.name, exact: true }) });

test('the managing editor sets a lead and a pick, sees them before readers do, and publishes', async ({ browser, baseURL }) => {
  const desk = await managingEditor.open(browser, baseURL!);
  await desk.goto(`/admin/collections/front-pages/${frontPage}`);
  const field = desk.locator('#field-lead');
  await field.locator('input').first().fill(leadTitle);
  await desk.locator('.rs__option', { hasText: leadTitle }).first().click();
  const saved = desk.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.url().includes(`/api/front-pages/${frontPage}`),
  );
  await desk.locator('#action-save-draft').click();
  expect((await saved).ok()).toBe(true);
  // A story is picked for its section the same way; the rows of the form are Payload's own.
  const sectionPicks = [{ section: section.id, articles: [pick.id] }];
  await managingEditor.newsroom.update('front-pages', frontPage, { sectionPicks, _status: 'draft' }, '&draft=true');
  const before = await read();
  expect(before).not.toContain(leadTitle);
  expect(before).not.toContain(pickTitle);

  // The real page, with what was saved, for this person alone.
  await desk.goto('/api/preview?front=vi');
  const banner = desk.getByRole('complementary', { name: 'Xem trước trang nhất' });
  await expect(banner).toContainText('Bản nháp, bạn đọc chưa thấy');
  await expect(leadOf(desk)).toHaveText(leadTitle);
  await expect(partOf(desk).getByRole('link', { name: pickTitle })).toBeVisible();
  expect(await read()).not.toContain(leadTitle);

  await desk.goto(`/admin/collections/front-pages/${frontPage}`);
  const published = desk.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.url().includes(`/api/front-pages/${frontPage}`),
  );
  await desk.locator('#action-save').click();
  expect((await published).ok()).toBe(true);
  await readersPage.goto('/');
  await expect(leadOf(readersPage)).toHaveText(leadTitle);
  await expect(partOf(readersPage).getByRole('link', { name: pickTitle })).toBeVisible();
  const page = await read();
  for (const title of [leadTitle, pickTitle]) expect(page.split(title), title).toHaveLength(2);

  await desk.goto('/api/preview?front=vi');
  await expect(banner).toContainText('Đúng như bạn đọc đang thấy');
  await banner.getByRole('link', { name: 'Thoát xem trước' }).click();
  await expect(leadOf(desk)).toHaveText(leadTitle);
  await expect(banner).toHaveCount(0);
});

test('the preview opens for nobody below a managing editor, and draft mode alone shows them nothing', async ({ browser, baseURL }) => {
  await managingEditor.newsroom.update('front-pages', frontPage, { ...nothing, lead: pick.id, _status: 'draft' }, '&draft=true');
  expect((await editor.ask('get', '/api/preview?front=vi')).status()).toBe(404);
  expect((await managingEditor.ask('get', '/api/preview?front=fr')).status()).toBe(404);
  const answer = await reader.get('/api/preview?front=vi', { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([307, '/admin/login?redirect=%2Fapi%2Fpreview%3Ffront%3Dvi']);
  // An editor who previews an article is in the same mode.
  const desk = await editor.open(browser, baseURL!);
  await desk.goto(`/api/preview?article=${lead.id}`);
  await desk.goto('/');
  await expect(leadOf(desk)).toHaveText(leadTitle);
  expect((await reader.get('/api/front-pages')).status()).toBe(403);
});

test('a story stands in one slot only, and nobody makes another front page or deletes one', async () => {
  const refused = await managingEditor.ask('patch', `/api/front-pages/${frontPage}`, {
    lead: lead.id,
    secondaryLeads: [lead.id],
    _status: 'published',
  });
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain(`Bài “${leadTitle}” được đặt ở hai chỗ`);
  expect((await editor.ask('patch', `/api/front-pages/${frontPage}`, { lead: null })).status()).toBe(403);
  expect((await managingEditor.ask('post', '/api/front-pages', { language: 'vi' })).status()).toBe(403);
  expect((await managingEditor.ask('delete', `/api/front-pages/${frontPage}`)).status()).toBe(403);
});

test('a lead that is taken down leaves its slot to the newest, and one that is deleted too', async () => {
  await publish({ ...nothing, lead: lead.id, secondaryLeads: [pick.id] });
  await readersPage.goto('/');
  await expect(leadOf(readersPage)).toHaveText(leadTitle);
  await chief.update('articles', lead.id, { _status: 'draft' });
  await readersPage.goto('/');
  await expect(leadOf(readersPage)).not.toHaveText(leadTitle);
  await expect(leadOf(readersPage)).not.toBeEmpty();
  let page = await read();
  expect(page).not.toContain(leadTitle);
  expect(page).toContain(pickTitle);
  await chief.delete('articles', pick.id);
  page = await read();
  expect(page).not.toContain(pickTitle);
});

test('a story that is published comes to the front page that is open, marked as new and told to those who hear the page', async () => {
  const page = await readersPage.context().newPage();
  await page.clock.install();
  await page.goto('/');
  const list = page.getByRole('region', { name: 'Tin mới nhất' });
  const before = await list.getByRole('link').first().textContent();
  const title = `Vừa đăng ${mark}`;
  const { id } = (await chief.create('articles', {
    language: 'vi',
    format: 'standard',
    title,
    sapo: 'Sapo.',
    body: bodyOfText('Nội dung.'),
    section: section.id,
    _status: 'published',
  })) as { id: number };
  await page.clock.fastForward(61_000);
  await expect(list.getByRole('link').first()).toHaveText(title);
  await expect(list.getByRole('listitem').first().locator('[data-new]')).toHaveAttribute('data-new', 'Mới');
  await expect(list.getByRole('status')).toHaveText(`Mới: ${title}`);
  await expect(list.getByRole('listitem').nth(1).locator('[data-new]')).toHaveCount(0);
  await chief.delete('articles', id);
  await page.clock.fastForward(61_000);
  await expect(list.getByRole('link').first()).toHaveText(before!);
  await page.close();
});

test('the breaking strip shows at once, and is gone when it is taken off and when its end comes', async () => {
  const text = `Bão số 9 đổi hướng ${mark}`;
  const strip = readersPage.getByRole('region', { name: 'Tin nóng' });
  const refused = await managingEditor.ask('patch', `/api/front-pages/${frontPage}`, {
    ...nothing,
    breaking: { text, article: null, until: null },
    _status: 'published',
  });
  expect(await refused.text()).toContain('Tin nóng cần giờ kết thúc');

  // On a page that is open already, whichever it is, within ten seconds; and on the page that the next reader gets.
  await readersPage.goto('/moi-nhat');
  await expect(strip).toBeHidden();
  const told = (words: string) => expect(readersPage.getByRole('status').filter({ hasText: words })).toHaveCount(1, { timeout: 10_000 });
  await publish({ ...nothing, breaking: { text, article: null, until: inSeconds(3600) } });
  await Promise.all([expect(strip).toContainText(text, { timeout: 10_000 }), told(`Tin nóng: ${text}`)]);
  expect(await read()).toContain(text);
  // A story that is printed is read when the line is no news any more.
  await readersPage.emulateMedia({ media: 'print' });
  await expect(strip).toBeHidden();
  await readersPage.emulateMedia({ media: 'screen' });
  await publish(nothing);
  await expect(strip).toBeHidden({ timeout: 10_000 });
  expect(await read()).not.toContain(text);

  await publish({ ...nothing, breaking: { text, article: null, until: inSeconds(8) } });
  await readersPage.goto('/');
  await expect(strip).toContainText(text);
  await expect(strip).toBeHidden();
  await expect.poll(read, { timeout: 5000 }).not.toContain(text);
});
