import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../commands/run';
import { ReceivingMailServer } from '../fixtures/receiving-mail-server';
import { Portal } from '@/deploy/on-one-machine/portal';
import { Postgres } from '@/deploy/on-one-machine/postgres';

/** Two servers on one PostgreSQL, which both keep the newsletter's queue. */

const subscribers = Array.from({ length: 40 }, (_, index) => `ban-doc-${index}@thu.example`);
const account = { email: 'chief@bao.example', password: 'mật khẩu để thử' };
/** A machine that looks where a link leads confirms nothing. */
const reader = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const patience = { timeout: 60_000, interval: 200 };

const mailServer = new ReceivingMailServer();
let folder: string;
let postgres: Postgres;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trang-nhat-newsletter-'));
  postgres = await Postgres.start();
  await mailServer.open();
  env = { DATABASE_URL: postgres.url, DATA_DIR: join(folder, 'data'), SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` };
  const made = await run(env.DATA_DIR!, ['user', 'create', '--email', account.email, '--role', 'editor-in-chief'], {
    env,
    input: account.password,
  });
  expect(made).toMatchObject({ code: 0 });
  const source = join(folder, 'tin.jsonl');
  const story = { id: 'tin-1', language: 'vi', section: 'chinh-tri', title: 'Đê Trà Vân', body: 'Nội dung.', status: 'published' };
  await writeFile(source, JSON.stringify({ ...story, publishedAt: new Date(Date.now() - 60_000).toISOString() }));
  expect(await run(env.DATA_DIR!, ['import', source], { env })).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await postgres?.stop();
  await mailServer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets the newspaper send its newsletter of today from a time on. @param from milliseconds */
async function offerNewsletter({ origin }: Portal, from: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${origin}/api/users/login`, { method: 'POST', headers, body: JSON.stringify(account) });
  const { token } = (await signedIn.json()) as { token: string };
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
  const masthead = {
    name: 'Báo Thử',
    governingBody: 'Tỉnh ủy',
    licenceNumber: '1/GP',
    newsletter: { sender: 'bantin@bao.example', sendAt: clock.format(from) },
  };
  for (const locale of ['vi', 'en']) {
    const answer = await fetch(`${origin}/api/globals/masthead?locale=${locale}`, {
      method: 'POST',
      headers: { ...headers, authorization: `JWT ${token}` },
      body: JSON.stringify(masthead),
    });
    expect(answer.status, await answer.text()).toBe(200);
  }
}

/** @param client the address that they sign up from: of one, only some forms are taken */
async function signUp({ origin }: Portal, email: string, client: string): Promise<void> {
  const answer = await fetch(`${origin}/api/newsletter`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': client },
    body: new URLSearchParams({ language: 'vi', email }),
  });
  expect(answer.headers.get('location')).toContain('state=sent');
}

test('each subscriber gets the day’s newsletter once, whichever of two servers on one PostgreSQL sends it', async () => {
  const portals = [await Portal.start(env), await Portal.start(env)] as const;
  try {
    // In an hour, or where that is tomorrow's first hour, long past for today: nothing is due yet.
    await offerNewsletter(portals[0], Date.now() + 3_600_000);
    await expect.poll(async () => (await portals[1].status('/ban-tin')) === 200, patience).toBe(true);
    for (const [index, email] of subscribers.entries()) await signUp(portals[index % 2]!, email, `203.0.113.${index}`);
    await vi.waitUntil(() => subscribers.every((email) => mailServer.to(email).length > 0), patience);

    // Confirmed on the server that they did not sign up on.
    for (const [index, email] of subscribers.entries()) {
      const mails = mailServer.to(email);
      expect(mails, email).toHaveLength(1);
      const { pathname } = new URL(/http\S+\/xac-nhan\/\S+/.exec(mails[0]!.text!)![0]);
      const answer = await fetch(portals[(index + 1) % 2]!.origin + pathname, { redirect: 'manual', headers: reader });
      expect(answer.headers.get('location')).toContain('state=confirmed');
    }
    await offerNewsletter(portals[0], Date.now());
    await vi.waitUntil(() => subscribers.every((email) => mailServer.to(email).length > 1), patience);
    // A mail that is asked for now comes by a later look at the queue: nobody has been sent the newsletter again by then.
    for (const [index, portal] of portals.entries()) {
      await signUp(portal, `sau-${index}@thu.example`, `198.51.100.${index}`);
      await vi.waitUntil(() => mailServer.to(`sau-${index}@thu.example`).length > 0, patience);
    }
    for (const email of subscribers)
      expect(
        mailServer.to(email).map(({ subject }) => subject),
        email,
      ).toHaveLength(2);
  } finally {
    await Promise.all(portals.map((portal) => portal.end()));
  }
});
