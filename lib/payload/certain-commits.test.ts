import { createLocalReq, commitTransaction, initTransaction, type Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSql, sql } from './run-sql';
import { openStoreForTests, type StoreForTests } from './store-for-tests';

let opened: StoreForTests;
let store: Payload;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
});
afterAll(() => opened.close());

const topics = () => store.count({ collection: 'topics' }).then(({ totalDocs }) => totalDocs);

it('fails a save whose COMMIT the database refuses, keeps nothing of it, and takes the next one', async () => {
  const req = await createLocalReq({}, store);
  await initTransaction(req);
  await store.create({ collection: 'topics', locale: 'vi', data: { name: 'Lũ', slug: 'lu' }, req });
  // A row that refers to nothing: looked at when all is done, as room on a disk is.
  await runSql(sql`PRAGMA defer_foreign_keys = ON`, store, req);
  await runSql(sql`INSERT INTO topics_locales (name, slug, _locale, _parent_id) VALUES ('Hạn', 'han', 'vi', 4711)`, store, req);
  await expect(commitTransaction(req)).rejects.toThrow();
  expect(await topics()).toBe(0);
  await store.create({ collection: 'topics', locale: 'vi', data: { name: 'Lũ', slug: 'lu' } });
  expect(await topics()).toBe(1);
});

it('says nothing of a transaction that has ended already', async () => {
  await expect(store.db.commitTransaction('ended')).resolves.toBeUndefined();
  await expect(store.db.rollbackTransaction('ended')).resolves.toBeUndefined();
});
