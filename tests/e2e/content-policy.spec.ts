import { expect, test } from '@playwright/test';
import { addressOf, nameOf, pageKinds } from '../fixtures/pages';

test.skip(({ isMobile }) => isMobile, 'The policy is the same on every device.');

for (const kind of pageKinds) {
  test(`on the ${nameOf(kind)} no script runs that somebody has brought in`, async ({ page, request }) => {
    await page.goto(await addressOf(request, kind));
    const attempts = await page.evaluate(async () => {
      const ran: string[] = [];
      (window as unknown as { ran: (how: string) => void }).ran = (how) => ran.push(how);
      const script = document.createElement('script');
      script.text = 'ran("a script element")';
      const picture = '<img src="data:," onerror="ran(\'an attribute\')">';
      const link = document.createElement('a');
      link.href = 'javascript:ran("a link")';
      const elsewhere = document.createElement('script');
      elsewhere.src = 'data:text/javascript,ran("an address")';
      document.body.append(script, link, elsewhere);
      document.body.insertAdjacentHTML('beforeend', picture);
      link.click();
      // Refused is an error at once; what ran would have been heard of before the frame after it.
      await new Promise((resolve) => elsewhere.addEventListener('error', resolve));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return ran;
    });
    expect(attempts).toEqual([]);
  });
}
