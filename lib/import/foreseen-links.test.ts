import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import type { ImportRecord, SourceItem } from './record';

let opened: StoreForTests;
let store: Payload;
let importItems: typeof import('./import-source').importItems;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  ({ importItems } = await import('./import-source'));
}, 60_000);

afterAll(async () => opened.close());

const record = (sourceId: string, language: Language, translationOf: string | null, changes: Partial<ImportRecord> = {}): ImportRecord => ({
  sourceSystem: 'jsonl',
  sourceId,
  language,
  translationOf,
  section: { slug: 'xa-hoi', name: 'Xã hội' },
  secondarySections: [],
  title: `Tít ${sourceId}`,
  slug: null,
  sapo: '',
  kicker: null,
  authors: [],
  byline: null,
  topics: [],
  publishedAt: null,
  updatedAt: null,
  hoursAgo: null,
  updatedHoursAgo: null,
  status: 'draft',
  format: 'standard',
  hero: null,
  legacyUrls: [],
  body: [],
  place: sourceId,
  ...changes,
});

async function run(records: ImportRecord[], dryRun: boolean): Promise<string[]> {
  const items: SourceItem[] = records.map((each) => ({ kind: 'record', record: each, refusals: [] }));
  const { refusals } = await importItems(items, store, { dryRun, onExpired: async () => {} });
  return refusals.map(({ place, scope, reason }) => `${place} [${scope}] ${reason}`);
}

/** What a dry run says, which has to be what the import says after it, and what both say when all is read again. */
async function foreseen(...records: ImportRecord[]): Promise<string[]> {
  const said = await run(records, true);
  expect(await run(records, false)).toEqual(said);
  expect(await run(records, true)).toEqual(await run(records, false));
  return said;
}

describe('a dry run', () => {
  it('has nothing to say about pairs, whichever comes first', async () => {
    expect(await foreseen(record('p1', 'vi', null), record('p2', 'en', 'p1'), record('p3', 'en', 'p4'), record('p4', 'vi', null))).toEqual(
      [],
    );
  });

  it('foresees the second translation of an article', async () => {
    const said = await foreseen(record('s1', 'vi', null), record('s2', 'en', 's1'), record('s3', 'en', 's1'));
    expect(said).toEqual([
      's3 [field] The original already has a translation in this language. Where it is not seen, it lies in the bin. The article came in without the link.',
    ]);
    expect(await foreseen(record('s4', 'en', 's1'))).toEqual([expect.stringMatching(/^s4 .*already has a translation/)]);
  });

  it('refuses an article that lies in the bin, as the import does, and leaves it there', async () => {
    expect(await foreseen(record('b1', 'vi', null))).toEqual([]);
    const where = { sourceKey: { equals: 'jsonl:b1' } };
    await store.update({ collection: 'articles', where, data: { deletedAt: new Date().toISOString() } });
    expect((await store.count({ collection: 'articles', where, trash: true })).totalDocs).toBe(1);
    expect(await foreseen(record('b1', 'vi', null, { title: 'Tít mới' }))).toEqual([expect.stringMatching(/^b1 \[article\] .*in the bin/)]);
    expect((await store.count({ collection: 'articles', where })).totalDocs).toBe(0);
  });

  it('foresees a translation of itself, one in the language of its original, and a circle', async () => {
    expect(await foreseen(record('i1', 'vi', 'i1'))).toEqual([expect.stringMatching(/^i1 .*of itself/)]);
    expect(await foreseen(record('l1', 'vi', null), record('l2', 'vi', 'l1'))).toEqual([expect.stringMatching(/^l2 .*same language/)]);
    expect(await foreseen(record('c1', 'vi', 'c2'), record('c2', 'en', 'c1'))).toHaveLength(1);
  });

  it('foresees a translation of a translation, and an original that would become one', async () => {
    const pair = [record('t1', 'vi', null), record('t2', 'en', 't1')];
    expect(await foreseen(...pair, record('t3', 'vi', 't2'))).toEqual([expect.stringMatching(/^t3 .*is itself a translation/)]);
    expect(await foreseen(record('t4', 'en', null), record('t1', 'vi', 't4'))).toEqual([expect.stringMatching(/^t1 .*has a translation/)]);
  });

  it('foresees what an article of the newsroom’s own is in the way of', async () => {
    await foreseen(record('n1', 'vi', null));
    const { docs } = await store.find({ collection: 'articles', where: { sourceKey: { equals: 'jsonl:n1' } }, depth: 0 });
    const [original] = docs;
    await store.create({
      collection: 'articles',
      draft: true,
      data: { title: 'Ours', language: 'en', format: 'standard', section: original!.section, translationOf: original!.id },
      context: { expiredTags: new Set() },
      depth: 0,
    });
    expect(await foreseen(record('n2', 'en', 'n1'))).toEqual([expect.stringMatching(/^n2 .*already has a translation/)]);
  });

  it('counts on a link that the import sets anew', async () => {
    await foreseen(record('m1', 'vi', null), record('m2', 'en', 'm1'));
    expect(await foreseen(record('m2', 'en', null), record('m3', 'en', 'm1'))).toEqual([]);
  });
});
