import { expect, type Locator, type Page } from '@playwright/test';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import type { Role } from '@/lib/payload/workflow/states';
import { iptc, jpegWithPlace, picture, pngHeader, withPart } from '@/lib/payload/uploads/pictures-for-tests';
import { ArticleForm } from '../../fixtures/article-form';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, test, takeRefusals } from '../../fixtures/people';

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

type Refused = { errors: { message: string }[] };
type Served = { url: string; sizes: { thumbnail: { url: string } } };
type Found = { check: string; weight: string };

/** A file that is there, without a word about it. */
async function sent(name: string, buffer: Buffer): Promise<number> {
  const { request, token } = people.editor;
  const file = { name, mimeType: 'image/jpeg', buffer };
  const answer = await request.post('/api/media?depth=0', { headers: { authorization: `JWT ${token}` }, multipart: { file } });
  const { doc } = (await answer.json()) as { doc: { id: number } };
  files.push(doc.id);
  return doc.id;
}

/** A paragraph that ends in a link. */
function bodyWithLink(text: string, words: string, url: string) {
  const body = bodyOfText(text);
  const [paragraph] = body.root.children;
  const link = {
    type: 'link',
    version: 3,
    format: '',
    indent: 0,
    direction: null,
    fields: { linkType: 'custom', newTab: false, url },
    children: [{ ...paragraph!.children[0]!, text: words }],
  };
  return { root: { ...body.root, children: [{ ...paragraph, children: [...paragraph!.children, link] }] } };
}

