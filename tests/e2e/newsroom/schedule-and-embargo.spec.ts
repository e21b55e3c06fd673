import { expect } from '@playwright/test';
import { zonedInput } from '@/components/newsroom/zoned-input';
import type { Role } from '@/lib/payload/workflow/states';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, type Person, test } from '../../fixtures/people';

/** What has a time: articles that wait for it, that leave at it, and that may not be seen before it. */

const mark = Date.now().toString(36);
const zone = 'Asia/Ho_Chi_Minh';
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

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

async function approved(title: string, fields: Record<string, unknown> = {}): Promise<{ number: number; address: string }> {
  const text = { language: 'vi', title: `${title} ${mark}`, sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section, ...fields };
  const { id, slug } = await people.reporter.newsroom.create('articles', text, '&draft=true');
  made.push(id);
  await people.reporter.newsroom.update('articles', id, { state: 'submitted' });
  await people.managingEditor.newsroom.update('articles', id, { state: 'approved' });
  return { number: id, address: `/xa-hoi/${slug as string}-${id}` };
}

test('the dialog says in which zone its time is, and refuses a time that is past, in Vietnamese, with the article as it was', async ({
  browser,
  baseURL,
}) => {
  const { number } = await approved('Hẹn giờ đã qua');
  const page = await people.managingEditor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await form.openMove('Hẹn giờ đăng');
  const dialog = page.getByRole('dialog', { name: 'Hẹn giờ đăng' });
  await expect(dialog.getByLabel(`Giờ đăng (${zone})`)).toBeVisible();
  await dialog.locator('[name=scheduledFor]').fill(zonedInput(inSeconds(-3600), zone));
  await dialog.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Giờ đăng đã qua; hãy chọn giờ khác hoặc đăng ngay.')).toBeVisible();
  await form.expectState('Đã duyệt');
});

test('an article under embargo waits for it, whoever wants it earlier, but for the editor-in-chief with a reason', async ({ request }) => {
  const { number, address } = await approved('Còn cấm đăng', { embargoUntil: inSeconds(7200) });
  const publish = (person: Person, moveNote?: string) =>
    person.ask('patch', `/api/articles/${number}`, { state: 'published', ...(moveNote ? { moveNote } : {}) });
  const early = await people.managingEditor.ask('patch', `/api/articles/${number}`, { state: 'scheduled', scheduledFor: inSeconds(3600) });
  expect(early.status()).toBe(403);
  expect(await early.text()).toContain('Giờ đăng sớm hơn thời hạn cấm đăng.');
  for (const refused of [await publish(people.managingEditor, 'Vì gấp.'), await publish(people.editorInChief)]) {
    expect(refused.status()).toBe(403);
    expect(await refused.text()).toContain('chỉ Tổng biên tập được đăng sớm, và phải nói rõ lý do');
  }
  expect((await request.get(address)).status()).toBe(404);
  expect((await publish(people.editorInChief, 'Nguồn đã đồng ý.')).status()).toBe(200);
  expect((await request.get(address)).status()).toBe(200);
  const log = await people.editor.ask('get', `/api/article-moves?where[article][equals]=${number}&sort=-id&limit=1&depth=0`);
  expect(await log.json()).toMatchObject({ docs: [{ move: 'publish', note: 'Nguồn đã đồng ý.', by: people.editorInChief.id }] });
});

test('the editor-in-chief lifts an embargo by the button, which asks for the reason', async ({ browser, baseURL }) => {
  const { number } = await approved('Gỡ cấm bằng nút', { embargoUntil: inSeconds(7200) });
  const page = await people.editorInChief.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  await form.move('Đăng', { note: 'Nguồn đã đồng ý.' });
  await form.expectState('Đã đăng');
});

test('nobody can schedule an article in the past or without a time through REST either', async () => {
  const { number } = await approved('Hẹn giờ sai');
  for (const [scheduledFor, sentence] of [
    [inSeconds(-60), 'Giờ đăng đã qua'],
    [null, 'Hãy chọn giờ đăng.'],
  ]) {
    const answer = await people.managingEditor.ask('patch', `/api/articles/${number}`, { state: 'scheduled', scheduledFor });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain(sentence);
  }
});

test('an article goes live and leaves at its times by nobody’s doing, and its history says that the schedule did it', async ({
  request,
}) => {
  const { number, address } = await approved('Tới giờ');
  await people.managingEditor.newsroom.update('articles', number, {
    state: 'scheduled',
    scheduledFor: inSeconds(3),
    unpublishAt: inSeconds(8),
  });
  const status = async () => (await request.get(address)).status();
  expect(await status()).toBe(404);
  await expect.poll(status, { intervals: [250] }).toBe(200);
  await expect.poll(status, { intervals: [250] }).toBe(404);
  const log = await people.editor.ask('get', `/api/article-moves?where[article][equals]=${number}&sort=-id&limit=2&depth=0`);
  expect(await log.json()).toMatchObject({
    docs: [
      { move: 'takeDown', byName: 'Hẹn giờ', by: null },
      { move: 'publish', byName: 'Hẹn giờ', by: null },
    ],
  });
});

test('an article that waits for its time cannot lose what it needs by then', async () => {
  const { number } = await approved('Còn chờ giờ');
  await people.managingEditor.newsroom.update('articles', number, { state: 'scheduled', scheduledFor: inSeconds(3600) });
  const emptied = await people.managingEditor.ask('patch', `/api/articles/${number}?draft=true`, { sapo: '' });
  expect(emptied.status()).toBe(400);
  expect(await emptied.text()).toContain('Bài hẹn giờ phải đủ điều kiện đăng. Bài chưa có sapo.');
  const mended = await people.managingEditor.ask('patch', `/api/articles/${number}?draft=true`, { sapo: 'Sapo khác.' });
  expect(mended.status()).toBe(200);
});
