import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';

// Next's cache is only there in Next.
vi.mock('@/lib/cache/cached', () => ({ cached: (_key: string[], _tags: string[], read: () => unknown) => read() }));

let opened: StoreForTests;
let store: Payload;
let findRenamedList: (path: string) => Promise<string | null>;
let sectionId: number;

const context = { expiredTags: new Set() };
const renameSection = (locale: 'vi' | 'en', slug: string) =>
  store.update({ collection: 'sections', id: sectionId, locale, data: { slug }, context });

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ store } = opened);
  ({ findRenamedList } = await import('./read-former'));
  const section = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Sông nước', slug: 'song-nuoc' }, context });
  sectionId = section.id;
  await store.update({ collection: 'sections', id: sectionId, locale: 'en', data: { name: 'Rivers', slug: 'rivers' }, context });
  const topic = await store.create({ collection: 'topics', locale: 'vi', data: { name: 'Ca cao', slug: 'ca-cao' }, context });
  const author = await store.create({ collection: 'authors', data: { name: 'Lê An', slug: 'le-an' }, context });
  await renameSection('vi', 'doi-song-song-nuoc');
  await store.update({ collection: 'topics', id: topic.id, locale: 'vi', data: { slug: 'cay-ca-cao' }, context });
  await store.update({ collection: 'authors', id: author.id, data: { slug: 'le-hoai-an' }, context });
}, 60_000);

afterAll(() => opened.close());

describe('a list whose slug was changed', () => {
  it.each([
    ['a section', '/song-nuoc', '/doi-song-song-nuoc'],
    ['its second page', '/song-nuoc/trang/2', '/doi-song-song-nuoc/trang/2'],
    ['its first page, in one hop', '/song-nuoc/trang/1', '/doi-song-song-nuoc'],
    ['its feed', '/song-nuoc/rss.xml', '/doi-song-song-nuoc/rss.xml'],
    ['a topic', '/chu-de/ca-cao', '/chu-de/cay-ca-cao'],
    ['the feed of a topic', '/chu-de/ca-cao/feed.json', '/chu-de/cay-ca-cao/feed.json'],
    ['an author', '/tac-gia/le-an', '/tac-gia/le-hoai-an'],
    ['an author in the other edition, whose slug is the same', '/en/author/le-an', '/en/author/le-hoai-an'],
  ])('is found at its former address: %s', async (_what, path, address) => {
    expect(await findRenamedList(path)).toBe(address);
  });

  it.each([
    ['the list of today', '/doi-song-song-nuoc'],
    ['the other edition, which kept its slug', '/en/rivers'],
    ['the slug in the other edition', '/en/song-nuoc'],
    ['an article below it, which its own number finds', '/song-nuoc/bai-12'],
    ['what is no page of a list', '/song-nuoc/trang/x'],
    ['a slug that nothing ever had', '/khong-co'],
    ['the front page', '/'],
    ['the word for topics alone', '/chu-de'],
    ['the search', '/tim-kiem'],
  ])('is not looked for at %s', async (_what, path) => {
    expect(await findRenamedList(path)).toBeNull();
  });

  it('is found under each of its former slugs in one hop, and comes back to an old one without a loop', async () => {
    await renameSection('vi', 'song-va-nguoi');
    expect(await findRenamedList('/song-nuoc')).toBe('/song-va-nguoi');
    expect(await findRenamedList('/doi-song-song-nuoc')).toBe('/song-va-nguoi');
    await renameSection('vi', 'song-nuoc');
    expect(await findRenamedList('/song-nuoc')).toBeNull();
    expect(await findRenamedList('/song-va-nguoi')).toBe('/song-nuoc');
    const { formerAddresses } = await store.findByID({ collection: 'sections', id: sectionId, locale: 'vi' });
    expect(formerAddresses).toEqual(['/doi-song-song-nuoc', '/song-va-nguoi']);
  });

  it('gives its former slug up to a new list that takes it', async () => {
    await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Mới', slug: 'doi-song-song-nuoc' }, context });
    expect(await findRenamedList('/doi-song-song-nuoc')).toBeNull();
  });
});
