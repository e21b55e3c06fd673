import type { Payload, PayloadRequest } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientAddressHeader } from '@/lib/http/client-address';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import { recordRefusedLogin } from './account-events';

let opened: StoreForTests;
let store: Payload;
const password = 'đò chiều sông Hà';

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
});
afterAll(() => opened.close());

const hire = (name: string) =>
  store.create({ collection: 'users', data: { email: `${name}@bao.example`, password, name, role: 'reporter' } });

/** The events of an account, the oldest first, without what differs between runs. */
async function eventsOf(email: string): Promise<string[]> {
  const { docs } = await store.find({ collection: 'account-events', where: { email: { equals: email } }, sort: 'id', depth: 0, limit: 50 });
  return docs.map(({ event, detail, client }) => [event, detail, client].filter(Boolean).join(' '));
}

it('keeps what happens to an account: made, signed in, given another role, address and password, taken away', async () => {
  const { id, email } = await hire('lan');
  await store.login({ collection: 'users', data: { email, password } });
  await store.update({ collection: 'users', id, data: { role: 'editor' } });
  await store.update({ collection: 'users', id, data: { password: 'chợ nổi sáng sớm' } });
  await store.update({ collection: 'users', id, data: { name: 'Lan Trần' } });
  await store.delete({ collection: 'users', id });
  expect(await eventsOf(email)).toEqual([
    'accountCreated reporter',
    'login',
    'roleChanged reporter → editor',
    'passwordChanged',
    'accountDeleted editor',
  ]);
});

it('does not keep what was not done: a change that was refused has happened to nobody', async () => {
  const { id, email } = await hire('minh');
  await expect(store.update({ collection: 'users', id, data: { password: 'ngắn', role: 'editor' } })).rejects.toThrow();
  expect(await eventsOf(email)).toEqual(['accountCreated reporter']);
});

/** What Payload does at the end of a request that it has refused. */
const refused = (email: string, name: 'AuthenticationError' | 'LockedAuth' | 'APIError') =>
  recordRefusedLogin({
    error: Object.assign(new Error('no'), { name }),
    req: { payload: store, data: { email, password: 'x' }, headers: new Headers({ [clientAddressHeader]: '203.0.113.9' }), context: {} },
  } as unknown as Parameters<typeof recordRefusedLogin>[0] & { req: PayloadRequest });

it('keeps who was refused and from where, and of a lock its beginning alone', async () => {
  const { id, email } = await hire('thu');
  await refused(` ${email.toUpperCase()}`, 'AuthenticationError');
  const lock = (until: number) => store.db.updateOne({ collection: 'users', id, data: { lockUntil: new Date(until).toISOString() } });
  await lock(Date.now() + 60_000);
  await refused(email, 'AuthenticationError');
  await refused(email, 'LockedAuth');
  await refused(email, 'APIError');
  await lock(Date.now() - 1000);
  await refused(email, 'AuthenticationError');
  const [tried, locked] = ['loginRefused 203.0.113.9', 'lockedOut 203.0.113.9'];
  expect((await eventsOf(email)).slice(1)).toEqual([tried, tried, locked, tried]);
});

it('keeps an address that no account has, cut short', async () => {
  await refused(`${'x'.repeat(500)}@bao.example`, 'AuthenticationError');
  expect(await eventsOf('x'.repeat(200))).toEqual(['loginRefused 203.0.113.9']);
});

it('keeps no password, neither a right one nor one that was tried', async () => {
  const { docs } = await store.find({ collection: 'account-events', limit: 200, depth: 0 });
  expect(JSON.stringify(docs)).not.toMatch(/đò chiều|chợ nổi/);
});