function bodyWithFigure(media: number) {
  const { root } = bodyOfText('Thân bài.');
  const fields = { id: `hinh-${mark}`, blockName: '', blockType: 'figure', media };
  return { root: { ...root, children: [...root.children, { type: 'block', version: 2, format: '', fields }] } };
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

for (const isKept of [false, true])
  test(`a headline of 300 characters that ${isKept ? 'has been kept' : 'was just typed'} is refused at its field when it is to go live, and stays there`, async ({
    browser,
    baseURL,
  }) => {
    const number = await draft('Dài');
    const page = await people.editorInChief.open(browser, baseURL!);
    const form = await ArticleForm.open(page, number);
    const long = 'Tít dài quá '.repeat(25).trim().padEnd(300, 'a');
    await form.title.fill(long);
    if (isKept) await form.saved(number, 'title', long);
    await form.openMove('Đăng ngay');
    const atField = page.locator('.field-type').filter({ has: form.title }).locator('.field-error');
    await expect(atField).toBeVisible();
    await expect(atField).toHaveText('Giá trị phải ngắn hơn hoặc bằng 250 ký tự.');
    await expect(form.title).toHaveValue(long);
  });

test('what Word puts on the clipboard becomes the paragraphs, headings, lists and links of the newspaper', async ({ browser, baseURL }) => {
  const number = await draft('Dán từ Word', { body: bodyOfText('') });
  const page = await people.editorInChief.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const fill = '\u00A0'.repeat(8);
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm;font-family:"Times New Roman"}</style></head><body>
    <h2 style="color:red"><span style="mso-bidi-font-size:14pt">Nước lên nhanh</span></h2>
    <p class="MsoNormal" style="text-align:justify"><span lang="VI" style="font-size:14.0pt;color:#1F497D">Sáng nay, <b>mực nước</b> vượt báo động ba.<o:p></o:p></span></p>
    <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7.0pt">${fill}</span></span></span><![endif]>Xã Đông</p>
    <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7.0pt">${fill}</span></span></span><![endif]>Xã Tây</p>
    <p class="MsoNormal"><o:p>&nbsp;</o:p></p>
    <p class="MsoNormal"><img width="300" src="file:///C:/Users/x/clip_image001.jpg"></p>
    <p class="MsoNormal"><a href="file:///C:/nhap.doc">Bản nháp</a> và <a href="https://thuyvan.example/tram" onclick="alert(1)">Số đo</a><script>alert(1)</script></p></body></html>`;
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
  // The form shows what was kept, once it is opened again.
  await ArticleForm.open(page, number);
  await expect(form.body.locator('h2')).toHaveText('Nước lên nhanh');
  await expect(form.body.locator('p strong')).toHaveText('mực nước');
  await expect(form.body.locator('ul > li')).toHaveText(['Xã Đông', 'Xã Tây']);
  await expect(form.body.locator('a')).toHaveText(['Số đo']);
  await expect(form.body).toContainText('Bản nháp và Số đo');
  const body = await stored();
  expect(body).toContain('https://thuyvan.example/tram');
  for (const rubbish of ['Mso', 'mso-', 'font-size', 'color', 'justify', 'script', 'onclick', 'file:', 'clip_image'])
    expect(body, rubbish).not.toContain(rubbish);
  // The form holds the link for a moment as it was pasted; the policy of its page keeps it from doing anything.
  for (const refusal of takeRefusals()) expect(refusal).toContain('Executing inline event handler');
});

test('each finding leads to its field, in whichever tab or column it stands', async ({ browser, baseURL }) => {
  const narrow = await sent(`hep-${mark}.jpg`, await picture(600, 400).jpeg().toBuffer());
  const english = 'The river has been rising since the early morning, and the families who live along the dyke were asked to leave.';
  const number = await draft(`${'Tít dài '.repeat(20)}`, {
    section: null,
    sapo: english,
    hero: { media: narrow },
    body: bodyWithLink(`${english} See `, 'trang không có', '/khong-co-trang-nay'),
  });
  const page = await people.editor.open(browser, baseURL!);
  const form = await ArticleForm.open(page, number);
  const checks = page.getByRole('region', { name: 'Kiểm tra trước khi đăng' });
  const fields: [sentence: string | RegExp, field: Locator][] = [
    ['Chặn đăng: Ảnh chính chưa có mô tả tiếng Việt cho người khiếm thị.', page.locator('#field-hero__alt')],
    [/^Nên xem lại: Tít dài \d+ ký tự/, form.title],
    ['Nên xem lại: Ảnh chính chưa có nguồn ảnh.', page.locator('#field-hero__credit')],
    ['Nên xem lại: Liên kết "trang không có" dẫn tới /khong-co-trang-nay, không có trên trang.', form.body],
    ['Nên xem lại: Ảnh chính chỉ rộng 600 px; nên từ 1200 px.', page.locator('#field-hero__media :focus')],
    ['Chặn đăng: Bài chưa có chuyên mục.', page.locator('#field-section :focus')],
    ['Nên xem lại: Bài ghi là tiếng Việt nhưng nội dung giống tiếng Anh.', page.locator('#field-language :focus')],
  ];
  await expect(checks.getByRole('listitem')).toHaveCount(fields.length);
  await expect(checks.getByRole('listitem').nth(1), 'what blocks comes first').toContainText('Chặn đăng');
  await expect(checks.getByRole('listitem').nth(2)).toContainText('Nên xem lại');
  for (const [sentence, field] of fields) {
    await checks.getByRole('button', { name: sentence }).click();
    await expect(field, String(sentence)).toBeFocused();
  }
});

test('whichever way somebody publishes, what blocks is refused with its sentences, and what only warns is not', async () => {
  const faulty = await sent(`khong-mo-ta-${mark}.jpg`, await picture(600, 400).jpeg().toBuffer());
  const number = await draft('Qua REST', { sapo: '', hero: { media: faulty } });
  const { editorInChief } = people;
  const publish = (data: Record<string, unknown>) => editorInChief.ask('patch', `/api/articles/${number}?depth=0`, data);
  const wanted = 'Bài chưa có sapo. Ảnh chính chưa có mô tả tiếng Việt cho người khiếm thị.';
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  for (const data of [{ state: 'published' }, { _status: 'published' }, { state: 'published', sapo: '  ' }]) {
    const answer = await publish(data);
    expect(answer.status(), JSON.stringify(data)).toBe(400);
    expect(((await answer.json()) as Refused).errors[0]!.message).toBe(`Chưa đăng được. ${wanted}`);
  }
  await editorInChief.newsroom.update('articles', number, { state: 'submitted' });
  await editorInChief.newsroom.update('articles', number, { state: 'approved' });
  const scheduled = await publish({ state: 'scheduled', scheduledFor: inAnHour });
  expect(scheduled.status()).toBe(400);
  expect(((await scheduled.json()) as Refused).errors[0]!.message).toBe(`Bài hẹn giờ phải đủ điều kiện đăng. ${wanted}`);
  const stored = await (await editorInChief.ask('get', `/api/articles/${number}?draft=true&depth=0`)).json();
  expect(stored).toMatchObject({ state: 'approved', _status: 'draft', publishedAt: null });

  // A narrow picture without a credit is worth a look, no more.
  const mended = await publish({ state: 'published', sapo: 'Nay đã có.', hero: { media: faulty, alt: 'Dòng sông.' } });
  expect(mended.status()).toBe(200);
  const { findings } = (await (await editorInChief.ask('get', `/api/articles/${number}/checks`)).json()) as { findings: Found[] };
  expect(findings.map(({ check, weight }) => `${weight} ${check}`)).toEqual(['warning heroNarrow', 'warning creditMissing']);
  // Nor may an update take away what a live article has.
  const emptied = await publish({ _status: 'published', sapo: '' });
  expect(emptied.status()).toBe(400);
});

/** The form of a new file, with what an editor types before it is sent. */
async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto('/admin/collections/media/create');
  await page.locator('#field-alt').fill('Điều đã gõ.');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.locator('.file-field__filename')).toHaveValue(file.name);
  // The browser itself draws what was chosen, and a slow one takes long over 400 million pixels.
  await page.locator('#action-save').click({ timeout: 60_000 });
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
  const { url, sizes } = (await (await people.editor.ask('get', `/api/media/${id}`)).json()) as Served;
  for (const address of [url, sizes.thumbnail.url]) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const served = await answer.body();
    expect(ExifReader.load(served)).not.toHaveProperty('GPSLatitude');
    for (const secret of ['Camera of Duc', 'Maykor', 'Tran Van Duc', 'xmpmeta']) expect(served.includes(secret), secret).toBe(false);
  }

  await upload(page, { ...file, name: 'ten-khac.jpg' });
  await expect(page.getByText(/"ten-khac\.jpg" đã có trong kho với tên/).first()).toBeVisible();

  // Where it is used stands with it.
  await draft('Dùng ảnh bến phà', { hero: { media: id, alt: 'Phà.' } });
  await draft('Ảnh trong thân bài', { body: bodyWithFigure(id) });
  const given = await draft('Đã bỏ ảnh', { hero: { media: id, alt: 'Phà.' } });
  await people.editorInChief.newsroom.update('articles', given, { hero: { media: null } }, '&draft=true');
  await page.goto(`/admin/collections/media/${id}`);
  const used = page.locator('#field-usedIn');
  await expect(used.getByText(`Dùng ảnh bến phà ${mark}`)).toBeVisible();
  await expect(used.getByText(`Ảnh trong thân bài ${mark}`)).toBeVisible();
  await expect(used.getByText(`Đã bỏ ảnh ${mark}`)).toHaveCount(0);
});

test('what a picture is about is marked on it, and a cropped one is cut around that', async ({ browser, baseURL, request }) => {
  // Left half red, right half blue: which half the small size shows is seen from its colour.
  const half = (background: string) =>
    sharp({ create: { width: 600, height: 200, channels: 3, background } })
      .png()
      .toBuffer();
  const [red, blue] = await Promise.all([half('#c01010'), half('#1010c0')]);
  const wide = sharp({ create: { width: 1200, height: 200, channels: 3, background: '#000' } }).composite([
    { input: red, left: 0, top: 0 },
    { input: blue, left: 600, top: 0 },
  ]);
  // No other test run has sent these bytes.
  const content = await wide
    .withExif({ IFD0: { Artist: mark } })
    .jpeg()
    .toBuffer();
  const id = await sent(`xanh-do-${mark}.jpg`, content);
  const page = await people.editor.open(browser, baseURL!);
  await page.goto(`/admin/collections/media/${id}`);
  await page.getByRole('button', { name: 'Chỉnh sửa hình ảnh' }).click();
  await page.locator('input[name="X %"]').fill('10');
  await page.getByRole('button', { name: 'Áp dụng thay đổi' }).click();
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().includes('/api/media/'));
  await page.locator('#action-save').click();
  expect((await saved).status()).toBe(200);
  const { focalX, sizes } = (await (await people.editor.ask('get', `/api/media/${id}`)).json()) as Served & { focalX: number };
  expect(focalX).toBe(10);
  const { channels } = await sharp(await (await request.get(sizes.thumbnail.url)).body()).stats();
  expect(channels[0]!.mean).toBeGreaterThan(channels[2]!.mean * 3);
});

test('several files are dropped in at once: each that is sound is taken, and each that is not stays, with its sentence', async ({
  browser,
  baseURL,
}) => {
  const page = await people.editor.open(browser, baseURL!);
  await page.goto('/admin/collections/media');
  await page.getByRole('button', { name: 'Tải lên số lượng lớn' }).click();
  const same = await picture(1300, 800).jpeg().toBuffer();
  const dropped = [
    { name: `mot-${mark}.jpg`, content: same },
    { name: `hai-${mark}.jpg`, content: await picture(1300, 800).jpeg().toBuffer() },
    { name: `hong-${mark}.jpg`, content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') },
    { name: `lap-${mark}.jpg`, content: same },
  ].map(({ name, content }) => ({ name, content: content.toString('base64') }));
  const place = page.locator('.bulk-upload--add-files .dropzone');
  await expect(place).toBeVisible();
  const data = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, content } of files) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    }
    return transfer;
  }, dropped);
  await place.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('4 Tệp để Tải lên').first()).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).first().click();
  await expect(page.getByText(/"hong-.*\.jpg" là ảnh SVG, có thể chứa mã/).first()).toBeVisible();
  await expect(page.getByText(/"lap-.*\.jpg" đã có trong kho với tên/).first()).toBeVisible();
  const rows = page.locator('.file-selections__fileRow');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(`hong-${mark}.jpg`);
  await expect(rows.nth(1)).toContainText(`lap-${mark}.jpg`);
  const answer = await people.editor.ask('get', `/api/media?where[filename][like]=-${mark}-&limit=20&depth=0`);
  const { docs } = (await answer.json()) as { docs: { id: number; filename: string }[] };
  const stored = docs.filter(({ filename }) => /^(mot|hai|hong|lap)-/.test(filename));
  files.push(...stored.map(({ id }) => id));
  expect(stored.map(({ filename }) => filename.slice(0, 4)).sort()).toEqual(['hai-', 'mot-']);
});
