import { expect, test, type Page } from '@playwright/test';
import ExifReader from 'exifreader';
import type { Role } from '@/lib/payload/workflow/states';
import { iptc, jpegWithPlace, picture, pngHeader, withPart } from '@/lib/payload/uploads/pictures-for-tests';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom } from '../../fixtures/people';

/** What is looked at before readers see it: the article, against the table of checks, and every file, byte by byte. */

const mark = Date.now().toString(36);

let people: Record<Role, Awaited<ReturnType<typeof hireNewsroom>>['editor']>;
let section: number;
const made: number[] = [];
const files: number[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  people = await hireNewsroom(await playwright.request.newContext({ baseURL }));
  section = (await people.editorInChief.newsroom.find('sections', 'slug', 'xa-hoi', '&locale=vi')).id;
});

test.afterAll(async () => {
  for (const id of made) await people.editorInChief.newsroom.delete('articles', id);
  for (const id of files) await people.editorInChief.newsroom.delete('media', id);
});

async function draft(title: string, fields: Record<string, unknown> = {}): Promise<number> {
  const text = { language: 'vi', title: `${title} ${mark}`, sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section, ...fields };
  const { id } = await people.editorInChief.newsroom.create('articles', text, '&draft=true');
  made.push(id);
  return id;
}

test('the list of checks follows what is typed, leads to the field, and what it says in red is what stops publishing', async ({
  browser,
  baseURL,
}) => {
  const number = await draft('Chưa đủ', { sapo: '' });
  const page = await people.editorInChief.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const checks = page.getByRole('region', { name: 'Kiểm tra trước khi đăng' });
  const missing = checks.getByRole('button', { name: 'Chặn đăng: Bài chưa có sapo.' });
  await expect(missing).toBeVisible();
  await expect(checks.getByRole('button', { name: 'Nên xem lại: Bài chưa có ảnh chính.' })).toBeVisible();

  await page.getByRole('button', { name: 'Phân loại' }).click();
  await missing.click();
  await expect(form.sapo).toBeFocused();

  const refused = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await form.openMove('Đăng ngay');
  expect((await refused).status()).toBe(400);
  await expect(page.getByText('Chưa đăng được. Bài chưa có sapo.')).toBeVisible();

  await form.sapo.fill('Nay đã có.');
  await expect(missing).toHaveCount(0);
  await form.move('Đăng ngay');
  await form.expectState('Đã đăng');
});

test('a headline of 300 characters is refused with a sentence when it is to go live, and the form keeps it', async ({
  browser,
  baseURL,
}) => {
  const number = await draft('Dài');
  const page = await people.editorInChief.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const long = 'Tít dài quá '.repeat(25).trim().padEnd(300, 'a');
  await form.title.fill(long);
  await form.openMove('Đăng ngay');
  await expect(page.getByText('Giá trị phải ngắn hơn hoặc bằng 250 ký tự.')).toBeVisible();
  await expect(form.title).toHaveValue(long);
});

