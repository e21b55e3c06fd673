import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { runSql, sql } from '@/lib/payload/run-sql';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { ReceivingMailServer, type ReceivedMail } from '@/tests/fixtures/receiving-mail-server';
import type { MailServer } from './deliver-mail';

vi.mock('@/lib/cache/cached', () => ({ cached: (_key: string[], _tags: string[], read: () => unknown) => read() }));

const browser = 'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';

const siteUrl = 'https://bao.example';
const quietly = { context: { expiredTags: new Set<string>() }, depth: 0 } as const;

/** A quarter past six on the newspaper's clock, in milliseconds. */
const morning = Date.parse('2026-11-26T06:15:00+07:00');
const nextMorning = morning + 86_400_000;

const post = new ReceivingMailServer();
let opened: StoreForTests;
let mailServer: MailServer;
let section: number;
/** Loaded once the store and the mail server are there. */
let parts: Awaited<ReturnType<typeof load>>;

async function load() {
  const [subscribers, issues, sending, delivering, signing, queue, content] = await Promise.all([
    import('./subscribers'),
    import('./issues'),
    import('./send-waiting-mails'),
    import('./deliver-mail'),
    import('./sign-up'),
    import('./mail-queue'),
    import('@/lib/content'),
  ]);
  return { ...subscribers, ...issues, ...sending, ...delivering, ...signing, ...queue, ...content };
}

beforeAll(async () => {
  await post.open();
  process.env.SMTP_URL = `smtp://127.0.0.1:${post.port}`;
  process.env.SITE_URL = siteUrl;
  opened = await openStoreForTests();
  vi.spyOn(await import('@/lib/payload/client'), 'openStore').mockResolvedValue(opened.store);
  parts = await load();
  mailServer = parts.openMailServer();
  const { store } = opened;
  for (const [locale, name] of [
    ['vi', 'Báo Hải Lĩnh'],
    ['en', 'Hai Linh News'],
  ] as const)
    await store.updateGlobal({
      slug: 'masthead',
      locale,
      data: {
        name,
        governingBody: 'Tỉnh ủy Hải Lĩnh',
        licenceNumber: '218/GP-BTTTT',
        email: 'toasoan@bao.example',
        newsletter: { sender: 'bantin@bao.example', sendAt: '06:00' },
      },
      ...quietly,
    });
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Xã hội', slug: 'xa-hoi' }, ...quietly })).id;
});

afterAll(async () => {
  mailServer.close();
  await post.close();
  await opened.close();
  delete process.env.SMTP_URL;
  delete process.env.SITE_URL;
});

beforeEach(() => {
  post.received = [];
  post.refusals.clear();
});

afterEach(async () => {
  for (const table of ['newsletter_mails', 'newsletter_issues', 'subscribers']) await runSql(sql.raw(`DELETE FROM ${table}`), opened.store);
});

const send = (now: number, server = mailServer) => parts.sendWaitingMails(opened.store, server, now);

async function publish(title: string): Promise<number> {
  const data = { language: 'vi', title, sapo: `Sapo của <b>${title}</b>.`, section, _status: 'published' } as never;
  return (await opened.store.create({ collection: 'articles', data, ...quietly })).id;
}

async function makeIssue(now: number): Promise<void> {
  await parts.makeDueIssue(opened.store, 'vi', await parts.getMasthead('vi'), now);
}

async function subscribed(email: string): Promise<number> {
  const askedAt = new Date(morning - 86_400_000).toISOString();
  const data = { email, language: 'vi', askedAt, confirmedAt: askedAt, bounces: 0 } as const;
  return (await opened.store.create({ collection: 'subscribers', data, depth: 0 })).id;
}

const subscribers = async () => (await opened.store.find({ collection: 'subscribers', pagination: false, depth: 0, sort: 'email' })).docs;

/** The token at the end of the link that a mail has in its text. */
const tokenIn = ({ text = '' }: ReceivedMail): string => /https:\/\/bao\.example\/ban-tin\/(?:xac-nhan|huy-dang-ky)\/(\S+)/.exec(text)![1]!;

