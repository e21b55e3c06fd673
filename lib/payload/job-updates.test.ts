import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from './store-for-tests';

let opened: StoreForTests;

beforeAll(async () => {
  opened = await openStoreForTests();
});
afterAll(() => opened.close());

it('rolls back an update of the queue that fails, and says why: whoever writes next is not kept waiting by it', async () => {
  const { store } = opened;
  const { id } = await store.jobs.queue({ task: 'pingHub', input: { addresses: [] } });
  const transactionID = (await store.db.beginTransaction())!;
  // An entry of the log without what each has to have.
  const update = store.db.updateJobs({ id, data: { log: [{ id: 'entry' }] }, req: { transactionID } });
  await expect(update).rejects.toThrow(/payload_jobs_log/);
  await store.create({ collection: 'topics', locale: 'vi', data: { name: 'Lũ', slug: 'lu' } });
  expect((await store.count({ collection: 'topics' })).totalDocs).toBe(1);
});