test('what Word puts on the clipboard becomes the paragraphs, headings, lists and links of the newspaper', async ({ browser, baseURL }) => {
  const number = await draft('Dán từ Word', { body: bodyOfText('') });
  const page = await people.editorInChief.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm;font-family:"Times New Roman"}</style></head><body>
    <h2 style="color:red"><span style="mso-bidi-font-size:14pt">Nước lên nhanh</span></h2>
    <p class="MsoNormal" style="text-align:justify"><span lang="VI" style="font-size:14.0pt;color:#1F497D">Sáng nay, <b>mực nước</b> vượt báo động ba.<o:p></o:p></span></p>
    <p class="MsoNormal"><a href="https://thuyvan.example/tram" onclick="alert(1)">Số đo</a><script>alert(1)</script></p></body></html>`;
  await form.body.click();
  await form.body.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'Nước lên nhanh');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
  const stored = async () => {
    const answer = await page.request.get(`/api/articles/${number}?draft=true&depth=0`);
    return JSON.stringify(((await answer.json()) as { body: unknown }).body);
  };
  await expect.poll(stored).toContain('vượt báo động ba');
  const body = await stored();
  expect(body).toContain('"type":"heading"');
  expect(body).toContain('https://thuyvan.example/tram');
  for (const rubbish of ['Mso', 'mso-', 'font-size', 'color', 'justify', 'script', 'onclick']) expect(body, rubbish).not.toContain(rubbish);
});

/** The form of a new file, with what an editor types before it is sent. */
async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto('/admin/collections/media/create');
  await page.locator('#field-alt').fill('Điều đã gõ.');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.locator('.file-field__filename')).toHaveValue(file.name);
  await page.locator('#action-save').click();
}

test.describe('a file that is not what it should be is refused in Vietnamese, and the form keeps what was typed', () => {
  const cases: [what: string, name: string, content: () => Promise<Buffer>, sentence: RegExp][] = [
    ['a PNG called .jpg', `ten-sai-${mark}.jpg`, () => picture().png().toBuffer(), /"ten-sai-.*\.jpg" thật ra là PNG/],
    [
      'an SVG with a script',
      `ve-${mark}.svg`,
      () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
      /là ảnh SVG, có thể chứa mã/,
    ],
    [
      'a page called .jpg',
      `trang-${mark}.jpg`,
      () => Promise.resolve(Buffer.from('<html><script>alert(1)</script></html>')),
      /không phải ảnh/,
    ],
    [
      'a JPEG that is cut off',
      `cut-${mark}.jpg`,
      async () => {
        const whole = await picture(600, 400).jpeg().toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      /"cut-.*\.jpg" bị hỏng hoặc tải về chưa hết/,
    ],
    ['a picture of 20,000 × 20,000 px', `to-${mark}.png`, () => Promise.resolve(pngHeader(20_000, 20_000)), /rộng 20000 × 20000 px/],
  ];
  for (const [what, name, content, sentence] of cases) {
    test(what, async ({ browser, baseURL }) => {
      const page = await people.reporter.open(browser, baseURL!);
      await upload(page, { name, mimeType: 'image/jpeg', buffer: await content() });
      await expect(page.getByText(sentence).first()).toBeVisible();
      await expect(page.locator('#field-alt')).toHaveValue('Điều đã gõ.');
      const there = await people.editor.ask('get', `/api/media?where[filename][like]=${name.split('.')[0]}&limit=0`);
      expect(((await there.json()) as { totalDocs: number }).totalDocs).toBe(0);
    });
  }
});

test('the photographer’s own caption and credit are read, the place is taken away, and the same file is noticed', async ({
  browser,
  baseURL,
  request,
}) => {
  const content = withPart(await jpegWithPlace(), iptc({ byline: 'Trần Văn Đức', caption: 'Bến phà Đò Lèn' }, { marker: true }));
  expect(ExifReader.load(content)).toHaveProperty('GPSLatitude');
  const page = await people.editor.open(browser, baseURL!);
  const file = { name: `ben-pha-${mark}.jpg`, mimeType: 'image/jpeg', buffer: content };
  await upload(page, file);
  await page.waitForURL(/\/collections\/media\/\d+/);
  const id = Number(/media\/(\d+)/.exec(page.url())![1]);
  files.push(id);
  await expect(page.locator('#field-caption')).toHaveValue('Bến phà Đò Lèn');
  await expect(page.locator('#field-credit')).toHaveValue('Trần Văn Đức');
  const { url } = (await (await people.editor.ask('get', `/api/media/${id}`)).json()) as { url: string };
  const served = await (await request.get(url)).body();
  expect(ExifReader.load(served)).not.toHaveProperty('GPSLatitude');
  expect(served.toString('latin1')).not.toContain('Camera of Duc');

  await upload(page, { ...file, name: 'ten-khac.jpg' });
  await expect(page.getByText(/"ten-khac\.jpg" đã có trong kho với tên/).first()).toBeVisible();

  // Where it is used stands with it.
  await draft('Dùng ảnh bến phà', { hero: { media: id, alt: 'Phà.' } });
  await page.goto(`/admin/collections/media/${id}`);
  await expect(page.locator('#field-usedIn').getByText(`Dùng ảnh bến phà ${mark}`)).toBeVisible();
});

test('several files are dropped in at once', async ({ browser, baseURL }) => {
  const page = await people.editor.open(browser, baseURL!);
  await page.goto('/admin/collections/media');
  await page.getByRole('button', { name: 'Tải lên số lượng lớn' }).click();
  const names = ['mot', 'hai', 'ba'].map((name) => `${name}-${mark}.jpg`);
  const chosen = await Promise.all(
    names.map(async (name) => ({ name, mimeType: 'image/jpeg', buffer: await picture(1300, 800).jpeg().toBuffer() })),
  );
  await page.locator('input[type=file]').first().setInputFiles(chosen);
  await expect(page.getByText('3 Tệp để Tải lên').first()).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).first().click();
  const stored = async () => {
    const answer = await people.editor.ask('get', `/api/media?where[filename][like]=${mark}&limit=10&depth=0`);
    return ((await answer.json()) as { docs: { id: number; filename: string }[] }).docs;
  };
  const countOf = async () => (await stored()).filter(({ filename }) => /^(mot|hai|ba)-/.test(filename)).length;
  await expect.poll(countOf).toBe(3);
  files.push(...(await stored()).filter(({ filename }) => /^(mot|hai|ba)-/.test(filename)).map(({ id }) => id));
});