it('An address gets the newsletter only once its owner has followed the link, which may be followed again', async () => {
  const { store } = opened;
  await parts.askForNewsletter(store, 'vi', 'lan@thu.example', morning);
  await send(morning);
  const [mail] = post.received;
  expect(mail).toMatchObject({
    subject: 'Xác nhận nhận bản tin của Báo Hải Lĩnh',
    recipient: 'lan@thu.example',
    from: { text: '"Báo Hải Lĩnh" <bantin@bao.example>' },
  });
  expect(mail!.html).toContain('<html lang="vi">');
  expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
  await publish('Chưa xác nhận');
  await makeIssue(morning);
  expect(await send(morning)).toEqual({ sent: 0, away: null });

  expect(await parts.confirmSubscription(store, `${tokenIn(mail!).slice(0, -1)}x`, morning)).toBe('wrongLink');
  expect(await parts.confirmSubscription(store, tokenIn(mail!), morning)).toBe('confirmed');
  expect(await parts.confirmSubscription(store, tokenIn(mail!), morning + 30 * 86_400_000)).toBe('confirmed');
  await publish('Đã xác nhận');
  await makeIssue(nextMorning);
  expect(await send(nextMorning)).toEqual({ sent: 1, away: null });
  expect(post.received[1]).toMatchObject({ subject: 'Đã xác nhận | 27/11' });
});

it('Links that are old, or made for something else, do nothing; an address that never confirms is forgotten', async () => {
  const { store } = opened;
  await parts.askForNewsletter(store, 'vi', 'cu@thu.example', morning);
  await send(morning);
  const token = tokenIn(post.received[0]!);
  expect(await parts.endSubscription(store, token)).toBe('wrongLink');
  const late = morning + 3 * 86_400_000 + 1;
  expect(await parts.confirmSubscription(store, token, late)).toBe('expired');
  await parts.forgetUnconfirmed(store, late);
  expect(await subscribers()).toEqual([]);
  for (const wrong of ['', '1', '0-aa', `99999999999-${'a'.repeat(64)}`, '%00', "1' OR 1=1", 'a'.repeat(5000)])
    expect([await parts.confirmSubscription(store, wrong), await parts.endSubscription(store, wrong)]).toEqual(['wrongLink', 'wrongLink']);
});

it('A stranger is told the same of an address that is new, waits, or is confirmed; its owner gets one mail an hour that says which', async () => {
  const { store } = opened;
  await subscribed('co@thu.example');
  let client = 0;
  const ask = (typed: string) => parts.signUp({ language: 'vi', typed, trap: '', client: `198.51.100.${client++}` });
  expect(await Promise.all(['co@thu.example', 'moi@thu.example', 'MOI@thu.example ', 'Co@Thu.example'].map(ask))).toEqual([
    'sent',
    'sent',
    'sent',
    'sent',
  ]);
  expect(await ask('moi@thu.example')).toBe('sent');
  await send(Date.now());
  expect(post.received.map(({ recipient, subject }) => `${recipient}: ${subject}`).sort()).toEqual([
    'co@thu.example: Bạn đang nhận bản tin của Báo Hải Lĩnh',
    'moi@thu.example: Xác nhận nhận bản tin của Báo Hải Lĩnh',
  ]);
  expect((await subscribers()).map(({ email, confirmedAt }) => [email, Boolean(confirmedAt)])).toEqual([
    ['co@thu.example', true],
    ['moi@thu.example', false],
  ]);
  for (const email of ['co@thu.example', 'moi@thu.example']) await parts.askForNewsletter(store, 'vi', email);
  expect(await send(Date.now())).toEqual({ sent: 0, away: null });
  await parts.askForNewsletter(store, 'vi', 'moi@thu.example', Date.now() + 3_600_001);
  await send(Date.now() + 3_600_001);
  expect(post.to('moi@thu.example')).toHaveLength(2);
});

