import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addressOf, nameOf, pageKinds } from '../fixtures/pages';

/** On a phone the page is arranged otherwise, but its colours are the same: the dark ones are looked at once. */
const schemes = (isMobile: boolean) => (isMobile ? (['light'] as const) : (['light', 'dark'] as const));

/** Both editions are made of the same parts: of the English one, the pages that between them have all of these. */
const englishKinds = new Set(['front page', 'section', 'article with a table', 'long read', 'search results', 'page not found']);

for (const kind of pageKinds.filter(({ language, kind }) => language === 'vi' || englishKinds.has(kind))) {
  test(`axe finds no fault on the ${nameOf(kind)}, light or dark`, async ({ page, request, isMobile }) => {
    test.skip(isMobile && kind.language === 'en', 'On a phone both editions are arranged alike.');
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
