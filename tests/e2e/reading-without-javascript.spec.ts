import { expect, test } from '@playwright/test';
import { fillSection } from '../fixtures/full-section';

test.use({ javaScriptEnabled: false });
test.skip(({ isMobile }) => isMobile, 'The links are the same on every device.');

/** The way of a reader through one edition and over into the other. */
const ways = [
  {
    edition: 'Vietnamese',
    front: '/',
    section: { name: 'Giáo dục', address: '/giao-duc', pageTwo: '/giao-duc/trang/2' },
    words: { next: 'Trang sau', previous: 'Trang trước', here: 'Trang 2' },
    story: 'Bài lưu số 20',
    other: { language: 'en', switch: 'English', story: 'Archived story 20', section: { name: 'Education', address: '/en/education' } },
  },
  {
    edition: 'English',
    front: '/en',
    section: { name: 'Education', address: '/en/education', pageTwo: '/en/education/page/2' },
    words: { next: 'Next page', previous: 'Previous page', here: 'Page 2' },
    story: 'Archived story 22',
    other: { language: 'vi', switch: 'Tiếng Việt', story: 'Bài lưu số 22', section: { name: 'Giáo dục', address: '/giao-duc' } },
  },
];

let empty: (() => Promise<void>) | undefined;

// One worker for both ways, so that the section is filled once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async ({ playwright, baseURL, isMobile }) => {
  if (isMobile) return;
  const request = await playwright.request.newContext({ baseURL });
  empty = await fillSection(request, 'giao-duc', 22);
});

test.afterAll(async () => {
  await empty?.();
});

for (const { edition, front, section, words, story, other } of ways) {
  test(`a reader without JavaScript goes from the ${edition} front page over page 2 of a section to a story and into the other edition`, async ({
    page,
  }) => {
    await page.goto(front);

    await test.step('front page → section', async () => {
      // Education is a subsection: its name stands in the index, which opens without JavaScript.
      await page.locator('header nav summary').click();
      await page.locator('header details').getByRole('link', { name: section.name, exact: true }).click();
      await expect(page).toHaveURL(section.address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.name);
    });

    await test.step('section → page 2 and back', async () => {
      await page.getByRole('link', { name: words.next }).click();
      await expect(page).toHaveURL(section.pageTwo);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(section.name);
      await expect(page.getByRole('link', { name: words.here, exact: true })).toHaveAttribute('aria-current', 'page');
      await page.getByRole('link', { name: words.previous }).click();
      await expect(page).toHaveURL(section.address);
      await expect(page.getByRole('link', { name: story, exact: true })).toHaveCount(0);
      await page.goto(section.pageTwo);
    });

    await test.step('page 2 → story', async () => {
      await page.getByRole('link', { name: story, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(story);
      await expect(page).toHaveURL(new RegExp(`${section.address}/[a-z0-9-]+-\\d+$`));
    });

    await test.step('story → the same story in the other edition', async () => {
      await page.getByRole('link', { name: other.switch, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.story);
      await expect(page.locator('html')).toHaveAttribute('lang', other.language);
      await expect(page).toHaveURL(new RegExp(`${other.section.address}/[a-z0-9-]+-\\d+$`));
    });

    await test.step('story → its section in that edition', async () => {
      await page.locator('main nav').getByRole('link', { name: other.section.name, exact: true }).click();
      await expect(page).toHaveURL(other.section.address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.section.name);
    });
  });
}