it('What is no address, comes from a machine, or comes too often, reaches neither store nor mail server', async () => {
  const ask = (typed: string, trap = '', client = 'a') => parts.signUp({ language: 'en', typed, trap, client });
  for (const typed of [
    '',
    'lan',
    'lan@',
    '@thu.example',
    'a b@thu.example',
    'lan@thu.example\nBcc: x@thu.example',
    'lan@thu.example\r\n',
    'a\u2028@thu.example',
    'lan@thu.example,moi@thu.example',
    `${'a'.repeat(10_000)}@thu.example`,
    `${'a'.repeat(65)}@thu.example`,
  ])
    expect(await ask(typed, '', typed), JSON.stringify(typed)).toBe('invalid');
  expect(await ask('may@thu.example', 'https://spam.example')).toBe('sent');
  const answers = [];
  for (let time = 0; time < 11; time++) answers.push(await ask('khong-phai-dia-chi', '', '203.0.113.7'));
  expect(answers.slice(9)).toEqual(['invalid', 'tooMany']);
  expect(await ask('that@thu.example', '', '203.0.113.7')).toBe('tooMany');
  expect(await subscribers()).toEqual([]);
  expect(await send(Date.now())).toEqual({ sent: 0, away: null });
});

it('The newsletter has the front page in it, in both forms, and the headers that mail programs ask for', async () => {
  const { store } = opened;
  const id = await subscribed('lan@thu.example');
  const [older, lead] = [await publish('Tin cũ hơn'), await publish('Tàu <cá> & mực về bến')];
  await makeIssue(morning);
  await send(morning);
  const [mail] = post.received;
  expect(mail!.subject).toBe('Tàu <cá> & mực về bến | 26/11');
  expect(mail!.to).toMatchObject({ text: 'lan@thu.example' });
  expect(mail!.replyTo).toMatchObject({ text: '"Báo Hải Lĩnh" <toasoan@bao.example>' });
  for (const words of [
    'Báo Hải Lĩnh',
    'Thứ Năm, 26 tháng 11, 2026',
    `${siteUrl}/xa-hoi/`,
    `-${lead}`,
    `-${older}`,
    'Tỉnh ủy Hải Lĩnh',
    '218/GP-BTTTT',
  ]) {
    expect(mail!.text, words).toContain(words);
    expect(mail!.html, words).toContain(words);
  }
  expect(mail!.html).toContain('Tàu &#x3C;cá> &#x26; mực về bến');
  expect(mail!.html).not.toContain('<b>');
  const header = (name: string) => mail!.headerLines.find(({ key }) => key === name)?.line;
  expect(mail!.messageId).toMatch(/^<[\da-f]{40}@bao\.example>$/);
  expect(header('list-id')).toBe('List-ID: <ban-tin.bao.example>');
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(header('precedence')).toBe('Precedence: list');
  expect(header('auto-submitted')).toBe('Auto-Submitted: auto-generated');
  expect(mail!.raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);

  const link = /^List-Unsubscribe: <(\S+)>$/.exec(header('list-unsubscribe')!)![1]!;
  expect(link).toBe(`${siteUrl}/ban-tin/huy-dang-ky/${tokenIn(mail!)}`);
  expect(tokenIn(mail!)).toMatch(new RegExp(`^${id}-`));
  const params = Promise.resolve({ locale: 'vi', token: tokenIn(mail!) });
  const route = await import('@/app/[locale]/newsletter/unsubscribe/[token]/route');
  const ask = (method: string, more: Record<string, string> = {}) =>
    new Request(link, { method, headers: { 'user-agent': browser, ...more } });
  // Looking is not pressing.
  await route.HEAD();
  await route.GET(ask('GET', { 'sec-purpose': 'prefetch' }), { params });
  await route.GET(ask('GET', { 'user-agent': 'Googlebot/2.1' }), { params });
  expect(await subscribers()).toHaveLength(1);
  await parts.queueMail(store, id, '2026-11-27', nextMorning);
  expect((await route.POST(ask('POST'), { params })).status).toBe(200);
  expect(await subscribers()).toEqual([]);
  expect(await runSql(sql`SELECT * FROM newsletter_mails`, store)).toEqual([]);
  // Again, and by the link in the text: nothing more to do, and the page that says so.
  expect((await route.POST(ask('POST'), { params })).status).toBe(200);
  const answer = await route.GET(ask('GET'), { params });
  expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([
    303,
    `${siteUrl}/ban-tin?state=unsubscribed`,
    'no-store',
  ]);
  expect((await route.POST(ask('POST'), { params: Promise.resolve({ locale: 'vi', token: `${id}-${'0'.repeat(64)}` }) })).status).toBe(404);
});

