import { expect, test, type Page } from '@playwright/test';
import { faultsFoundByAxe } from '../fixtures/axe';
import { findStory } from '../fixtures/pages';

/**
 * What a page does in the reader's browser beyond being read: the Vietnamese edition on a phone, the English one on a desktop. The
 * scripts are the same, and so are the parts.
 */

const editions = [
  {
    name: 'Vietnamese',
    list: '/phong-su',
    story: { list: '/phong-su', slug: 'mot-ngay-tren-song-tra-van' },
    live: { list: '/moi-truong', slug: 'bao-hai-au-do-bo' },
    latest: { first: '/moi-nhat', second: '/moi-nhat/trang/2' },
    saved: '/da-luu',
    voice: 'vi-VN',
    words: {
      display: 'Cách hiển thị',
      large: 'Lớn',
      dark: 'Tối',
      listen: 'Nghe bài này',
      pause: 'Tạm dừng',
      goOn: 'Nghe tiếp',
      next: 'Đoạn sau',
      stop: 'Thôi nghe',
      speed: 'Tốc độ',
      save: 'Lưu bài',
      isSaved: 'Đã lưu',
      copy: 'Sao chép đường dẫn',
      copied: 'Đã sao chép đường dẫn',
      print: 'In bài',
      device: 'Chia sẻ qua ứng dụng khác',
      more: 'Xem thêm bài',
      laterList: 'Để đọc sau',
      readList: 'Đã đọc trên máy này',
      record: 'Ghi lại các bài đã đọc trên máy này',
      shortAddress: 'Địa chỉ ngắn:',
    },
  },
  {
    name: 'English',
    list: '/en/long-reads',
    story: { list: '/en/long-reads', slug: 'a-day-on-the-tra-van' },
    live: { list: '/en/environment', slug: 'storm-hai-au-comes-ashore' },
    latest: { first: '/en/latest', second: '/en/latest/page/2' },
    saved: '/en/saved',
    voice: 'en-GB',
    words: {
      display: 'Display',
      large: 'Large',
      dark: 'Dark',
      listen: 'Listen to this story',
      pause: 'Pause',
      goOn: 'Go on',
      next: 'Next paragraph',
      stop: 'Stop listening',
      speed: 'Speed',
      save: 'Save story',
      isSaved: 'Saved',
      copy: 'Copy link',
      copied: 'Link copied',
      print: 'Print',
      device: 'Share via another app',
      more: 'More stories',
      laterList: 'To read later',
      readList: 'Read on this device',
      record: 'Note the stories that are read on this device',
      shortAddress: 'Short address:',
    },
  },
] as const;

/** A browser on a server has no voice: this one says nothing, notes what it was given, and ends when it is told. */
const voiceForTests = (lang: string): void => {
  const heard: { text: string; rate: number; lang: string }[] = [];
  let current: { onend?: () => void } | null = null;
  const synthesis = {
    getVoices: () => [{ lang, localService: true }],
    speak: (speech: { text: string; rate: number; lang: string; onend?: () => void }) => {
      heard.push({ text: speech.text, rate: speech.rate, lang: speech.lang });
      current = speech;
    },
    cancel: () => {
      const stopped = current;
      current = null;
      stopped?.onend?.();
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      constructor(readonly text: string) {}
    },
    heard,
    endOfPiece: () => {
      const ended = current;
      current = null;
      ended?.onend?.();
    },
  });
};

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: { text: string; rate: number; lang: string }[] }).heard);

