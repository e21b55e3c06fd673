import { expect, test } from '@playwright/test';
import { ReceivingMailServer } from '../../fixtures/receiving-mail-server';

/** A reader without JavaScript, from the front page over their mailbox to the newsletter. How one leaves is tried beside the code, with a newsletter. */

test.use({ javaScriptEnabled: false });

/** What the portal under test was told to send by (`playwright.config.ts`). */
const mailServer = new ReceivingMailServer(3919);

test.beforeAll(() => mailServer.open());
test.afterAll(() => mailServer.close());

const editions = [
  {
    name: 'Vietnamese',
    front: '/',
    page: '/ban-tin',
    link: 'Bản tin qua thư',
    field: 'Địa chỉ thư điện tử',
    button: 'Nhận bản tin',
    said: { sent: 'Mời bạn đọc mở hộp thư', invalid: 'Địa chỉ thư này viết chưa đúng', confirmed: 'Bạn đọc đã đăng ký xong' },
  },
  {
    name: 'English',
    front: '/en',
    page: '/en/newsletter',
    link: 'Newsletter',
    field: 'Email address',
    button: 'Sign up',
    said: { sent: 'Please check your mailbox', invalid: 'That is not an email address', confirmed: 'You are signed up' },
  },
];

for (const { name, front, page: address, link, field, button, said } of editions) {
  test(`without JavaScript, a reader of the ${name} edition signs up, and confirms by one press`, async ({ page, request }) => {
    const email = `${name.toLowerCase()}-${Date.now()}@thu.example`;
    const isSaid = async (words: string) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    };
    await page.goto(front);
    await page.getByRole('contentinfo').getByRole('link', { name: link, exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /^index/);

    await page.goto(front);
    await page.getByLabel(field).fill(email);
    await page.getByRole('button', { name: button }).click();
    await expect(page).toHaveURL(`${address}?state=sent`);
    await isSaid(said.sent);

    await expect.poll(() => mailServer.to(email).length).toBe(1);
    const mail = mailServer.to(email)[0]!;
    const confirm = /http\S+\/(?:xac-nhan|confirm)\/\S+/.exec(mail.text!)![0];
    // Whoever only looks whether the link is there has confirmed nothing.
    expect((await request.head(confirm, { maxRedirects: 0 })).status()).toBe(204);
    await page.goto(confirm);
    await expect(page).toHaveURL(`${address}?state=confirmed`);
    await isSaid(said.confirmed);

    const wrong = await request.get(`${confirm}0`, { maxRedirects: 0 });
    expect([wrong.status(), new URL(wrong.headers().location!).search, wrong.headers()['cache-control']]).toEqual([
      303,
      '?state=wrongLink',
      'no-store',
    ]);
    // A mail program's own button is no page: it is answered in place (RFC 8058).
    const unsubscribe = confirm.replace(/\/(?:xac-nhan|confirm)\//, name === 'English' ? '/unsubscribe/' : '/huy-dang-ky/');
    const pressed = await request.post(unsubscribe, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 });
    expect([pressed.status(), await pressed.text()]).toEqual([404, 'wrongLink\n']);
  });
}

test('a form with what is no address is answered by the page that says so, whatever it holds', async ({ page, request }) => {
  const { page: address, said } = editions[1]!;
  for (const email of ['no-address', 'lan@thu.example\r\nBcc: x@thu.example', `${'a'.repeat(10_000)}@thu.example`]) {
    const answer = await request.post('/api/newsletter', { form: { language: 'en', email, website: '' }, maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location!).pathname, new URL(answer.headers().location!).search]).toEqual([
      303,
      address,
      '?state=invalid',
    ]);
  }
  await page.goto(`${address}?state=invalid`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.invalid);
  await expect(page.getByLabel('Email address')).toBeVisible();
});
