import { Secret, TOTP } from 'otpauth';
import type { Payload, PayloadRequest } from 'payload';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import type { Role } from '../workflow/states';

let opened: StoreForTests;
let store: Payload;
const password = 'đò chiều sông Hà';

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
});
afterAll(() => opened.close());
beforeEach(() => void (process.env.REQUIRE_SECOND_FACTOR = '1'));
afterEach(() => void delete process.env.REQUIRE_SECOND_FACTOR);

async function hire(role: Role): Promise<string> {
  const email = `${role.toLowerCase()}@bao.example`;
  await store.create({ collection: 'users', data: { email, password, name: role, role } });
  return email;
}

/** What a sign-in comes to: what is still missing, or nothing. */
async function missing(email: string, typed: { code?: string; ticket?: string } = {}): Promise<Record<string, unknown> | null> {
  try {
    await store.login({ collection: 'users', data: { email, password }, req: { data: { email, ...typed } } as unknown as PayloadRequest });
    return null;
  } catch (error) {
    return (error as { data?: Record<string, unknown> }).data ?? {};
  }
}

const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

it.each<[Role, boolean]>([
  ['reporter', false],
  ['editor', false],
  ['managingEditor', true],
  ['editorInChief', true],
])('where the operator asks for it, the password of a %s alone is not enough: %s', async (role, isAsked) => {
  const email = await hire(role);
  expect((await missing(email)) !== null).toBe(isAsked);
  delete process.env.REQUIRE_SECOND_FACTOR;
  expect(await missing(email)).toBeNull();
});

it('lets whoever has to have one set it up while signing in, by a code of the app that has scanned it, and not by a ticket alone', async () => {
  const email = 'managingeditor@bao.example';
  const first = (await missing(email))!;
  expect(first).toMatchObject({ needsCode: true, qr: expect.stringContaining('<svg') as string });
  const [secret, ticket] = [String(first.secret), String(first.ticket)];
  expect(await missing(email, { code: '000000', ticket })).toMatchObject({ isWrongCode: true });
  expect(await missing(email, { code: codeOf(secret), ticket: 'x' })).toMatchObject({ isWrongCode: true });
  expect(await missing(email)).not.toBeNull();
  expect(await missing(email, { code: codeOf(secret), ticket })).toBeNull();
  const again = (await missing(email))!;
  expect(again).toEqual({ needsCode: true });
});

it('takes a code once, also when it comes twelve times at the same moment', async () => {
  const email = await hire('editorInChief').catch(() => 'editorinchief@bao.example');
  const first = (await missing(email))!;
  const [secret, ticket] = [String(first.secret), String(first.ticket)];
  expect(await missing(email, { code: codeOf(secret), ticket })).toBeNull();
  const next = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + 30_000 });
  const opened = (await Promise.all(Array.from({ length: 12 }, () => missing(email, { code: next })))).filter((answer) => answer === null);
  expect(opened).toHaveLength(1);
});

it('opens no session for a new password that was set by a mail, where a second factor is needed', async () => {
  const email = 'managingeditor@bao.example';
  const token = await store.forgotPassword({ collection: 'users', data: { email }, disableEmail: true });
  await store.resetPassword({ collection: 'users', data: { token, password: 'chợ nổi sáng sớm' }, overrideAccess: true });
  const { docs } = await store.find({ collection: 'users', where: { email: { equals: email } }, showHiddenFields: true, depth: 0 });
  expect(docs[0]!.sessions ?? []).toEqual([]);
});