for (const { name, story, live, latest, saved, voice, words } of editions) {
  test.describe(`the ${name} edition`, () => {
    test.skip(({ isMobile }) => isMobile !== (name === 'Vietnamese'), 'is looked at on the other device');

    test(`a reader of the ${name} edition sets text size and scheme, which every page has from its first paint`, async ({
      page,
      request,
    }) => {
      await page.goto(latest.first);
      const root = page.locator('html');
      const display = page.locator('reading-settings summary');
      await expect(display).toHaveAccessibleName(words.display);
      await display.press('Enter');
      await page.getByRole('radio', { name: words.large, exact: true }).check();
      await page.getByRole('radio', { name: words.dark, exact: true }).check();
      await expect(root).toHaveAttribute('data-text-size', 'large');
      await expect(root).toHaveAttribute('data-theme', 'dark');
      expect(await faultsFoundByAxe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByText(words.dark, { exact: true })).toBeHidden();
      await expect(display).toBeFocused();
      // As the page's head leaves it, before anything of the body is there.
      await page.addInitScript(() => {
        document.addEventListener('readystatechange', () => {
          Object.assign(window, {
            themeBeforeBody: (window as { themeBeforeBody?: string }).themeBeforeBody ?? document.documentElement.dataset.theme,
          });
        });
      });
      await page.goto(await findStory(request, story.list, story.slug));
      expect(await page.evaluate(() => (window as { themeBeforeBody?: string }).themeBeforeBody)).toBe('dark');
      const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      expect(await size()).toBe(18);
    });

    test(`the ${name} story is read aloud paragraph by paragraph, marked, paused, hurried and stopped`, async ({ page, request }) => {
      await page.addInitScript(voiceForTests, voice);
      await page.goto(await findStory(request, story.list, story.slug));
      const listener = page.locator('read-aloud');
      await listener.getByRole('button', { name: words.listen }).click();
      const title = (await page.getByRole('heading', { level: 1 }).textContent())!;
      expect(await heard(page)).toEqual([{ text: title, rate: 1, lang: voice }]);
      await expect(page.locator('h1[data-being-read]')).toHaveCount(1);
      expect(await faultsFoundByAxe(page)).toEqual([]);

      await listener.getByRole('button', { name: words.next }).click();
      await expect(page.locator('[data-being-read]')).toHaveAttribute('data-sapo', '');
      await listener.getByRole('button', { name: words.pause }).click();
      const before = (await heard(page)).length;
      await listener.getByRole('button', { name: words.goOn }).click();
      await listener.getByLabel(words.speed).selectOption('1.5');
      const said = await heard(page);
      expect(said.length).toBe(before + 2);
      expect(said.at(-1)).toMatchObject({ text: said.at(-2)!.text, rate: 1.5 });

      // To the end: every paragraph once, in its order, and nothing of captions and tables.
      const captions = await page.locator('article figcaption').allTextContents();
      for (let ended = 0; ended < 400 && (await listener.getAttribute('data-state')) === 'reading'; ended++) {
        await page.evaluate(() => (window as unknown as { endOfPiece: () => void }).endOfPiece());
      }
      await expect(listener).toHaveAttribute('data-state', 'resting');
      await expect(page.locator('[data-being-read]')).toHaveCount(0);
      const all = (await heard(page)).map(({ text }) => text).join(' ');
      for (const paragraph of await page.locator('[data-article-body] > p').allTextContents()) {
        expect(all.replaceAll(/\s+/g, '')).toContain(paragraph.replaceAll(/\s+/g, ''));
      }
      for (const caption of captions) expect(all).not.toContain(caption);
      await listener.getByRole('button', { name: words.listen }).click();
      await listener.getByRole('button', { name: words.stop }).click();
      await expect(listener.getByRole('button', { name: words.stop })).toBeHidden();
    });

    test(`a reader of the ${name} edition saves a story on the device, finds it and what was read, and forgets both`, async ({
      page,
      request,
    }) => {
      const address = await findStory(request, story.list, story.slug);
      await page.goto(address);
      const title = (await page.getByRole('heading', { level: 1 }).textContent())!;
      await page.getByRole('button', { name: words.save }).click();
      await expect(page.getByRole('button', { name: words.isSaved })).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => page.evaluate(() => localStorage.getItem('read-stories'))).toContain(address);
      await page.goto(saved);
      for (const list of [words.laterList, words.readList]) {
        await expect(page.getByRole('list', { name: list }).getByRole('link', { name: title })).toHaveAttribute('href', address);
      }
      expect(await faultsFoundByAxe(page)).toEqual([]);
      await page.getByRole('list', { name: words.laterList }).getByRole('button').click();
      await expect(page.getByRole('list', { name: words.laterList }).getByRole('link')).toHaveCount(0);
      await page.getByLabel(words.record).uncheck();
      await expect(page.getByRole('list', { name: words.readList }).getByRole('link')).toHaveCount(0);
      await page.reload();
      await expect(page.getByLabel(words.record)).not.toBeChecked();
      expect(await page.context().cookies()).toEqual([]);
    });

    test(`the ${name} story is passed on by the device's own sheet where there is one, and else by links; copied and printed`, async ({
      page,
      request,
      context,
      baseURL,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const elsewhere: string[] = [];
      page.on('request', (asked) => {
        if (new URL(asked.url()).origin !== new URL(baseURL!).origin) elsewhere.push(asked.url());
      });
      await page.addInitScript(() => {
        const called: unknown[] = [];
        Object.assign(window, { called, print: () => called.push('print') });
        const isWithSheet = sessionStorage.getItem('sheet') === 'yes';
        Object.defineProperty(navigator, 'share', { value: isWithSheet ? async (data: unknown) => void called.push(data) : undefined });
      });
      const called = () => page.evaluate(() => (window as unknown as { called: unknown[] }).called);
      const address = await findStory(request, story.list, story.slug);
      await page.goto(address);
      const share = page.locator('share-story');
      await expect(share.getByRole('link')).toHaveCount(4);
      await share.getByRole('button', { name: words.copy }).click();
      await expect(share.getByRole('status')).toHaveText(words.copied);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(copied).pathname).toBe(address);
      await share.getByRole('button', { name: words.print }).click();
      expect(await called()).toEqual(['print']);
      await page.evaluate(() => sessionStorage.setItem('sheet', 'yes'));
      await page.reload();
      await share.getByRole('button', { name: words.device }).click();
      expect(await called()).toEqual([{ title: await page.getByRole('heading', { level: 1 }).textContent(), url: copied }]);
      await expect(share.getByRole('link')).toHaveCount(0);
      expect(elsewhere).toEqual([]);

      await page.emulateMedia({ media: 'print' });
      const short = page.getByText(words.shortAddress);
      await expect(short).toBeVisible();
      await expect(share).toBeHidden();
      const typed = (await short.textContent())!.replace(words.shortAddress, '').trim();
      const answer = await request.get(`http://${typed}`, { maxRedirects: 0 });
      expect([answer.status(), new URL(answer.headers().location!, baseURL).pathname]).toEqual([308, address]);
    });

    test(`the latest stories of the ${name} edition go on under the page, the address follows, and Back returns to the same place`, async ({
      page,
    }) => {
      await page.goto(latest.first);
      const stories = () => page.locator('section [data-stories] h2, section [data-page] h2').allTextContents();
      const before = await stories();
      // React sleeps in the page until the reader comes near to the list's end.
      expect(await page.evaluate(() => '__next_f' in window)).toBe(false);
      await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: words.more }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${latest.second}$`));
      await expect(page.locator('[data-page="2"] a').first()).toBeFocused();
      await expect.poll(async () => (await stories()).length).toBeGreaterThan(before.length);
      const after = await stories();
      expect(after.slice(0, before.length)).toEqual(before);
      expect(new Set(after).size).toBe(after.length);
      expect(await faultsFoundByAxe(page)).toEqual([]);
      const last = page.locator('[data-page="2"] h2 a').last();
      const left = page.locator(`h2 a[href="${await last.getAttribute('href')}"]`);
      await last.scrollIntoViewIfNeeded();
      const { y } = (await left.boundingBox())!;
      await last.click();
      await expect(page.locator('article h1')).toBeVisible();
      await page.goBack();
      await expect.poll(stories).toEqual(after);
      await expect(left).toBeInViewport();
      await expect.poll(async () => Math.abs((await left.boundingBox())!.y - y)).toBeLessThan(4);
    });

    test(`without a network, who asks the ${name} list for more is told that nothing comes, and may ask again`, async ({
      page,
      context,
    }) => {
      await page.goto(latest.first);
      await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
      const more = page.getByRole('button', { name: words.more });
      await expect(more).toBeVisible();
      await context.setOffline(true);
      await more.click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await context.setOffline(false);
      await more.click();
      await expect(page.locator('[data-page="2"] h2').first()).toBeVisible();
    });

    test(`the ${name} live coverage is read aloud with its summary and every entry`, async ({ page, request }) => {
      await page.addInitScript(voiceForTests, voice);
      await page.goto(await findStory(request, live.list, live.slug));
      const listener = page.locator('read-aloud');
      await listener.getByRole('button', { name: words.listen }).click();
      for (let ended = 0; ended < 400 && (await listener.getAttribute('data-state')) === 'reading'; ended++) {
        await page.evaluate(() => (window as unknown as { endOfPiece: () => void }).endOfPiece());
      }
      const all = (await heard(page))
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/g, '');
      const told = await page.locator('[data-live-summary] li, li[data-kind] h3, li[data-kind] p:not([class])').allTextContents();
      expect(told.length).toBeGreaterThan(10);
      for (const words of told) expect(all).toContain(words.replaceAll(/\s+/g, ''));
      for (const time of await page.locator('li[data-kind] time').allTextContents()) expect(all).not.toContain(time.replaceAll(/\s+/g, ''));
    });

    test(`without JavaScript the ${name} pages are whole, and offer nothing that only a script can do`, async ({
      browser,
      baseURL,
      request,
      isMobile,
    }) => {
      test.skip(isMobile, 'The same page everywhere.');
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
      const page = await context.newPage();
      await page.goto(await findStory(request, story.list, story.slug));
      for (const element of [
        'reading-settings',
        'read-aloud',
        'story-keeper',
        'share-story button',
        'breaking-watch section',
        'kept-notice',
      ]) {
        await expect(page.locator(element).first(), element).toBeHidden();
      }
      await expect(page.locator('share-story a')).toHaveCount(4);
      await page.goto(saved);
      // Not by its text: that is looked for outside of noscript only.
      await expect(page.locator('noscript p')).toBeVisible();
      await page.goto(latest.first);
      await page.locator('a[rel=next]').click();
      await expect(page).toHaveURL(new RegExp(`${latest.second}$`));
      await context.close();
    });
  });
}
