import { expect, test, type Page } from '@playwright/test';
import type { Block } from '@/lib/content/types';
import { findStory, pageKinds, plainText, addressOf, nameOf } from '../fixtures/pages';

/** Fails unless the parts stand in the text one after the other. */
function expectInOrder(text: string, parts: string[]) {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `“${part}” stands after what comes before it`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

const articleBody = (page: Page) => page.locator('main article > div[data-format]');

test.describe('the resolution of 2023', () => {
  test('reads in the order of the newspaper, as plain text', async ({ request }) => {
    const html = await (await request.get(await findStory(request, '/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet'))).text();
    expectInOrder(plainText(html), [
      'Tiếng Việt | English',
      '16/02/2023 - 08:57',
      'Hải Lĩnh ban hành nghị quyết về chuyển đổi số, lấy người dân làm trung tâm',
      'Đến năm 2025, mọi thủ tục đủ điều kiện phải được cung cấp trực tuyến toàn trình',
      'Trụ sở UBND tỉnh Hải Lĩnh, nơi đặt trung tâm điều hành',
      'Ảnh: Khánh Hạ',
      'Chiều 15/2/2023, Tỉnh ủy Hải Lĩnh tổ chức hội nghị',
      'Bốn chỉ tiêu có thể đo đếm',
      'Khác với nhiều văn bản trước đây',
      'Giấy tờ đã nộp thì không nộp lại',
      'Bản tin đăng lần đầu ghi kinh phí',
      'Ngọc Mận',
      'Chia sẻ bài viết',
    ]);
  });

  test('reads in the same order in English', async ({ request }) => {
    const html = await (await request.get(await findStory(request, '/en/politics', 'hai-linh-sets-its-digital-course'))).text();
    expectInOrder(plainText(html), [
      'Tiếng Việt | English',
      '16/02/2023 - ',
      'Hai Linh sets its digital course, with citizens rather than software as the test',
      'Every eligible procedure is to go fully online by 2025',
      'Photo: Khánh Hạ',
      'Hai Linh’s Party Committee has put its weight behind',
      'Targets that can be checked',
      'Ask once',
      'Ngọc Mận',
      'Share this story',
    ]);
  });

  test('shows its parts on the page from top to bottom', async ({ page, request }) => {
    await page.goto(await findStory(request, '/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet'));
    const article = page.locator('main article').first();
    const parts = [
      page.getByRole('link', { name: 'English', exact: true }),
      article.locator('time').first(),
      article.getByRole('heading', { level: 1 }),
      article.getByText('Đến năm 2025, mọi thủ tục'),
      article.locator('figure img').first(),
      article.getByRole('heading', { name: 'Bốn chỉ tiêu có thể đo đếm' }),
      article.locator('footer').getByRole('link', { name: 'Ngọc Mận', exact: true }).first(),
      article.getByRole('heading', { name: 'Chia sẻ bài viết' }),
    ];
    const tops: number[] = [];
    for (const part of parts) tops.push((await part.boundingBox())!.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(await article.locator('time').first().getAttribute('datetime')).toBe('2023-02-16T01:57:00.000Z');
  });

  test('keeps caption and credit of a picture apart', async ({ page, request }) => {
    await page.goto(await findStory(request, '/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet'));
    const caption = page.locator('main article figcaption').first();
    await expect(caption.locator('.credit')).toHaveText('Ảnh: Khánh Hạ');
    const text = caption.locator('span:not(.credit)');
    await expect(text).toContainText('nơi đặt trung tâm điều hành dữ liệu dùng chung');
    await expect(text).not.toContainText('Khánh Hạ');
  });

  test('can be passed on without JavaScript', async ({ request }) => {
    const address = await findStory(request, '/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet');
    const html = await (await request.get(address)).text();
    for (const service of ['https://www.facebook.com/sharer/', 'https://button-share.zalo.me/', 'mailto:?']) {
      const link = new RegExp(`href="(${service.replaceAll(/[.?/]/g, '\\$&')}[^"]*)"`).exec(html)?.[1] ?? '';
      const told = decodeURIComponent(link);
      // Zalo wants it in base64.
      const [, packed] = /[?&;]d=(.+)$/.exec(told) ?? [];
      expect(packed ? atob(packed) : told, `the link to ${service}`).toContain(address);
    }
  });
});

test.describe('the language switch', () => {
  test('leads to the same story in the other edition, and back', async ({ page, request }) => {
    const vi = await findStory(request, '/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet');
    const en = await findStory(request, '/en/politics', 'hai-linh-sets-its-digital-course');
    await page.goto(vi);
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(en);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hai Linh sets its digital course/);
    await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click();
    await expect(page).toHaveURL(vi);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  });

  const untranslated = [
    {
      edition: 'Vietnamese',
      list: '/du-lich',
      slug: 'to-bun-ca-linh-an',
      other: 'English',
      says: 'Bài này chưa có bản tiếng Anh.',
      offers: 'Mời xem trang nhất bản tiếng Anh',
      front: '/en',
    },
    {
      edition: 'English',
      list: '/en/agriculture',
      slug: 'sa-hai-s-salt-makers',
      other: 'Tiếng Việt',
      says: 'This story is not available in Vietnamese.',
      offers: 'Go to the Vietnamese front page',
      front: '/',
    },
  ];
  for (const { edition, list, slug, other, says, offers, front } of untranslated) {
    test(`says that a story stands in the ${edition} edition alone, and offers the other front page`, async ({ page, request }) => {
      await page.goto(await findStory(request, list, slug));
      await expect(page.getByText(says)).toBeVisible();
      await expect(page.getByRole('link', { name: other, exact: true })).toHaveCount(0);
      await page.getByRole('link', { name: offers }).click();
      await expect(page).toHaveURL(front);
    });
  }
});

for (const page of pageKinds.filter(({ status }) => status === 200)) {
  test(`every picture and film on the ${nameOf(page)} says its size, so that nothing shifts`, async ({ request, isMobile }) => {
    test.skip(isMobile, 'The source is the same on every device.');
    const html = await (await request.get(await addressOf(request, page))).text();
    const media = html.match(/<(?:img|video)\b[^>]*>/g) ?? [];
    for (const element of media) {
      expect(element).toMatch(/ width="[1-9]\d*"/);
      expect(element).toMatch(/ height="[1-9]\d*"/);
    }
  });
}

test('every picture of an article is delivered', async ({ page, request }) => {
  await page.goto(await findStory(request, '/du-lich', 'hon-en-mua-chim-yen'));
  const pictures = page.locator('main article').first().locator('figure img');
  expect(await pictures.count()).toBeGreaterThan(3);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
});

test.describe('what is on somebody else’s server', () => {
  /** Stands in for the outside world: the tests run without it. */
  async function watchRequests(page: Page, baseURL: string) {
    const outside: string[] = [];
    await page.route(
      (url) => url.protocol.startsWith('http') && url.origin !== new URL(baseURL).origin,
      async (route) => {
        outside.push(route.request().url());
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>player</title>' });
      },
    );
    return outside;
  }

  test('is loaded only when the reader clicks: a film', async ({ page, request, baseURL }) => {
    const outside = await watchRequests(page, baseURL!);
    await page.goto(await findStory(request, '/van-hoa', 'chieu-phim-ngoai-troi'));
    // This button is made by the same script that makes the player work.
    await expect(page.getByRole('button', { name: 'Sao chép đường dẫn' })).toBeAttached();
    expect(outside).toEqual([]);
    await expect(page.locator('iframe')).toHaveCount(0);

    await page.getByRole('link', { name: /Xem trên YouTube/ }).click();
    const player = page.locator('iframe');
    await expect(player).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\//);
    await expect(player).toHaveAttribute('title', /Big Buck Bunny/);
    await expect.poll(() => outside).toHaveLength(1);
    await expect(page).toHaveURL(/\/van-hoa\//);
  });

  test('is a plain link without JavaScript: a film', async ({ request }) => {
    const html = await (await request.get(await findStory(request, '/van-hoa', 'chieu-phim-ngoai-troi'))).text();
    expect(html).toContain('href="https://www.youtube.com/watch?v=aqz-KE-bpKQ"');
    expect(html).not.toContain('<iframe');
  });

  for (const kind of pageKinds.filter(({ language, find }) => language === 'vi' && (typeof find !== 'string' || find === '/'))) {
    test(`is not loaded by the ${nameOf(kind)}`, async ({ page, request, baseURL, isMobile }) => {
      test.skip(isMobile, 'The requests are the same on every device.');
      const outside = await watchRequests(page, baseURL!);
      await page.goto(await addressOf(request, kind), { waitUntil: 'load' });
      expect(outside).toEqual([]);
    });
  }
});

/** How each kind of block is known in an article. A new kind of block does not compile until it stands here. */
const marksOfBlocks = {
  paragraph: ':scope > p:not([aria-hidden])',
  subhead: ':scope > h2[id]',
  list: ':scope > ul > li, :scope > ol > li',
  figure: ':scope > div > figure img',
  gallery: ':scope > section figure + figure img',
  quotation: ':scope > figure blockquote',
  pullQuote: ':scope > p[aria-hidden]',
  table: ':scope > figure table td',
  factBox: ':scope > section[aria-label]:not(:has(figure))',
  relatedArticles: ':scope > nav a',
  video: 'video',
  audio: 'audio',
  divider: ':scope > hr',
  correction: '[role="note"]',
} satisfies Record<Block['kind'], string>;

test('every kind of block stands somewhere in the demonstration newspaper', async ({ page, request, isMobile }) => {
  test.skip(isMobile, 'The source is the same on every device.');
  const found = new Set<string>();
  for (const [list, slug] of [
    ['/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet'],
    ['/du-lich', 'hon-en-mua-chim-yen'],
    ['/phong-su', 'mot-ngay-tren-song-tra-van'],
  ] as const) {
    await page.goto(await findStory(request, list, slug), { waitUntil: 'domcontentloaded' });
    const body = articleBody(page);
    for (const [kind, mark] of Object.entries(marksOfBlocks)) if ((await body.locator(mark).count()) > 0) found.add(kind);
  }
  expect([...found].toSorted()).toEqual(Object.keys(marksOfBlocks).toSorted());
});
