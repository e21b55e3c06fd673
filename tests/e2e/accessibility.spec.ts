import { expect, test } from '@playwright/test';
import { faultsFoundByAxe, schemesToLookAt } from '../fixtures/axe';
import { addressOf, nameOf, pagesToLookAt } from '../fixtures/pages';

/** On a phone these are arranged otherwise; the others are the same column there. */
const otherOnPhone = new Set([
  'front page',
  'section',
  'month archive',
  'article with a table',
  'photo story',
  'long read',
  'search results',
]);

for (const kind of pagesToLookAt) {
  test(`axe finds no fault on the ${nameOf(kind)}, light or dark`, async ({ page, request, isMobile }) => {
    test.skip(isMobile && (kind.language === 'en' || !otherOnPhone.has(kind.kind)), 'On a phone it is arranged as it is on a desktop.');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(await addressOf(request, kind));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const [colorScheme, rules] of schemesToLookAt(isMobile)) {
      await test.step(colorScheme, async () => {
        await page.emulateMedia({ colorScheme });
        expect(await faultsFoundByAxe(page, rules)).toEqual([]);
      });
    }
  });
}
