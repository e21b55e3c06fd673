import { afterAll, beforeAll, expect, it } from 'vitest';
import type { User } from '../generated-types';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let POST: typeof import('@/app/(payload)/api/[...slug]/route').POST;
let chief: number;

const account = { email: 'chief@bao.example', password: 'đò chiều sông Hà' };
const hour = 60 * 60 * 1000;

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ POST } = await import('@/app/(payload)/api/[...slug]/route'));
  ({ id: chief } = await opened.store.create({ collection: 'users', data: { ...account, name: 'Thu Hà', role: 'editorInChief' } }));
});
afterAll(() => opened.close());

/** Asks to stay signed in, hours after signing in. @returns the answer's status, and how many hours the session has left then */
async function extendAfter(hours: number): Promise<{ status: number; left: number }> {
  const { store } = opened;
  const { token } = await store.login({ collection: 'users', data: account });
  const began = Date.now() - hours * hour;
  const aged = (await sessions()).slice(-1).map((session) => ({
    ...session,
    createdAt: new Date(began).toISOString(),
    expiresAt: new Date(Date.now() + hour / 60).toISOString(),
  }));
  await store.db.updateOne({ collection: 'users', id: chief, data: { sessions: aged } });
  const request = new Request('http://localhost:3000/api/users/refresh-token', {
    method: 'POST',
    headers: { authorization: `JWT ${token}` },
  });
  const { status } = await POST(request, { params: Promise.resolve({ slug: ['users', 'refresh-token'] }) });
  const [session] = await sessions();
  return { status, left: Math.round((Date.parse(session!.expiresAt) - Date.now()) / hour) };
}

async function sessions(): Promise<NonNullable<User['sessions']>> {
  const user = await opened.store.db.findOne<User>({ collection: 'users', where: { id: { equals: chief } } });
  return user?.sessions ?? [];
}

it('lets a session go on for as long again when its time is nearly over', async () => {
  expect(await extendAfter(9.9)).toEqual({ status: 200, left: 10 });
});

it('lets none go on beyond a day after the sign-in', async () => {
  expect(await extendAfter(13.9)).toEqual({ status: 200, left: 10 });
  expect(await extendAfter(14.1)).toEqual({ status: 403, left: 0 });
});
