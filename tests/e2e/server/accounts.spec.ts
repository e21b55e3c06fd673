import { expect, test, type APIRequestContext } from '@playwright/test';
import { networkOfItsOwn } from '../../fixtures/network-of-its-own';
import { Newsroom } from '../../fixtures/newsroom';
import { Person } from '../../fixtures/people';
import { ReceivingMailServer } from '../../fixtures/receiving-mail-server';

/** What the portal under test was told to send by (`playwright.config.ts`). */
const mailServer = new ReceivingMailServer(3919);

test.use({ extraHTTPHeaders: networkOfItsOwn() });

test.beforeAll(() => mailServer.open());
test.afterAll(() => mailServer.close());

const signIn = (request: APIRequestContext, email: string, password: string, headers: Record<string, string> = {}) =>
  request.post('/api/users/login', { data: { email, password }, headers });

test('a page of another site can neither sign somebody in nor write with their session', async ({ request, baseURL }) => {
  const lan = await Person.hire(request, 'reporter', 'Lan');
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', cookie: `payload-token=${lan.token}` };
  expect((await signIn(request, lan.email, 'x', foreign)).status()).toBe(403);
  const write = (headers: Record<string, string>) => request.patch(`/api/users/${lan.id}`, { data: { name: 'Ai đó' }, headers });
  expect((await write(foreign)).status()).toBe(403);
  expect((await write({ origin: 'null', cookie: foreign.cookie })).status()).toBe(403);
  expect((await write({ origin: baseURL!, 'sec-fetch-site': 'same-origin', cookie: foreign.cookie })).status()).toBe(200);
});

test('no script reads the cookie of a session, no other site sends it, and signing out ends it for good', async ({ request }) => {
  const lan = await Person.hire(request, 'reporter', 'Lan');
  const answer = await signIn(request, lan.email, 'mật khẩu để thử');
  const [cookie] = answer
    .headersArray()
    .flatMap(({ name, value }) => (name === 'set-cookie' && /payload-token=/.test(value) ? [value] : []));
  // Payload writes a value behind HttpOnly, which browsers overlook (RFC 6265 §5.2.6).
  expect(cookie!.split('; ').slice(1)).toEqual(expect.arrayContaining(['HttpOnly=true', 'Path=/', 'SameSite=Lax']));
  const { token } = (await answer.json()) as { token: string };
  const headers = { authorization: `JWT ${token}` };
  const me = async () =>
    ((await (await request.get('/api/users/me', { headers })).json()) as { user: { email: string } | null }).user?.email;
  expect(await me()).toBe(lan.email);
  expect((await request.post('/api/users/logout', { headers })).status()).toBe(200);
  expect(await me()).toBeUndefined();
  expect((await request.get('/api/users', { headers })).status()).toBe(403);
});

test('eight wrong passwords lock an account, its owner is told once, and the log has it for the editor-in-chief alone', async ({
  request,
}) => {
  const minh = await Person.hire(request, 'managingEditor', 'Minh');
  for (let attempt = 0; attempt < 8; attempt++) expect((await signIn(request, minh.email, 'sai mật khẩu rồi')).ok()).toBe(false);
  const locked = await signIn(request, minh.email, 'mật khẩu để thử');
  expect(locked.status()).toBe(401);
  expect(await locked.text()).toMatch(/locked|bị khóa/);
  await signIn(request, minh.email, 'mật khẩu để thử');
  await expect.poll(() => mailServer.to(minh.email).length).toBe(1);
  expect(mailServer.to(minh.email)[0]!.text).toMatch(/sai mật khẩu[\s\S]*locked for 10 minutes/);

  const log = `/api/account-events?where[account][equals]=${minh.id}&sort=id&depth=0&limit=50`;
  const chief = Newsroom.signedIn(request);
  const { docs } = (await (await request.get(log, { headers: chief.headers })).json()) as { docs: { event: string; client: string }[] };
  expect(docs.map(({ event }) => event)).toEqual(['accountCreated', 'login', ...Array<string>(8).fill('loginRefused'), 'lockedOut']);
  expect(docs.at(-1)!.client).toMatch(/^[\d.:a-f]+$/);
  expect((await request.get(log, { headers: minh.newsroom.headers })).status()).toBe(403);
  expect((await request.get(log)).status()).toBe(403);
  const forged = await request.post('/api/account-events', { headers: chief.headers, data: { event: 'login' } });
  expect(forged.status()).toBe(403);
});

test('who changes their own password or address has to know the password, and a window left open is not enough', async ({ request }) => {
  const nga = await Person.hire(request, 'editor', 'Nga');
  const change = (data: Record<string, unknown>) => nga.ask('patch', `/api/users/${nga.id}`, data);
  for (const data of [{ password: 'chợ nổi sáng sớm' }, { email: 'khac@bao.example' }]) {
    const without = await change(data);
    expect(without.status()).toBe(403);
    expect(await without.text()).toMatch(/mật khẩu hiện tại|current password/);
    expect((await change({ ...data, currentPassword: 'không phải mật khẩu' })).status()).toBe(401);
  }
  const several = await nga.ask('patch', `/api/users?where[id][equals]=${nga.id}`, { password: 'chợ nổi sáng sớm' });
  expect(several.ok()).toBe(false);
  expect((await change({ name: 'Nga Trần' })).status()).toBe(200);
  expect((await change({ password: 'chợ nổi sáng sớm', currentPassword: 'mật khẩu để thử' })).status()).toBe(200);
  expect((await signIn(request, nga.email, 'chợ nổi sáng sớm')).status()).toBe(200);
  expect((await signIn(request, nga.email, 'mật khẩu để thử')).status()).toBe(401);
});

test('the link for a new password leads to the newspaper, whatever host was asked, and takes no weak password', async ({
  request,
  baseURL,
}) => {
  const thu = await Person.hire(request, 'editor', 'Thu');
  const asked = await request.post('/api/users/forgot-password', {
    data: { email: thu.email },
    // Asked from elsewhere a browser would say so; a program does not.
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  });
  expect(asked.status()).toBe(200);
  await expect.poll(() => mailServer.to(thu.email).length).toBe(1);
  const { text } = mailServer.to(thu.email)[0]!;
  expect(text).not.toContain('evil');
  const token = new RegExp(`${baseURL}/admin/reset/(\\w+)`).exec(text!)![1]!;
  const reset = (password: string) => request.post('/api/users/reset-password', { data: { token, password } });
  const weak = await reset('password1234');
  expect(weak.status()).toBe(400);
  expect(await weak.text()).toMatch(/guessed first|hay bị đoán/);
  expect((await reset('đò chiều sông Hà')).status()).toBe(200);
  expect((await reset('chợ nổi sáng sớm')).status(), 'a link works once').toBe(403);
  expect((await signIn(request, thu.email, 'đò chiều sông Hà')).status()).toBe(200);
});

test('nobody fills a mailbox with mails for a new password', async ({ request }) => {
  const hoa = await Person.hire(request, 'editor', 'Hòa');
  const statuses: number[] = [];
  for (let time = 0; time < 4; time++)
    statuses.push((await request.post('/api/users/forgot-password', { data: { email: hoa.email } })).status());
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('whether an address has an account is not said to who asks for a new password', async ({ request }) => {
  const lan = await Person.hire(request, 'reporter', 'Lan');
  const answers = await Promise.all(
    [lan.email, 'nobody@bao.example'].map(async (email) => {
      const answer = await request.post('/api/users/forgot-password', { data: { email } });
      return [answer.status(), await answer.text()];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});
