import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addressOf, nameOf, pagesToLookAt } from '../fixtures/pages';

/** On a phone the page is arranged otherwise, but its colours are the same: the dark ones are looked at once. */
const schemes = (isMobile: boolean) => (isMobile ? (['light'] as const) : (['light', 'dark'] as const));

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
    for (const colorScheme of schemes(isMobile)) {
      await test.step(colorScheme, async () => {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page });
        // Only colours differ in the dark.
        if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
        const { violations } = await axe.analyze();
        const faults = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`));
        expect(faults).toEqual([]);
      });
    }
  });
}