it('Two servers send each subscriber the day’s newsletter once, and none that has nothing new or whose time has not come', async () => {
  const { store } = opened;
  const addresses = Array.from({ length: 15 }, (_, index) => `ban-doc-${index}@thu.example`);
  for (const address of addresses) await subscribed(address);
  await publish('Tin sáng nay');
  await makeIssue(morning - 20 * 60_000);
  expect(await send(morning)).toEqual({ sent: 0, away: null });
  const other = parts.openMailServer();
  const both = async (now: number) => {
    await Promise.all([makeIssue(now), makeIssue(now)]);
    const [one, two] = await Promise.all([send(now), send(now, other)]);
    return one.sent + two.sent;
  };
  expect(await both(morning)).toBe(15);
  expect(post.received.map(({ recipient }) => recipient).sort()).toEqual([...addresses].sort());
  expect(await both(morning + 60_000)).toBe(0);
  // The next day has the same front page, the day after it has news.
  expect(await both(nextMorning)).toBe(0);
  await publish('Tin hôm sau');
  expect(await both(nextMorning + 60_000)).toBe(0);
  expect(await both(nextMorning + 86_400_000)).toBe(15);
  // One was killed with a mail in its hands: whether it arrived nobody knows.
  await runSql(sql`UPDATE newsletter_mails SET state = 'sending', taken_at = 0`, store);
  await parts.tidyQueue(store, nextMorning + 86_400_000, { oldestSent: '2026-11-27', oldestKept: '2026-11-20' });
  expect(await both(nextMorning + 87_000_000)).toBe(0);
  other.close();
});

it('A story that is taken back before the mail is sent is not in it', async () => {
  await subscribed('lan@thu.example');
  await publish('Bài còn');
  const gone = await publish('Bài gỡ');
  await makeIssue(morning);
  await opened.store.update({ collection: 'articles', id: gone, data: { _status: 'draft' }, ...quietly });
  await send(morning);
  expect(post.received[0]!.subject).toBe('Bài còn | 26/11');
  expect(`${post.received[0]!.text}${post.received[0]!.html as string}`).not.toContain('Bài gỡ');
});

