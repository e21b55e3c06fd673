import { expect, test, type Page } from '@playwright/test';
import { addressOf, findStory, nameOf, pageKinds, pagesToLookAt } from '../fixtures/pages';
import { smallTargets } from '../fixtures/small-targets';

const narrow = { width: 360, height: 740 };

/** What the browser complains of, except that a page which is not there is not there. @param address of the page */
function watchComplaints(page: Page, address: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error}`));
  page.on('console', (message) => {
    const { url } = message.location();
    const ofThePageItself = url.endsWith(address) && message.text().includes('404');
    if (message.type() === 'error' && !ofThePageItself) complaints.push(`${message.text()} (${url})`);
  });
  return complaints;
}

/** The parts of the page that reach beyond its edge, outside a region that scrolls by itself. */
function partsBeyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const beyond = [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { right, left, width: own } = element.getBoundingClientRect();
        return (
          own > 1 &&
          (right > width + 1 || left < -1) &&
          !scrolls(element.parentElement) &&
          !scrolls(element) &&
          !element.closest('.skip-link')
        );
      })
      .map((element) => element.outerHTML.slice(0, 120));
    const { scrollWidth } = document.documentElement;
    return scrollWidth > width ? [`the page is ${scrollWidth} pixels wide`, ...beyond] : beyond;
  });
}

/** Dates, names and credits that stand on more than one line. */
function brokenPieces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const element of document.querySelectorAll('time, .nowrap, .name, .credit')) {
      // Each text by itself: in the list of the latest stories a day stands above its first clock on purpose.
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom)));
        if (lines.size > 1) broken.push(element.textContent ?? '');
      }
    }
    return broken;
  });
}

/** Headlines whose lines stand so close that Vietnamese marks touch the line above. */
function crampedHeadlines(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main h1, main h2, main h3')]
      .filter((heading) => {
        const { lineHeight, fontSize } = getComputedStyle(heading);
        // Not below 1.25, but for the rounding of the browser.
        return parseFloat(lineHeight) / parseFloat(fontSize) < 1.249;
      })
      .map((heading) => `${heading.textContent} (${getComputedStyle(heading).lineHeight} of ${getComputedStyle(heading).fontSize})`),
  );
}

/** From 0, black, to 255, white. */
function brightnessOfBackground(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    const colours = [document.body, document.documentElement].map((element) => getComputedStyle(element).backgroundColor);
    canvas.fillStyle = colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'white';
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return (red! + green! + blue!) / 3;
  });
}

for (const kind of pagesToLookAt) {
  test(`the ${nameOf(kind)} stands within its width, breaks no date or name, and runs without a complaint`, async ({
    page,
    request,
    isMobile,
  }) => {
    if (isMobile) await page.setViewportSize(narrow);
    const address = await addressOf(request, kind);
    const complaints = watchComplaints(page, address);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    expect(await partsBeyondTheEdge(page)).toEqual([]);
    expect(await brokenPieces(page)).toEqual([]);
    expect(await crampedHeadlines(page)).toEqual([]);
    if (isMobile) expect(await smallTargets(page)).toEqual([]);
    expect(await brightnessOfBackground(page)).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await brightnessOfBackground(page)).toBeLessThan(60);
    expect(await partsBeyondTheEdge(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

for (const address of ['/moi-nhat', '/en/latest', '/kinh-te', '/tim-kiem?q=đức+hòa', '/en/search?q=mangroves']) {
  test(`on a phone, ${address} gives what stands under its headlines the whole width`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'On a wide page a picture may stand beside all of it.');
    await page.setViewportSize(narrow);
    await page.goto(address);
    const shares = await page
      .locator('main article:has(img) :is(h2, h3) + p')
      .evaluateAll((paragraphs) =>
        paragraphs.map(
          (paragraph) => paragraph.getBoundingClientRect().width / paragraph.closest('article')!.getBoundingClientRect().width,
        ),
      );
    expect(shares.length).toBeGreaterThan(2);
    expect(Math.min(...shares)).toBeGreaterThan(0.95);
  });
}

test('between a phone and a desk, the filters of a search stand apart from each other', async ({ page, isMobile }) => {
  test.skip(isMobile, 'A width of its own.');
  await page.setViewportSize({ width: 768, height: 1000 });
  await page.goto('/tim-kiem?q=lua');
  await page.locator('main details summary').click();
  const boxes = await page
    .locator('main details nav :is(h2, form)')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
  const fields = await page
    .locator('main details input[type=date]')
    .evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().right));
  const [time, form, section] = boxes;
  expect(form!.left).toBe(time!.left);
  expect(Math.max(...fields)).toBeLessThanOrEqual(time!.right + 1);
  expect(section!.left).toBeGreaterThan(time!.right);
});

test('a long byline and a long credit break between names, not inside one', async ({ page, request, isMobile }) => {
  test.skip(!isMobile, 'On a wide page everything stands on one line.');
  await page.setViewportSize(narrow);
  for (const kind of pageKinds.filter(({ kind: name }) => name === 'article with a table')) {
    await page.goto(await addressOf(request, kind));
    // What no demonstration story has: seven signatures.
    await page
      .locator('main article footer .name')
      .first()
      .evaluate((name) => {
        name.append(',');
        for (let count = 0; count < 6; count++) name.after(' ', name.cloneNode(true));
      });
    expect(await brokenPieces(page)).toEqual([]);
    expect(await partsBeyondTheEdge(page)).toEqual([]);
    // A name wider than the page: there is nothing for it but to break.
    await page
      .locator('main article footer [rel="author"]')
      .first()
      .evaluate((name) => {
        name.textContent = 'Ban Thời sự và Chính trị – Xã hội cùng nhóm phóng viên thường trú vùng sông Trà Vân';
      });
    expect(await partsBeyondTheEdge(page)).toEqual([]);
  }
});

test('a wide table scrolls in its own region on a phone', async ({ page, request, isMobile }) => {
  test.skip(!isMobile, 'On a wide page the table has room.');
  await page.setViewportSize(narrow);
  await page.goto(await findStory(request, '/the-thao', 'giai-bong-da-nu-hai-linh'));
  const region = page.getByRole('region', { name: 'Bảng xếp hạng sau lượt đi' });
  await expect(region.getByRole('table')).toBeVisible();
  expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect(await partsBeyondTheEdge(page)).toEqual([]);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

const loadedLate: ReadonlySet<string> = new Set(['front page', 'section', 'article with a table', 'long read', 'live coverage']);

for (const kind of pagesToLookAt.filter(({ language, kind: name }) => language === 'vi' && loadedLate.has(name))) {
  test(`nothing moves while the ${nameOf(kind)} loads, whatever comes late`, async ({ page, request }) => {
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) {
          moved.push(
            `${entry.value}: ${entry.sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80) ?? node?.textContent).join(', ')}`,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Fonts, pictures and scripts, each a good while after the page.
    await page.route(/\.woff2|\/reader-scripts\/|\/_next\/image/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(await addressOf(request, kind), { waitUntil: 'networkidle' });
    await page.evaluate(() => Promise.all([document.fonts.ready, customElements.whenDefined('reading-settings')]));
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
}
