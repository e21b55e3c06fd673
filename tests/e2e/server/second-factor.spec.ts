import { TOTP, Secret } from 'otpauth';
import { expect, test, type Page } from '@playwright/test';
import { networkOfItsOwn } from '../../fixtures/network-of-its-own';
import { Newsroom } from '../../fixtures/newsroom';
import { Person } from '../../fixtures/people';

const password = 'mật khẩu để thử';

test.use({ locale: 'vi-VN', extraHTTPHeaders: networkOfItsOwn() });
test.describe.configure({ mode: 'serial' });

/** What an app on a phone shows. @param later steps of thirty seconds: each code is good once */
const codeOf = (secret: string, later = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 });

let minh: Person;
let secret: string;
let recovery: string[];

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  minh = await Person.hire(request, 'managingEditor', 'Phạm Minh');
});

async function typePassword(page: Page): Promise<void> {
  await page.goto('/admin/login?redirect=%2Fadmin%2Faccount');
  await page.getByLabel('Địa chỉ thư').fill(minh.email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('a managing editor signs in, is told what is missing, and sets up a second factor with an app', async ({ page, request }) => {
  const signedIn = await request.post('/api/users/login', { data: { email: minh.email, password } });
  const elsewhere = { authorization: `JWT ${((await signedIn.json()) as { token: string }).token}` };
  const isOpenElsewhere = async () => (await request.get('/api/users', { headers: elsewhere })).ok();
  expect(await isOpenElsewhere()).toBe(true);
  await typePassword(page);
  await expect(page).toHaveURL('/admin/account');
  await page.goto('/admin');
  await expect(page.getByText('chỉ cần mật khẩu')).toBeVisible();
  await page.getByRole('link', { name: 'Bật xác thực hai bước' }).click();
  const factor = page.getByRole('region', { name: 'Xác thực hai bước' });
  await factor.getByRole('button', { name: 'Bật xác thực hai bước…' }).click();
  await expect(factor.getByRole('img', { name: 'Mã để quét' })).toBeVisible();
  secret = (await factor.locator('figcaption code').textContent())!.replaceAll(' ', '');
  await factor.getByLabel('Mã sáu chữ số').fill('000000');
  await factor.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Mã này không đúng hoặc đã dùng rồi.')).toBeVisible();
  await factor.getByLabel('Mã sáu chữ số').fill(codeOf(secret, -1));
  await factor.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(factor.getByText(/còn 10 mã dự phòng/)).toBeVisible();
  recovery = await factor.locator('li code').allTextContents();
  expect(recovery).toHaveLength(10);
  // Whoever sits there has shown no second factor.
  expect(await isOpenElsewhere()).toBe(false);
});

test('from then on a password alone opens nothing, and a code only once', async ({ page, request }) => {
  const signIn = (code?: string) => request.post('/api/users/login', { data: { email: minh.email, password, code } });
  const alone = await signIn();
  expect([alone.status(), alone.headers()['set-cookie']]).toEqual([428, undefined]);
  expect(await alone.text()).not.toContain(secret);
  expect((await signIn(codeOf(secret, -1))).status(), 'it has been used').toBe(401);

  // What the one before has copied in a form is not for the one who signs in.
  await page.goto('/robots.txt');
  await page.evaluate(() => localStorage.setItem('_payloadClipboard', 'bản thảo'));
  await typePassword(page);
  expect(await page.evaluate(() => localStorage.getItem('_payloadClipboard'))).toBeNull();
  await page.getByLabel('Mã sáu chữ số').fill('123456');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.locator('form').getByRole('alert')).toHaveText('Mã này không đúng hoặc đã dùng rồi.');
  const code = codeOf(secret);
  await page.getByLabel('Mã sáu chữ số').fill(code);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL('/admin/account');
  expect((await signIn(code)).status(), 'it has been used').toBe(401);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible();
  await expect(page.getByText('chỉ cần mật khẩu')).toBeHidden();
});

test('a lost phone: a recovery code lets in, once, and a session that is open elsewhere is ended', async ({ page, request }) => {
  const signIn = (code: string) => request.post('/api/users/login', { data: { email: minh.email, password, code } });
  expect((await signIn(recovery[0]!)).status()).toBe(200);
  expect((await signIn(recovery[0]!)).status()).toBe(401);
  const elsewhere = ((await (await signIn(recovery[1]!)).json()) as { token: string }).token;
  const works = async () => (await request.get('/api/users/me', { headers: { authorization: `JWT ${elsewhere}`, cookie: '' } })).text();
  expect(await works()).toContain(minh.email);

  await typePassword(page);
  await page.getByLabel('Mã sáu chữ số').fill(recovery[2]!.toUpperCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  const sessions = page.getByRole('region', { name: 'Các phiên đăng nhập' });
  await expect(sessions.getByText('phiên này')).toHaveCount(1);
  await sessions.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  expect(await works()).not.toContain(minh.email);
});

test('nobody reads or writes a second factor through the interface, or takes away that of others', async ({ request }) => {
  const chief = Newsroom.signedIn(request);
  const reporter = await Person.hire(request, 'reporter', 'Lan');
  const shown = await (await request.get(`/api/users/${minh.id}?showHiddenFields=true`, { headers: chief.headers })).text();
  expect(shown).not.toContain('secondFactor');
  await request.patch(`/api/users/${minh.id}`, { headers: chief.headers, data: { secondFactor: { since: null, secret: null } } });
  const alone = await request.post('/api/users/login', { data: { email: minh.email, password } });
  expect(alone.status()).toBe(428);
  const remove = (headers: Record<string, string>) => request.post(`/api/users/${minh.id}/second-factor/remove`, { headers, data: {} });
  const end = (headers: Record<string, string>) => request.post(`/api/users/${minh.id}/sessions/end`, { headers, data: {} });
  for (const act of [remove, end]) {
    expect((await act(reporter.newsroom.headers)).status()).toBe(403);
    expect((await act({ cookie: '' })).status()).toBe(401);
    expect((await act(chief.headers)).status()).toBe(200);
  }
  expect((await request.post('/api/users/login', { data: { email: minh.email, password } })).status()).toBe(200);
});

test('a new role or password ends what is open elsewhere', async ({ request }) => {
  const chief = Newsroom.signedIn(request);
  const thu = await Person.hire(request, 'editor', 'Thu');
  const works = async () =>
    (await (await request.get('/api/users/me', { headers: { ...thu.newsroom.headers, cookie: '' } })).text()).includes(thu.email);
  expect(await works()).toBe(true);
  await chief.update('users', thu.id, { name: 'Thu Hà' });
  expect(await works()).toBe(true);
  await chief.update('users', thu.id, { role: 'reporter' });
  expect(await works()).toBe(false);
});

test('after five wrong codes an account takes none for a quarter of an hour', async ({ request }) => {
  const hoa = await Person.hire(request, 'editor', 'Hòa');
  const { headers } = hoa.newsroom;
  const begun = (await (await request.post('/api/users/second-factor/begin', { headers })).json()) as { ticket: string; secret: string };
  const confirm = (code: string) => request.post('/api/users/second-factor/confirm', { headers, data: { ticket: begun.ticket, code } });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 5; attempt++) statuses.push((await confirm('000000')).status());
  statuses.push((await confirm(codeOf(begun.secret))).status());
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
});