it('While the mail server is away nothing is lost; what it puts off is tried again, less and less often; who bounces three times is deleted', async () => {
  const { store } = opened;
  for (const name of ['duoc', 'hoan', 'mat']) await subscribed(`${name}@thu.example`);
  await publish(`Tin ${Date.now()}`);
  await post.close();
  await makeIssue(morning);
  const away = await send(morning);
  expect(away).toMatchObject({ sent: 0, away: expect.stringContaining('ECONNREFUSED') as string });
  await post.open();
  post.refusals.set('hoan@thu.example', 451).set('mat@thu.example', 550);
  expect(await send(morning)).toEqual({ sent: 1, away: null });
  const minutes = (count: number) => morning + count * 60_000;
  expect(await send(minutes(1))).toEqual({ sent: 0, away: null });
  const attempts = async () =>
    Number(
      (
        await runSql(
          sql`SELECT attempts FROM newsletter_mails m JOIN subscribers s ON s.id = m.subscriber_id WHERE email = 'hoan@thu.example'`,
          store,
        )
      )[0]!.attempts,
    );
  expect(await attempts()).toBe(1);
  for (const [time, count] of [
    [2, 2],
    [11, 2],
    [12, 3],
    [56, 3],
    [57, 4],
  ] as const) {
    await send(minutes(time));
    expect(await attempts(), `after ${time} minutes`).toBe(count);
  }
  post.refusals.delete('hoan@thu.example');
  expect(await send(minutes(237))).toEqual({ sent: 1, away: null });
  expect(post.to('mat@thu.example')).toEqual([]);
  for (const day of ['2026-11-27', '2026-11-28']) {
    expect((await subscribers()).map(({ email }) => email)).toContain('mat@thu.example');
    const { id } = (await subscribers()).find(({ email }) => email === 'mat@thu.example')!;
    await runSql(
      sql`INSERT INTO newsletter_issues (language, day, content, queued) SELECT language, ${day}, content, 1 FROM newsletter_issues WHERE day = '2026-11-26'`,
      store,
    );
    await parts.queueMail(store, id, day, nextMorning);
    await send(nextMorning);
  }
  expect((await subscribers()).map(({ email }) => email)).toEqual(['duoc@thu.example', 'hoan@thu.example']);
});

it('Nobody below managing editor reads an address by REST, by whatever question, and nobody makes one', async () => {
  const { store } = opened;
  await subscribed('kin@thu.example');
  const { handleEndpoints } = await import('payload');
  const { default: config } = await import('@payload-config');
  const tokens: Record<string, string> = {};
  for (const role of ['reporter', 'editor', 'managingEditor', 'editorInChief'] as const) {
    const account = { email: `${role}@bao.example`.toLowerCase(), password: 'mật khẩu để thử' };
    await store.create({ collection: 'users', data: { ...account, name: role, role }, depth: 0 });
    tokens[role] = (await store.login({ collection: 'users', data: account })).token!;
  }
  const { id } = (await subscribers())[0]!;
  const ask = async (role: string | null, path: string, method = 'GET', body?: object) => {
    const answer = await handleEndpoints({
      config,
      request: new Request(`http://localhost/api/${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(role ? { authorization: `JWT ${tokens[role]}` } : {}) },
        body: body && JSON.stringify(body),
      }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const questions = [
    'subscribers',
    `subscribers/${id}`,
    'subscribers/count',
    'subscribers?where[email][like]=kin',
    'subscribers?sort=email&select[email]=true&limit=0',
    'subscribers?where[or][0][email][exists]=true&where[or][1][id][exists]=true',
    'subscribers?draft=true&depth=9&locale=all&trash=true',
    'users?where[subscribers.email][like]=kin',
    'payload-jobs',
    'payload-locked-documents?depth=5',
  ];
  for (const role of [null, 'reporter', 'editor']) {
    for (const question of questions) {
      const { status, text } = await ask(role, question);
      if (question.startsWith('subscribers')) expect(status, `${role} ${question}`).toBe(403);
      expect(text, `${role} ${question}`).not.toContain('kin@thu.example');
    }
    expect((await ask(role, `subscribers/${id}`, 'DELETE')).status).toBe(403);
  }
  for (const role of ['managingEditor', 'editorInChief']) expect((await ask(role, 'subscribers')).text).toContain('kin@thu.example');
  for (const role of [null, ...Object.keys(tokens)]) {
    const data = {
      email: 'la@thu.example',
      language: 'vi',
      askedAt: new Date().toISOString(),
      confirmedAt: new Date().toISOString(),
      bounces: 0,
    };
    expect((await ask(role, 'subscribers', 'POST', data)).status, `${role} creates`).toBe(403);
    expect((await ask(role, `subscribers/${id}`, 'PATCH', { email: 'la@thu.example' })).status, `${role} changes`).toBe(403);
  }
  expect((await ask('managingEditor', `subscribers/${id}`, 'DELETE')).status).toBe(200);
});
